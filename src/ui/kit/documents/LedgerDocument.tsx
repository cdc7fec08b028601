import { below } from '../Heading.tsx';
import { plainWords, Words } from '../Words.tsx';
import type { DocumentOf } from './documentOf.ts';
import styles from './LedgerDocument.module.css';
import { RecordTable } from './RecordTable.tsx';
import { Sheet } from './Sheet.tsx';
import { Signatures } from './Signatures.tsx';

/** A ledger page, a register, an extract: entries in rows. */
export function LedgerDocument({ document, level }: DocumentOf<'ledger'>) {
  return (
    <Sheet head={document} title={document.title} level={level} className={styles.page}>
      <RecordTable
        caption={plainWords(document.title)}
        columns={document.columns}
        rows={document.rows.map((row) => row.map((cell, at) => <Words key={at} words={cell} />))}
      />
      {document.footnote ? <p className={styles.footnote}><Words words={document.footnote} /></p> : null}
      {document.signatures?.length ? <Signatures signatures={document.signatures} level={below(level)} /> : null}
    </Sheet>
  );
}
