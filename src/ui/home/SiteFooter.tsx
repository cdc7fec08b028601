import { useHomeText } from '../hosts/useHomeText.ts';
import styles from './SiteFooter.module.css';

/** The foot of the start page: what is invented, that one may stop, and the licence. */
export function SiteFooter() {
  const t = useHomeText();
  return (
    <footer className={styles.footer}>
      <div className={styles.words}>
        <p>{t('footer.fiction')}</p>
        <p>{t('footer.stop')}</p>
        <p>{t('footer.licence')}</p>
        <p className={styles.ways}><a href="#/join">{t('join-room')}</a> <a href="#/console">{t('lead-room')}</a> <a href="#/library">{t('library')}</a> <a href="#/author">{t('author')}</a></p>
      </div>
    </footer>
  );
}
