import type { ReactNode } from 'react';
import { goTo } from '../anchors.ts';
import styles from './GoTo.module.css';

export interface GoToProps {
  readonly anchor: string;
  /** Printed too, as plain words. Otherwise it is only for the screen. */
  readonly printed?: boolean;
  readonly children: ReactNode;
}

/** Words that lead to another place on the page. */
export function GoTo({ anchor, printed = false, children }: GoToProps) {
  return (
    <button type="button" className={styles.goTo} onClick={() => goTo(anchor)} {...(!printed && { 'data-print': 'hide' })}>
      {children}
    </button>
  );
}
