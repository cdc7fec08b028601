import { useId } from 'react';
import { CaseText } from '../CaseText.tsx';
import { below, Heading } from '../Heading.tsx';
import { useKitText } from '../useKitText.ts';
import type { DocumentOf } from './documentOf.ts';
import styles from './PhotoDocument.module.css';

/** A photograph or recording, told in words: what is seen, how it was made. */
export function PhotoDocument({ document, level }: DocumentOf<'photo'>) {
  const t = useKitText();
  const id = useId();
  return (
    <article className={styles.photo} aria-labelledby={id}>
      <div className={styles.frame}>
        <span className={styles.corners} aria-hidden="true" />
        <Heading level={level} id={id} className={styles.caption}><CaseText>{document.caption}</CaseText></Heading>
        <p className={styles.kind}>{t('document.kind.photo')}</p>
      </div>
      <div className={styles.words}>
        <Heading level={below(level)} className={styles.heading}>{t('document.shows')}</Heading>
        <ul className={styles.shows}>{document.shows.map((seen, at) => <li key={at}><CaseText>{seen}</CaseText></li>)}</ul>
        {document.taken ? (
          <p className={styles.taken}><span className={styles.label}>{t('document.taken')}</span> <CaseText>{document.taken}</CaseText></p>
        ) : null}
      </div>
    </article>
  );
}
