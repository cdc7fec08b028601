import type { ReactNode } from 'react';
import styles from './Quiet.module.css';

/** The words of a line that unfolds, where they repeat from one entry to the next and must not outshout what they stand under. */
export function Quiet({ children }: { readonly children: ReactNode }) {
  return <span className={styles.quiet}>{children}</span>;
}
