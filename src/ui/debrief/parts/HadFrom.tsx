import type { MissedExhibit } from '../../../scoring/debrief/debriefTypes.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { Author } from './Author.tsx';
import styles from './HadFrom.module.css';

/** Where an exhibit could be had, and whether the trainee was there. */
export function HadFrom({ from }: Pick<MissedExhibit, 'from'>) {
  const t = useDebriefText();
  if (from.length === 0) return null;
  return (
    <>
      <p className={styles.soft}>{t('fate.from')}</p>
      <ul className={styles.places}>
        {from.map(({ line, scene, inject, label, visited }) => (
          <li key={line}>
            <Author>{[scene?.name ?? inject?.name, label].filter(Boolean).join(': ')}</Author>{' '}
            <span className={styles.soft}>({t(visited ? 'fate.visited' : 'fate.not-visited')})</span>
          </li>
        ))}
      </ul>
    </>
  );
}
