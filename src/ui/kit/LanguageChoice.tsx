import { type InterfaceLanguage, interfaceLanguages, languageNames } from '../i18n.ts';
import styles from './LanguageChoice.module.css';
import { useKitText } from './useKitText.ts';

export interface LanguageChoiceProps {
  readonly value: InterfaceLanguage;
  readonly onChange: (language: InterfaceLanguage) => void;
}

/** The languages of the interface, each by its own name. */
export function LanguageChoice({ value, onChange }: LanguageChoiceProps) {
  const t = useKitText();
  return (
    <div className={styles.choice} role="group" aria-label={t('language')}>
      {interfaceLanguages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={styles.language}
          aria-pressed={language === value}
          onClick={() => onChange(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </div>
  );
}
