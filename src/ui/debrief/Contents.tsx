import { anchors, goTo, type SectionId } from './anchors.ts';
import styles from './Contents.module.css';
import { useDebriefText } from './useDebriefText.ts';

/** The sections of the debrief, to go to. */
export function Contents({ sections }: { readonly sections: readonly SectionId[] }) {
  const t = useDebriefText();
  return (
    <nav className={styles.contents} aria-label={t('contents')} data-print="hide">
      <ol className={styles.list}>
        {sections.map((id) => (
          <li key={id}>
            <button type="button" className={styles.entry} onClick={() => goTo(anchors.section(id))}>{t(`section.${id}.short`)}</button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
