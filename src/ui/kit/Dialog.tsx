import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { classNames } from './classNames.ts';
import styles from './Dialog.module.css';
import { useKitText } from './useKitText.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly title: ReactNode;
  /** Asked to close: by Escape, by the cross, by a press beside it. The page then says `open={false}`. */
  readonly onClose: () => void;
  /** `small` asks a question, `large` shows a paper of the file. */
  readonly size?: 'small' | 'medium' | 'large';
  /** Its buttons, at the foot, in reach whatever the length of the text. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A window over the page. Focus goes in when it opens and back to where it was when it closes. */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({ title, onClose, size = 'medium', footer, children }: Omit<DialogProps, 'open'>) {
  const t = useKitText();
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    // A browser without modal dialogs shows it in place; nothing in it is out of reach.
    if (dialog?.showModal) dialog.showModal();
    else dialog?.setAttribute('open', '');
    return () => {
      if (dialog?.open && dialog.close) dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  // After it was shown: before, it has no size.
  const { body, scrolls } = useScrolls();

  return (
    <dialog
      ref={element}
      className={classNames(styles.dialog, styles[size])}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target !== event.currentTarget) return;
        // Else the press would take the focus away from where closing puts it.
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.frame}>
        <div className={styles.head}>
          <h2 id={id} className={styles.title}>{title}</h2>
          <button type="button" className={styles.close} onClick={onClose} aria-label={t('close')}>
            <X aria-hidden="true" />
          </button>
        </div>
        <div ref={body} className={styles.body} tabIndex={scrolls ? 0 : undefined}>{children}</div>
        {footer ? <div className={styles.footer}>{footer}</div> : null}
      </div>
    </dialog>
  );
}

/** Whether the body is longer than its place: then the keyboard has to come to it, to scroll it. */
function useScrolls() {
  const body = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const measure = () => {
      if (body.current) setScrolls(body.current.scrollHeight > body.current.clientHeight);
    };
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  });
  return { body, scrolls };
}
