import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';
import styles from './Tag.module.css';

export type TagTone = 'plain' | 'accent' | 'success' | 'warn' | 'danger';

export interface TagProps {
  readonly tone?: TagTone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A short label on something: its kind, its state. The words carry it; the colour only helps. */
export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span className={classNames(styles.tag, styles[tone])}>
      {icon ? <span className={styles.icon} aria-hidden="true">{icon}</span> : null}
      <span>{children}</span>
    </span>
  );
}
