import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useStudioText } from '../useStudioText.ts';
import styles from './beside.module.css';

export interface SceneBesideProps {
  readonly title: ReactNode;
  readonly scene: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A scene beside the map. It begins at its top for every scene; Escape closes it and gives the focus back. */
export function SceneBeside({ title, scene, onClose, children }: SceneBesideProps) {
  const t = useStudioText();
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current = document.activeElement;
  }, []);
  useEffect(() => {
    if (scene && place.current) place.current.scrollTop = 0;
  }, [scene]);
  const close = () => {
    const back = before.current;
    onClose();
    if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
  };
  return (
    <section
      ref={place} className={styles.beside} aria-labelledby={id} data-testid="scene-beside" tabIndex={0}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>{title}</h2>
        <button type="button" className={styles.close} onClick={close} aria-label={t('scene.close')}><X aria-hidden="true" /></button>
      </div>
      {children}
    </section>
  );
}
