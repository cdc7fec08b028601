import { dimensions } from '../../scoring/item.ts';
import { wholePerCent } from '../../scoring/wholePerCent.ts';
import { Button } from '../kit/Button.tsx';
import type { KeptScore } from '../hosts/keptScore.ts';
import { Message } from '../hosts/Message.tsx';
import { Page } from '../hosts/Page.tsx';
import { Banner } from '../kit/Banner.tsx';
import { useFormat } from '../kit/useFormat.ts';
import styles from './sections/Reviewed.module.css';
import { useDebriefText } from './useDebriefText.ts';
import { useScoreText } from './useScoreText.ts';

export interface ScoredThenProps {
  readonly title: string;
  /** The figures of then. */
  readonly score: KeptScore;
  /** The model that this program scores with. */
  readonly model: string;
  /** The figures come from a newer program than this one. */
  readonly newer: boolean;
  readonly onAnew: () => void;
  readonly onExport: () => void;
  readonly onLeave: () => void;
}

/** A case that another model scored: the figures as they were kept, and the choice to score it anew. Nothing is scored before that choice. */
export function ScoredThen({ title, score: { model: first, keys, values, index, band }, model, newer, onAnew, onExport, onLeave }: ScoredThenProps) {
  const t = useDebriefText();
  const score = useScoreText();
  const { number } = useFormat();
  return (
    <Page>
      <Message
        kicker={<>{t('kicker')} {title}</>}
        title={t('model.then', { model: first })}
        actions={(
          <>
            <Button variant="primary" onClick={onAnew}>{t('model.score-anew', { model })}</Button>
            <Button onClick={onExport}>{t('export')}</Button>
            <Button variant="quiet" onClick={onLeave}>{t('leave')}</Button>
          </>
        )}
      >
        <Banner tone="warn">{t(newer ? 'model.newer-why' : 'model.older-why', { model, first })}</Banner>
        {keys === 'draft' ? <p className={styles.soft}>{t('draft-key')}</p> : null}
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t('model.then', { model: first })}>
            <thead>
              <tr>
                <th scope="col">{t('table.dimension')}</th>
                <th scope="col">{t('table.value')}</th>
              </tr>
            </thead>
            <tbody>
              {dimensions.map((code) => {
                const value = values[code];
                return (
                  <tr key={code}>
                    <th scope="row">{score(`dimension-${code}`)}</th>
                    <td>{value === undefined ? t('table.not-judged') : number(wholePerCent(value))}</td>
                  </tr>
                );
              })}
              {index === undefined ? null : <tr><th scope="row">{t('runs.overall')}</th><td>{number(wholePerCent(index))}{band ? ` (${score(`band-name-${band}`)})` : null}</td></tr>}
            </tbody>
          </table>
        </div>
      </Message>
    </Page>
  );
}
