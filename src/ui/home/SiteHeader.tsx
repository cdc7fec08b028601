import { useTranslation } from 'react-i18next';
import { asInterfaceLanguage, i18n, type InterfaceLanguage } from '../i18n.ts';
import { LanguageChoice } from '../kit/LanguageChoice.tsx';
import { useHomeText } from '../hosts/useHomeText.ts';
import styles from './SiteHeader.module.css';
import { ThemeChoice } from './ThemeChoice.tsx';

export interface SiteHeaderProps {
  readonly onLanguage: (language: InterfaceLanguage) => void;
}

/** The head of every page that is not a case: the name, the language, light and dark. */
export function SiteHeader({ onLanguage }: SiteHeaderProps) {
  const t = useHomeText();
  const { i18n: { language } } = useTranslation('home', { i18n });
  return (
    <header className={styles.header} data-print="hide">
      <div className={styles.row}>
        <a href="#/" className={styles.name}>{t('name')}</a>
        <a href="#/author" className={styles.section}>{t('author')}</a>
        <a href="#/library" className={styles.section}>{t('library')}</a>
        <div className={styles.language}><LanguageChoice value={asInterfaceLanguage(language)} onChange={onLanguage} /></div>
        <ThemeChoice />
      </div>
    </header>
  );
}
