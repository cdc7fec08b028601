import type { ReadIn } from '../../scenario/wholeScenario.ts';
import type { Language } from '../../scenario/words.ts';
import styles from './TranslationNote.module.css';
import { useHomeText } from './useHomeText.ts';

export interface TranslationNoteProps {
  readonly language: Language;
  readonly translated: ReadIn | undefined;
  /** In a few words, where the case is being worked on. */
  readonly brief?: boolean;
}

/** Says of a translated case, once and quietly, that nobody has reviewed its words yet, and that not all of it is translated. */
export function TranslationNote({ language, translated, brief = false }: TranslationNoteProps) {
  const t = useHomeText();
  if (!translated || (translated.status === 'reviewed' && translated.whole)) return null;
  const nameOf = (of: Language) => t([`languages.${of}`, 'languages.other']);
  return (
    <aside className={styles.note} data-print="hide" aria-label={t('translation.about')}>
      {translated.status === 'draft' ? <p>{t(brief ? 'translation.draft-short' : 'translation.draft', { language: nameOf(language) })}</p> : null}
      {translated.whole ? null : <p>{t(brief ? 'translation.partly-short' : 'translation.partly', { language: nameOf(translated.from) })}</p>}
    </aside>
  );
}
