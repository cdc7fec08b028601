import type { ReactNode } from 'react';
import type { Words as WordsValue } from '../../../scenario/words.ts';
import { CaseText } from '../CaseText.tsx';
import { classNames } from '../classNames.ts';
import { Heading, type HeadingLevel } from '../Heading.tsx';
import { useKitText } from '../useKitText.ts';
import { Words } from '../Words.tsx';
import styles from './Sheet.module.css';
import { Stamp } from './Stamp.tsx';

interface Letterhead {
  readonly issuer?: WordsValue;
  readonly number?: string;
  readonly date?: string;
  readonly stamp?: WordsValue;
}

export interface SheetProps {
  readonly head: Letterhead;
  readonly title: WordsValue;
  readonly level: HeadingLevel;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** An official paper: who issued it, its number and date, its title, its content, its stamp. */
export function Sheet({ head, title, level, className, children }: SheetProps) {
  const t = useKitText();
  return (
    <article className={classNames(styles.sheet, className)}>
      <header className={styles.head}>
        {head.issuer ? <p className={styles.issuer}><Words words={head.issuer} /></p> : null}
        {head.number || head.date ? (
          <dl className={styles.references}>
            {head.number ? <div><dt>{t('document.number')}</dt><dd><bdi><CaseText>{head.number}</CaseText></bdi></dd></div> : null}
            {head.date ? <div><dt>{t('document.date')}</dt><dd><bdi><CaseText>{head.date}</CaseText></bdi></dd></div> : null}
          </dl>
        ) : null}
      </header>
      <Heading level={level} className={styles.title}><Words words={title} /></Heading>
      <div className={styles.content}>{children}</div>
      {head.stamp ? <Stamp words={head.stamp} /> : null}
    </article>
  );
}
