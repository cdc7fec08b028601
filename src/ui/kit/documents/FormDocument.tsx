import { below } from '../Heading.tsx';
import { Words } from '../Words.tsx';
import type { DocumentOf } from './documentOf.ts';
import { Fields } from './Fields.tsx';
import styles from './RunningText.module.css';
import { Sheet } from './Sheet.tsx';
import { Signatures } from './Signatures.tsx';

/** A printed form, a certificate, an order: ruled entries, running text, signatures. */
export function FormDocument({ document, level }: DocumentOf<'form'>) {
  return (
    <Sheet head={document} title={document.title} level={level}>
      {document.fields?.length ? <Fields fields={document.fields} /> : null}
      {document.body?.length ? (
        <div className={styles.text}>
          {document.body.map((paragraph, at) => <p key={at}><Words words={paragraph} /></p>)}
        </div>
      ) : null}
      {document.signatures?.length ? <Signatures signatures={document.signatures} level={below(level)} /> : null}
    </Sheet>
  );
}
