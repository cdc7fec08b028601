import { type ReactNode, useEffect, useRef, useState } from 'react';
import { CaseText } from '../CaseText.tsx';
import { classNames } from '../classNames.ts';
import { useKitText } from '../useKitText.ts';
import styles from './RecordTable.module.css';

export interface RecordTableProps {
  /** What the table is, for a screen reader: the title stands above it on the sheet. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

/**
 * Rows of a record. Where there is no room for the columns each row becomes a card whose entries carry their label; the
 * roles are written out because a browser forgets that a table is one once it is laid out otherwise.
 */
export function RecordTable({ caption, columns, rows }: RecordTableProps) {
  const t = useKitText();
  const region = useRef<HTMLDivElement>(null);
  const scrolls = useOverflow(region);
  return (
    <div
      ref={region}
      className={styles.region}
      {...(scrolls ? { role: 'region', tabIndex: 0, 'aria-label': t('document.table-region', { title: caption }) } : {})}
    >
      <table className={styles.table} role="table" aria-label={caption}>
        <thead role="rowgroup" className={styles.head}>
          <tr role="row">
            {columns.map((column, at) => <th key={at} role="columnheader" scope="col"><CaseText>{column}</CaseText></th>)}
          </tr>
        </thead>
        <tbody role="rowgroup" className={styles.body}>
          {rows.map((row, at) => (
            <tr key={at} role="row" className={styles.row}>
              {columns.map((column, place) => (
                <td key={place} role="cell" className={classNames(styles.cell, !row[place] && styles.empty)}>
                  <span className={styles.label} aria-hidden="true"><CaseText>{column}</CaseText></span>
                  <span className={styles.value}>{row[place] ?? ''}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether the content is wider than its place, so that a keyboard must be able to scroll it. */
function useOverflow(ref: { readonly current: HTMLElement | null }): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth + 1));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return overflows;
}
