import type { ScoredItem } from '../../../scoring/scorecard.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { useScoreText } from '../useScoreText.ts';
import { Fact, Facts } from './Facts.tsx';
import { Quiet } from './Quiet.tsx';
import styles from './Trace.module.css';

/** How a mark was made: the author's line, the log entries, and the sum, so that it can be checked by hand. */
export function Trace({ item }: { readonly item: ScoredItem }) {
  const t = useDebriefText();
  const score = useScoreText();
  const { number } = useFormat();
  const { line, entries, raw, base, best, weight, set, share, dim } = item;
  return (
    <Disclosure summary={<Quiet>{t('trace.title')}</Quiet>}>
      <div className={styles.trace}>
        <Facts>
          <Fact name={t('trace.line')}><code dir="ltr" className={styles.line}>{line}</code></Fact>
          <Fact name={t('trace.entries')}>{entries.length === 0 ? t('trace.no-entry') : entries.map((seq) => number(seq)).join(t('comma'))}</Fact>
          {set ? <Fact name={t('trace.set')}>{t('trace.set-text', { ...set })}</Fact> : null}
          <Fact name={t('trace.sum')}>{t('trace.sum-text', { raw: number(raw, 2), base: number(base, 2), best: number(best, 2), weight })}</Fact>
          <Fact name={t('trace.share')}>{t('trace.share-text', { dimension: score(`dimension-${dim}`), share: number(share * 100, 1) })}</Fact>
        </Facts>
      </div>
    </Disclosure>
  );
}
