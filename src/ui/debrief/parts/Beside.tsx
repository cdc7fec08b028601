import type { ReactNode } from 'react';
import { useDebriefText } from '../useDebriefText.ts';
import styles from './Beside.module.css';

export interface BesideProps {
  /** What the table is about, for a reader by ear. */
  readonly label: string;
  readonly rows: readonly { readonly id: string; readonly name: ReactNode; readonly yours: ReactNode; readonly reference: ReactNode; readonly same: boolean }[];
}

/** The trainee's answers beside those of the reference. */
export function Beside({ label, rows }: BesideProps) {
  const t = useDebriefText();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('beside.what')}</th>
          <th scope="col">{t('beside.yours')}</th>
          <th scope="col">{t('beside.reference')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, yours, reference, same }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className={same ? styles.same : styles.other}>{yours}</td>
            <td>{reference}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
