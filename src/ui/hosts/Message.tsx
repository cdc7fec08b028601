import type { ReactNode } from 'react';
import styles from './Message.module.css';

export interface MessageProps {
  readonly title: ReactNode;
  readonly kicker?: ReactNode;
  readonly children?: ReactNode;
  /** What can be done, the likeliest first. */
  readonly actions?: ReactNode;
}

/** A screen that says one thing and what can be done about it. */
export function Message({ title, kicker, children, actions }: MessageProps) {
  return (
    <div className={styles.message}>
      {kicker ? <p className={styles.kicker}>{kicker}</p> : null}
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.words}>{children}</div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
