import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';

export interface DisclosureProps {
  readonly summary: ReactNode;
  /** At the end of the summary's line: a count, a tag. */
  readonly meta?: ReactNode;
  /** Open or not, when the page decides. Left out, it opens and closes by itself. */
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A line that opens into more. */
export function Disclosure({ summary, meta, open, onToggle, children }: DisclosureProps) {
  return (
    <details className={styles.disclosure} open={open} onToggle={onToggle && ((event) => onToggle(event.currentTarget.open))}>
      <summary className={styles.summary}>
        <ChevronDown className={styles.mark} aria-hidden="true" />
        <span className={styles.words}>{summary}</span>
        {meta ? <span className={styles.meta}>{meta}</span> : null}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
