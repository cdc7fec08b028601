import { directionOfLanguage } from '../../../scenario/direction.ts';
import { type GlossaryLanguage, glossaryLanguages, type Term } from '../../../scenario/glossary.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './glossary.module.css';

export interface TermEntryProps {
  readonly of: Term;
  /** The language of the reader. */
  readonly language: GlossaryLanguage;
}

/** A term that opens into what it means, and what it is called in the other languages, with how far each word was checked. */
export function TermEntry({ of, language }: TermEntryProps) {
  const t = usePlayerText();
  const own = of[language] ? language : 'en';
  const told = of.means[language] ? language : 'en';
  return (
    <Disclosure summary={<Word language={own}>{of[own]?.term ?? of.en.term}</Word>}>
      <div className={styles.entry}>
        <p lang={told} dir={directionOfLanguage(told)}>{of.means[told]}</p>
        <dl className={styles.words}>
          {glossaryLanguages.filter((each) => each !== own).flatMap((each) => {
            const word = of[each];
            if (!word) return [];
            const unverified = 'verified' in word && word.verified === 'unverified';
            return [(
              <div key={each} className={styles.word}>
                <dt>{t(`glossary.language.${each}`)}</dt>
                <dd><Word language={each}>{word.term}</Word> {unverified ? <Tag>{t('glossary.unverified')}</Tag> : null}</dd>
              </div>
            )];
          })}
        </dl>
        {own !== 'en' && of[own]?.verified === 'unverified' ? <p className={styles.soft}>{t('glossary.own-unverified')}</p> : null}
      </div>
    </Disclosure>
  );
}

const Word = ({ language, children }: { readonly language: GlossaryLanguage; readonly children: string }) => <bdi lang={language} dir={directionOfLanguage(language)}>{children}</bdi>;
