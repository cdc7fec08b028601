import type { Progress } from '../../../scoring/attempts.ts';
import { wholePerCent } from '../../../scoring/wholePerCent.ts';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { DraftKey } from '../parts/DraftKey.tsx';
import { Section } from '../parts/Section.tsx';
import { Signed } from '../parts/Signed.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { useScoreText } from '../useScoreText.ts';
import styles from './Reviewed.module.css';

/** The runs of this case on this device: the scored one, practice after it, and this what-if beside them. */
export function RunsSection() {
  const t = useDebriefText();
  const score = useScoreText();
  const { number } = useFormat();
  const { run } = useTold();
  if (!run) return null;
  const { caseId, attempts: { scored, practice, forks, begunBefore, progress }, numbers } = run;
  const own = forks.find(({ id }) => id === caseId);
  const runs = [...(scored ? [scored] : []), ...practice, ...(own ? [own] : [])];
  const rows: readonly Progress['code'][] = [...progress.map(({ code }) => code), ...(own ? (Object.keys(own.values) as Progress['code'][]) : [])].filter((code, at, all) => all.indexOf(code) === at);
  const codes = [...rows.filter((code) => code !== 'index'), ...rows.filter((code) => code === 'index')];
  const models = [...new Set(runs.map(({ model }) => model))];
  const named = (code: Progress['code']) => (code === 'index' ? t('runs.overall') : score(`dimension-${code}`));
  const moved = progress.filter(({ change }) => change !== undefined);
  return (
    <Section id="attempts" title={t('section.attempts.title')} lead={t('section.attempts.lead')}>
      <DraftKey />
      <section className={styles.scroll} tabIndex={0} aria-label={t('runs.table')}>
        <table className={styles.table} aria-label={t('runs.table')}>
          <thead>
            <tr>
              <th scope="col">{t('table.dimension')}</th>
              {runs.map(({ id, standing }) => (
                <th key={id} scope="col" aria-current={id === caseId ? 'true' : undefined}>
                  {standing === 'fork' ? t('what-if.name') : t('runs.attempt', { number: number(numbers.get(id) ?? 1) })}{' '}
                  <Tag tone={standing === 'scored' ? 'accent' : 'plain'}>{t(`runs.${standing}`)}</Tag>
                  {id === caseId ? <> <Tag tone="success">{t('runs.this')}</Tag></> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {codes.map((code) => (
              <tr key={code}>
                <th scope="row">{named(code)}</th>
                {runs.map((one) => {
                  const value = code === 'index' ? one.index : one.values[code];
                  return <td key={one.id}>{value === undefined ? t('table.not-judged') : number(wholePerCent(value))}</td>;
                })}
              </tr>
            ))}
            {models.length > 1 ? <tr><th scope="row">{t('runs.model')}</th>{runs.map(({ id, model }) => <td key={id}>{model}</td>)}</tr> : null}
          </tbody>
        </table>
      </section>
      {models.length > 1 ? <p className={styles.soft}>{t('runs.other-model')}</p> : null}
      {moved.length === 0 ? null : (
        <div>
          <p className={styles.name}>{t('runs.change')}</p>
          <ul className={styles.changes}>
            {moved.map(({ code, values }) => {
              // As the table shows them, so that anybody can check it.
              const judged = values.filter((value) => value !== undefined).map(wholePerCent);
              const points = (judged.at(-1) ?? 0) - (judged[0] ?? 0);
              return <li key={code}>{named(code)}: {points === 0 ? t('runs.same') : <><Signed value={points} /> {t(points > 0 ? 'runs.better' : 'runs.worse')}</>}</li>;
            })}
          </ul>
        </div>
      )}
      {practice.length > 0 ? <p className={styles.soft}>{t('runs.practice-why')}</p> : null}
      {own ? <p className={styles.soft}>{t('what-if.why')}</p> : null}
      {begunBefore.length > 0 ? <p className={styles.soft}>{t('runs.begun-before', { number: number(begunBefore.length) })}</p> : null}
    </Section>
  );
}
