import { minutesBetween } from '../../../scenario/time.ts';
import type { TraineeView } from '../../../session/view.ts';
import { CaseText } from '../../kit/CaseText.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Authored } from '../Authored.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './desk.module.css';

const tones = { open: 'warn', passed: 'danger', met: 'success' } as const;

/** The time of the case, and every deadline that is known. */
export function DeadlineList({ time, deadlines }: { readonly time: string; readonly deadlines: TraineeView['deadlines'] }) {
  const t = usePlayerText();
  const format = useFormat();
  return (
    <div className={styles.stack}>
      <p>{t('clock.now')} <strong>{format.time(time)}</strong></p>
      {deadlines.length === 0 ? <p className={styles.soft}>{t('clock.no-deadlines')}</p> : (
        <ul className={styles.cards}>
          {deadlines.map((deadline) => (
            <li key={deadline.id} className={styles.card}>
              <p className={styles.cardHead}>
                <Authored><strong><CaseText>{deadline.label}</CaseText></strong></Authored>
                <Tag tone={tones[deadline.state]}>{t(`clock.${deadline.state}`)}</Tag>
              </p>
              <p className={styles.soft}>
                {format.time(deadline.at)}
                {deadline.state === 'open' ? ` (${t('clock.left', { time: format.duration(minutesBetween(time, deadline.at)) })})` : null}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
