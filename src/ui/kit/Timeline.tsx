import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';
import styles from './Timeline.module.css';
import { useFormat } from './useFormat.ts';

export interface TimelineEntry {
  readonly id: string;
  /** A time of the case (`2026-02-03 07:40`), or any other text, shown as it stands. */
  readonly time?: string;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** `now` is where the case stands; `ahead` has not come yet. */
  readonly tone?: 'plain' | 'accent' | 'success' | 'warn' | 'danger' | 'now' | 'ahead';
}

export interface TimelineProps {
  readonly label: string;
  readonly entries: readonly TimelineEntry[];
}

/** What happened, in order. */
export function Timeline({ label, entries }: TimelineProps) {
  const format = useFormat();
  return (
    <ol className={styles.timeline} aria-label={label}>
      {entries.map((entry) => (
        <li
          key={entry.id}
          className={classNames(styles.entry, styles[entry.tone ?? 'plain'])}
          aria-current={entry.tone === 'now' ? 'step' : undefined}
        >
          {entry.time ? <p className={styles.time}>{format.time(entry.time)}</p> : null}
          <p className={styles.title}>{entry.title}</p>
          {entry.children ? <div className={styles.body}>{entry.children}</div> : null}
        </li>
      ))}
    </ol>
  );
}
