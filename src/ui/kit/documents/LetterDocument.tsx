import { CaseText } from '../CaseText.tsx';
import { below, Heading } from '../Heading.tsx';
import { useKitText } from '../useKitText.ts';
import { Words } from '../Words.tsx';
import type { DocumentOf } from './documentOf.ts';
import styles from './RunningText.module.css';
import { Sheet } from './Sheet.tsx';
import { Signatures } from './Signatures.tsx';

/** Minutes, a report, a letter: to whom, who was there, paragraphs under headings. */
export function LetterDocument({ document, level }: DocumentOf<'letter'>) {
  const t = useKitText();
  return (
    <Sheet head={document} title={document.title} level={level}>
      {document.to ? (
        <div className={styles.addressee}>
          <span className={styles.label}>{t('document.to')}</span>
          <Words words={document.to} />
        </div>
      ) : null}
      {document.present?.length ? (
        <div className={styles.plain}>
          <Heading level={below(level)} className={styles.heading}>{t('document.present')}</Heading>
          <ul className={styles.names}>{document.present.map((name) => <li key={name}><CaseText>{name}</CaseText></li>)}</ul>
        </div>
      ) : null}
      <div className={styles.text}>
        {document.sections.map((section, at) => (
          <div key={at}>
            {section.heading ? <Heading level={below(level)} className={styles.heading}><CaseText>{section.heading}</CaseText></Heading> : null}
            <p><Words words={section.text} /></p>
          </div>
        ))}
      </div>
      {document.signatures?.length ? <Signatures signatures={document.signatures} level={below(level)} /> : null}
    </Sheet>
  );
}
