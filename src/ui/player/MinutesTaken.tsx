import { Clock } from 'lucide-react';
import { useFormat } from '../kit/useFormat.ts';
import styles from './MinutesTaken.module.css';
import { usePlayerText } from './usePlayerText.ts';

/** How much of the case's time something takes. */
export function MinutesTaken({ minutes }: { readonly minutes: number }) {
  const t = usePlayerText();
  const format = useFormat();
  return (
    <span className={styles.minutes}>
      <Clock className={styles.drawing} aria-hidden="true" />
      {minutes === 0 ? t('takes-no-time') : t('takes', { time: format.duration(minutes) })}
    </span>
  );
}
