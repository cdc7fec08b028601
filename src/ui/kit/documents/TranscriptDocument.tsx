import { CaseText } from '../CaseText.tsx';
import { below, Heading } from '../Heading.tsx';
import { useKitText } from '../useKitText.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import { Words } from '../Words.tsx';
import type { DocumentOf } from './documentOf.ts';
import { Fields } from './Fields.tsx';
import { Sheet } from './Sheet.tsx';
import styles from './TranscriptDocument.module.css';

/** What was said, speaker by speaker, with the time of each. */
export function TranscriptDocument({ document, level }: DocumentOf<'transcript'>) {
  const t = useKitText();
  return (
    <Sheet head={document} title={document.title} level={level}>
      {document.fields?.length ? <Fields fields={document.fields} /> : null}
      <div>
        <VisuallyHidden><Heading level={below(level)}>{t('document.lines')}</Heading></VisuallyHidden>
        <ol className={styles.lines}>
          {document.lines.map((line, at) => (
            <li key={at} className={styles.line}>
              <span className={styles.who}>
                {line.at ? <bdi className={styles.at}><CaseText>{line.at}</CaseText></bdi> : null}
                {' '}
                <strong className={styles.speaker}><CaseText>{line.speaker}</CaseText></strong>
              </span>
              <Words words={line.text} />
            </li>
          ))}
        </ol>
      </div>
    </Sheet>
  );
}
