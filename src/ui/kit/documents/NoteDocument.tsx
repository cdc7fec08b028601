import { CaseText } from '../CaseText.tsx';
import { Heading } from '../Heading.tsx';
import { useKitText } from '../useKitText.ts';
import { Words } from '../Words.tsx';
import type { DocumentOf } from './documentOf.ts';
import styles from './NoteDocument.module.css';

/** Something written by hand: on what, and line by line. */
export function NoteDocument({ document, level }: DocumentOf<'note'>) {
  const t = useKitText();
  return (
    <article className={styles.note}>
      <Heading level={level} className={styles.kind}>{t('document.kind.note')}</Heading>
      <p className={styles.written}><CaseText>{document.written}</CaseText></p>
      <div className={styles.paper}>
        {document.lines.map((line, at) => <p key={at} className={styles.line}><Words words={line} /></p>)}
      </div>
    </article>
  );
}
