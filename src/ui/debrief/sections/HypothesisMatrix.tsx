import { classNames } from '../../kit/classNames.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { VisuallyHidden } from '../../kit/VisuallyHidden.tsx';
import { Author } from '../parts/Author.tsx';
import { Names } from '../parts/Names.tsx';
import { Signed } from '../parts/Signed.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import own from './HypothesisMatrix.module.css';
import { type HypothesisRow, hypothesisRows, type OriginColumns } from './hypothesisRows.ts';
import { OriginMoves } from './OriginMoves.tsx';
import styles from './ProofMatrix.module.css';
import reviewed from './Reviewed.module.css';

/** Hypotheses in rows, the evidence of the file in columns, with the author's points: as a table where there is room, and as a list. */
export function HypothesisMatrix() {
  const t = useDebriefText();
  const { number } = useFormat();
  const { scenario, debrief } = useTold();
  const { rows, origins, silent } = hypothesisRows(scenario, debrief);
  if (rows.length === 0) return null;
  return (
    <div className={reviewed.group}>
      <h3 className={reviewed.heading}>{t('hypothesis-matrix.title')}</h3>
      <p className={reviewed.soft}>{t('hypothesis-matrix.lead')}</p>
      <Matrix rows={rows} origins={origins} />
      <div>
        {rows.map(({ id, name, prior, points, moves }) => (
          <Disclosure key={id} summary={<Author>{name}</Author>} meta={<Signed value={points} />}>
            {prior === 0 ? null : <p className={reviewed.soft}>{t('tokens.prior')} <Signed value={prior} /></p>}
            <OriginMoves moves={moves} />
          </Disclosure>
        ))}
        {silent.length === 0 ? null : (
          <Disclosure summary={t('hypothesis-matrix.silent')} meta={number(silent.length)}><Names names={silent} /></Disclosure>
        )}
      </div>
    </div>
  );
}

function Matrix({ rows, origins }: { readonly rows: readonly HypothesisRow[]; readonly origins: readonly OriginColumns[] }) {
  const t = useDebriefText();
  const { scenario } = useTold();
  const exhibits = origins.flatMap((origin) => origin.exhibits);
  return (
    <div className={styles.wide} data-print="hide">
      <section className={styles.scroll} tabIndex={0} aria-label={t('hypothesis-matrix.title')}>
        <table className={styles.matrix} aria-label={t('hypothesis-matrix.title')}>
          <colgroup><col /></colgroup>
          {origins.map(({ origin, exhibits: columns }) => <colgroup key={origin} className={own.origin} span={columns.length} />)}
          <thead>
            {origins.some(({ exhibits: columns }) => columns.length > 1) ? (
              <tr>
                <td />
                {origins.map(({ origin, exhibits: columns }) => (columns.length > 1
                  ? <th key={origin} scope="colgroup" colSpan={columns.length} className={own.same}>{t('hypothesis-matrix.one-origin')}</th>
                  : <td key={origin} />))}
                <td />
              </tr>
            ) : null}
            <tr>
              <th scope="col" className={styles.corner}>{t('tokens.hypothesis')}</th>
              {exhibits.map(({ id, name, spoiled }) => (
                <th key={id} scope="col" className={classNames(styles.column, own.column)}>
                  <span className={classNames(styles.onEnd, spoiled && own.spoiled)}><Author>{name}</Author>{spoiled ? <VisuallyHidden> ({t('not-counted.spoiled')})</VisuallyHidden> : null}</span>
                </th>
              ))}
              <th scope="col" className={styles.corner}>{t('hypothesis-matrix.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const counting = new Set(row.moves.flatMap((move) => move.exhibits.filter(({ counts }) => counts).map(({ id }) => id)));
              return (
                <tr key={row.id}>
                  <th scope="row" className={styles.row}><Author>{row.name}</Author></th>
                  {exhibits.map(({ id, spoiled }) => {
                    const points = scenario.exhibits[id]?.points?.[row.id] ?? 0;
                    const counts = counting.has(id);
                    return (
                      <td key={id} className={classNames(points > 0 && counts && own.for, points < 0 && counts && own.against, !counts && own.idle)}>
                        {points === 0 ? null : <Signed value={points} />}
                        {points === 0 || counts ? null : <VisuallyHidden> ({t(spoiled ? 'not-counted.spoiled' : 'hypothesis-matrix.idle')})</VisuallyHidden>}
                      </td>
                    );
                  })}
                  <td className={own.sum}><Signed value={row.points} /></td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}
