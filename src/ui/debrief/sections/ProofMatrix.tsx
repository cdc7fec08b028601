import { ArrowLeftRight, Check, CircleDashed, CircleSlash, Scale, TriangleAlert, X } from 'lucide-react';
import type { CellReview } from '../../../scoring/debrief/debriefTypes.ts';
import { VisuallyHidden } from '../../kit/VisuallyHidden.tsx';
import { Author } from '../parts/Author.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import styles from './ProofMatrix.module.css';

const drawings = {
  right: Check, missed: CircleDashed, wrong: X, trap: TriangleAlert, turned: ArrowLeftRight, arguable: Scale, 'not-admissible': CircleSlash,
} as const satisfies Readonly<Record<CellReview['result'], unknown>>;

/** The whole map at one look, where there is room for it: exhibits down, elements across. The list beneath says the same. */
export function ProofMatrix() {
  const t = useDebriefText();
  const { debrief: { proofMap: { exhibits, elements, cells } } } = useTold();
  const results = (Object.keys(drawings) as CellReview['result'][]).filter((result) => cells.some((cell) => cell.result === result));
  const rows = exhibits.filter(({ id }) => cells.some((cell) => cell.exhibit === id));
  if (rows.length === 0) return null;
  return (
    <div className={styles.wide} data-print="hide">
      <ul className={styles.legend} aria-label={t('matrix.legend')}>
        {results.map((result) => <li key={result} className={styles[result]}><Drawing result={result} /> {t(`result.${result}`)}</li>)}
      </ul>
      <section className={styles.scroll} tabIndex={0} aria-label={t('matrix.title')}>
        <table className={styles.matrix} aria-label={t('matrix.title')}>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>{t('matrix.exhibit')}</th>
              {elements.map(({ id, name, subject }) => <th key={id} scope="col" className={styles.column}><Author className={styles.onEnd}>{subject ? `${name} (${subject.name})` : name}</Author></th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map((exhibit) => (
              <tr key={exhibit.id}>
                <th scope="row" className={styles.row}><Author>{exhibit.name}</Author></th>
                {elements.map(({ id }) => {
                  const cell = cells.find((one) => one.exhibit === exhibit.id && one.element === id);
                  return (
                    <td key={id} className={cell && styles[cell.result]}>
                      {cell ? <><Drawing result={cell.result} /><VisuallyHidden>{t(`result.${cell.result}`)}</VisuallyHidden></> : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Drawing({ result }: { readonly result: CellReview['result'] }) {
  const Shape = drawings[result];
  return <Shape className={styles.drawing} aria-hidden="true" />;
}
