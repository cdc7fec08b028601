import type { OriginMove } from '../../../scoring/debrief/reasoningTypes.ts';
import { Author } from '../parts/Author.tsx';
import { Signed } from '../parts/Signed.tsx';
import { useDebriefText } from '../useDebriefText.ts';
import styles from './Reviewed.module.css';

/** What moved a hypothesis, origin by origin: the strongest exhibit of each counts, the others add nothing. */
export function OriginMoves({ moves }: { readonly moves: readonly OriginMove[] }) {
  const t = useDebriefText();
  if (moves.length === 0) return <p className={styles.soft}>{t('hypothesis.nothing')}</p>;
  return (
    <ul>
      {moves.flatMap(({ origin, points: sum, exhibits }) => exhibits.map(({ id, name, points, counts }) => (
        <li key={`${origin} ${id}`}>
          <Signed value={points} /> <Author>{name}</Author>
          {counts ? null : <span className={styles.soft}> ({t(sum === 0 ? 'hypothesis.both-ways' : 'not-counted.same-origin')})</span>}
        </li>
      )))}
    </ul>
  );
}
