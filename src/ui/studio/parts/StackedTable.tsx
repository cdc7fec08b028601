import type { ReactNode } from 'react';
import { classNames } from '../../kit/classNames.ts';
import styles from './StackedTable.module.css';

export interface StackedTableProps {
  readonly caption: ReactNode;
  readonly columns: readonly string[];
  readonly className?: string | undefined;
  /** Its rows: a header of the row in each, then cells. A cell says its column in `data-label`, for where the columns are gone. */
  readonly children: ReactNode;
}

/** A table that on a phone becomes one thing under the other. It says that it is a table, because browsers forget it of blocks. */
export function StackedTable({ caption, columns, className, children }: StackedTableProps) {
  return (
    <table className={classNames(styles.table, className)} role="table">
      <caption className={styles.caption}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">{columns.map((column) => <th key={column} role="columnheader" scope="col">{column}</th>)}</tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}
