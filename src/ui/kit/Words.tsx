import { directionOfLanguage } from '../../scenario/direction.ts';
import type { Words as WordsValue } from '../../scenario/words.ts';
import { CaseText, isolatedRuns } from './CaseText.tsx';
import { classNames } from './classNames.ts';
import { useKitText } from './useKitText.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import styles from './Words.module.css';

export interface WordsProps {
  readonly words: WordsValue;
  /** Show the meaning, where there is one. Off where only the original may be seen. */
  readonly gloss?: boolean;
  /** On one line, the meaning in brackets: for a name, a label. */
  readonly inline?: boolean;
  readonly className?: string | undefined;
}

/** Words as they were said or written, in their language and direction, with the meaning beneath in the reader's. */
export function Words({ words, gloss = true, inline = false, className }: WordsProps) {
  const t = useKitText();
  if (typeof words === 'string') return <span className={classNames(styles.words, className)}><CaseText>{words}</CaseText></span>;
  return (
    <span className={classNames(styles.words, inline ? styles.inline : styles.translated, className)}>
      <span className={styles.original} lang={words.lang} dir={directionOfLanguage(words.lang)}>{isolatedRuns(words.text, directionOfLanguage(words.lang))}</span>
      {gloss && words.gloss && inline ? <> <span className={styles.gloss}>(<CaseText>{words.gloss}</CaseText>)</span></> : null}
      {gloss && words.gloss && !inline ? (
        <span className={styles.gloss}>
          <VisuallyHidden>{t('words.meaning')} </VisuallyHidden>
          <CaseText>{words.gloss}</CaseText>
        </span>
      ) : null}
    </span>
  );
}

/** Words as plain text, for a label that takes no markup: the meaning where there is one, else the original. */
export const plainWords = (words: WordsValue): string => (typeof words === 'string' ? words : (words.gloss ?? words.text));
