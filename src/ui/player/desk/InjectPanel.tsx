import { BellRing } from 'lucide-react';
import type { TraineeView } from '../../../session/view.ts';
import { Button } from '../../kit/Button.tsx';
import { Prose } from '../../kit/Prose.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Authored } from '../Authored.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './desk.module.css';

export interface InjectPanelProps {
  readonly inject: NonNullable<TraineeView['inject']>;
  readonly busy: boolean;
  readonly onRead: () => void;
}

/** Something that breaks into the scene and has to be read before the case goes on. */
export function InjectPanel({ inject, busy, onRead }: InjectPanelProps) {
  const t = usePlayerText();
  const format = useFormat();
  return (
    <article className={styles.inject}>
      <p className={styles.injectKicker}><BellRing aria-hidden="true" />{t('inject.kicker')}</p>
      <p className={styles.soft}>{format.time(inject.time)}</p>
      <h2 className={styles.sceneTitle} tabIndex={-1} data-place-heading=""><Authored as="lines">{inject.title}</Authored></h2>
      <Authored as="block" className={styles.story}><Prose text={inject.text} /></Authored>
      <p><Button variant="primary" busy={busy} onClick={onRead}>{t('inject.read')}</Button></p>
    </article>
  );
}
