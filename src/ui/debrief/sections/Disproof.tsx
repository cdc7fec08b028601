import { Tag } from '../../kit/Tag.tsx';
import { Author } from '../parts/Author.tsx';
import { HadFrom } from '../parts/HadFrom.tsx';
import { Signed } from '../parts/Signed.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import styles from './Reviewed.module.css';

const tones = { used: 'success', 'never-cited': 'warn', 'never-obtained': 'danger' } as const;

/** The lines of inquiry that could have disproved the leading hypothesis: whether each was followed, and where it began. */
export function Disproof() {
  const t = useDebriefText();
  const { debrief: { disproof } } = useTold();
  if (!disproof) return null;
  const { hypothesis, by, lines } = disproof;
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>{t('disproof.title')}</h3>
      <p>{t(`disproof.by.${by}`)} <strong><Author>{hypothesis.name}</Author></strong></p>
      {lines.length === 0 ? <p>{t('disproof.none')}</p> : (
        <ul className={styles.list}>
          {lines.map(({ id, name, points, state, lost, spoiled, from }) => (
            <li key={id} className={styles.one}>
              <p className={styles.head}><Author className={styles.name}>{name}</Author> <Tag tone={tones[state]}>{t(`disproof.${state}`)}</Tag></p>
              <p className={styles.soft}>{t('hypothesis.points')} <Signed value={points} /></p>
              {lost === undefined ? null : <p>{t('fate.lost')}: <Author>{lost}</Author></p>}
              {spoiled === undefined ? null : <p>{t('fate.spoiled')}: <Author>{spoiled}</Author></p>}
              {state === 'never-obtained' ? <HadFrom from={from} /> : null}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
