import { Banner } from '../../kit/Banner.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { useStudioText } from '../useStudioText.ts';
import type { Judged } from '../work/asks.ts';
import styles from './analysis.module.css';

/** What each policy earns, as bars with their figures, and how random play is spread, with the table behind it. */
export function PolicyResults({ judged: { judgements, spread, runs, asked, withoutModel } }: { readonly judged: Judged }) {
  const t = useStudioText();
  const { number, percent } = useFormat();
  // The whole scale, whether or not anybody came so far.
  const steps = Array.from({ length: 20 }, (_, at) => spread[at] ?? { from: at * 5, to: at * 5 + 5, runs: 0 });
  const most = Math.max(1, ...spread.map((step) => step.runs));
  return (
    <div className={styles.results}>
      {withoutModel ? <Banner tone="warn">{t(`judge.without-model.${withoutModel}`)}</Banner> : null}
      <table className={styles.bars} role="table">
        <caption className={styles.label}>{t('judge.caption')}</caption>
        <thead role="rowgroup" className={styles.hiddenHead}>
          <tr role="row"><th role="columnheader" scope="col">{t('judge.policy')}</th><th role="columnheader" scope="col">{t('judge.mean')}</th><th role="columnheader" scope="col">{t('judge.bounds')}</th></tr>
        </thead>
        <tbody role="rowgroup">
          {judgements.map(({ policy, index, within }) => (
            <tr key={policy} role="row">
              <th role="rowheader" scope="row">{t(`policy.${policy}`)}</th>
              <td role="cell">
                <span className={styles.track}><span className={styles.bar} data-policy={policy} style={{ inlineSize: `${(index?.mean ?? 0) * 100}%` }} /></span>
                <span className={styles.figure}>{index ? percent(index.mean) : '–'}</span>
              </td>
              <td role="cell" className={styles.within} data-within={within}>{within ? t('judge.within') : t('judge.outside')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {runs > 0 ? (
        <figure className={styles.figureBox}>
          <figcaption className={styles.label}>{t('judge.spread', { count: runs, number: number(runs) })}{runs < asked ? ` ${t('judge.stopped', { asked: number(asked) })}` : ''}</figcaption>
          <div className={styles.chart} aria-hidden="true">
            {steps.map((step) => (
              <span key={step.from} className={styles.column}>
                <span className={styles.rise} style={{ blockSize: `${(step.runs / most) * 100}%` }} />
                <span className={styles.tick}>{step.from % 20 === 0 ? number(step.from) : ''}</span>
              </span>
            ))}
          </div>
          <Disclosure summary={t('judge.table')}>
            <table className={styles.plain}>
              <thead><tr><th scope="col">{t('judge.index')}</th><th scope="col">{t('judge.runs')}</th></tr></thead>
              <tbody>{spread.map((step) => <tr key={step.from}><th scope="row">{t('judge.step', { from: number(step.from), to: number(step.to) })}</th><td>{number(step.runs)}</td></tr>)}</tbody>
            </table>
          </Disclosure>
        </figure>
      ) : null}
    </div>
  );
}
