import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';
import { Heading, type HeadingLevel } from './Heading.tsx';

export interface EmptyStateProps {
  readonly title: ReactNode;
  readonly level?: HeadingLevel;
  /** Why there is nothing, and what brings something. */
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
  readonly action?: ReactNode;
}

/** A place that holds nothing yet, and says what would fill it. */
export function EmptyState({ title, level = 3, children, icon, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon ? <span className={styles.icon} aria-hidden="true">{icon}</span> : null}
      <Heading level={level} className={styles.title}>{title}</Heading>
      {children ? <div className={styles.words}>{children}</div> : null}
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
