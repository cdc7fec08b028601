import { below, Heading } from '../Heading.tsx';
import { useKitText } from '../useKitText.ts';
import { plainWords, Words } from '../Words.tsx';
import type { DocumentOf } from './documentOf.ts';
import { Fields } from './Fields.tsx';
import { RecordTable } from './RecordTable.tsx';
import text from './RunningText.module.css';
import { Sheet } from './Sheet.tsx';
import { Signatures } from './Signatures.tsx';

/** A laboratory or medical sheet: whose it is, results in rows, remarks. */
export function LabSheetDocument({ document, level }: DocumentOf<'lab-sheet'>) {
  const t = useKitText();
  const { results } = document;
  // A column that no row fills is left out.
  const columns = [
    { label: t('document.test'), of: (row: (typeof results)[number]) => row.test },
    { label: t('document.result'), of: (row: (typeof results)[number]) => <strong>{row.result}</strong> },
    ...(results.some((row) => row.reference) ? [{ label: t('document.reference'), of: (row: (typeof results)[number]) => row.reference ?? '' }] : []),
    ...(results.some((row) => row.note) ? [{ label: t('document.note'), of: (row: (typeof results)[number]) => row.note ?? '' }] : []),
  ];
  return (
    <Sheet head={document} title={document.title} level={level}>
      {document.fields?.length ? <Fields fields={document.fields} /> : null}
      <RecordTable
        caption={`${t('document.results')}: ${plainWords(document.title)}`}
        columns={columns.map((column) => column.label)}
        rows={results.map((row) => columns.map((column) => column.of(row)))}
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
