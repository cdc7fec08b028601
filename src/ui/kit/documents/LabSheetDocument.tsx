import type { ReactNode } from 'react';
import { CaseText } from '../CaseText.tsx';
import { below, Heading } from '../Heading.tsx';
import { useKitText } from '../useKitText.ts';
import { plainWords, Words } from '../Words.tsx';
import type { DocumentOf } from './documentOf.ts';
import { Fields } from './Fields.tsx';
import { RecordTable } from './RecordTable.tsx';
import text from './RunningText.module.css';
import { Sheet } from './Sheet.tsx';
import { Signatures } from './Signatures.tsx';

interface Column {
  readonly label: string;
  readonly cell: (row: DocumentOf<'lab-sheet'>['document']['results'][number]) => ReactNode;
  /** Some row has something in it. */
  readonly filled: boolean;
}

/** A laboratory or medical sheet: whose it is, results in rows, remarks. */
export function LabSheetDocument({ document, level }: DocumentOf<'lab-sheet'>) {
  const t = useKitText();
  const { results } = document;
  // A column that no row fills is left out.
  const columns: readonly Column[] = [
    { label: t('document.test'), cell: (row) => <CaseText>{row.test}</CaseText>, filled: true },
    { label: t('document.result'), cell: (row) => <strong><CaseText>{row.result}</CaseText></strong>, filled: true },
    { label: t('document.reference'), cell: (row) => row.reference && <CaseText>{row.reference}</CaseText>, filled: results.some((row) => row.reference) },
    { label: t('document.note'), cell: (row) => row.note && <CaseText>{row.note}</CaseText>, filled: results.some((row) => row.note) },
  ];
  const shown = columns.filter((column) => column.filled);
  return (
    <Sheet head={document} title={document.title} level={level}>
      {document.fields?.length ? <Fields fields={document.fields} /> : null}
      <RecordTable
        caption={`${t('document.results')}: ${plainWords(document.title)}`}
        columns={shown.map((column) => column.label)}
        rows={results.map((row) => shown.map((column) => column.cell(row)))}
      />
      {document.remarks ? (
        <div>
          <Heading level={below(level)} className={text.heading}>{t('document.remarks')}</Heading>
          <p><Words words={document.remarks} /></p>
        </div>
      ) : null}
      {document.signatures?.length ? <Signatures signatures={document.signatures} level={below(level)} /> : null}
    </Sheet>
  );
}
