import { CaseText, Comma } from '../../kit/CaseText.tsx';
import { goTo, anchors } from '../anchors.ts';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { Author } from './Author.tsx';
import styles from './Sources.module.css';

/** What a statement rests on, each with how far it was verified. The words of the law stand in the legal basis. */
export function Sources({ refs }: { readonly refs: readonly string[] }) {
  const t = useDebriefText();
  const { scenario: { law: { articles } }, debrief: { law } } = useTold();
  const known = refs.flatMap((ref) => (articles[ref] ? [{ ref, ...articles[ref] }] : []));
  if (known.length === 0) return null;
  return (
    <div className={styles.sources}>
      <span>{t('sources')}</span>{' '}
      <ul className={styles.list}>
        {known.map(({ ref, lawTitle, kind, label, verified }) => {
          // A teaching point is known by its own name; an article only with its law.
          const name = <Author>{kind === 'practice' ? null : <><CaseText>{lawTitle}</CaseText><Comma /></>}<CaseText>{label}</CaseText></Author>;
          return (
            <li key={ref}>
              {law.some((basis) => basis.ref === ref)
                ? <button type="button" className={styles.source} onClick={() => goTo(anchors.law(ref))}>{name}</button>
                : name}
              {' '}
              <span className={styles.verified}>({t(`verified.${verified}`)})</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
