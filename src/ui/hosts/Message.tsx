import type { ReactNode } from 'react';
import styles from './Message.module.css';
import { useHomeText } from './useHomeText.ts';
import { useTitle } from './useTitle.ts';

export interface MessageProps {
  readonly title: string;
  readonly kicker?: ReactNode;
  readonly children?: ReactNode;
  /** What can be done, the likeliest first. */
  readonly actions?: ReactNode;
}

/** A screen that says one thing and what can be done about it. */
export function Message({ title, kicker, children, actions }: MessageProps) {
  const t = useHomeText();
  useTitle(t('title.of', { title }));
  return (
    <div className={styles.message}>
      {kicker ? <p className={styles.kicker}>{kicker}</p> : null}
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.words}>{children}</div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
