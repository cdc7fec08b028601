import { wholePerCent } from '../../../scoring/wholePerCent.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { DraftKey } from '../parts/DraftKey.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { useScoreText } from '../useScoreText.ts';
import styles from './Profile.module.css';

/** The profile in figures: what the bars show, and how much each dimension weighs. */
export function ProfileTable() {
  const t = useDebriefText();
  const score = useScoreText();
  const { number, percent } = useFormat();
  const { scorecard: { dimensions } } = useTold();
  return (
    <Disclosure summary={t('table.title')}>
      <DraftKey />
      <div className={styles.scroll} role="region" aria-label={t('table.title')} tabIndex={0}>
        <table className={styles.table} aria-label={t('table.title')}>
          <thead>
            <tr>
              <th scope="col">{t('table.dimension')}</th>
              <th scope="col">{t('table.value')}</th>
              <th scope="col">{t('table.items')}</th>
              <th scope="col">{t('table.weight')}</th>
              <th scope="col">{t('table.held')}</th>
            </tr>
          </thead>
          <tbody>
            {dimensions.map(({ code, value, items, weightShare, cappedBy, leftOut }) => (
              <tr key={code}>
                <th scope="row">{score(`dimension-${code}`)}</th>
                <td>{value === undefined ? t('table.not-judged') : number(wholePerCent(value))}</td>
                <td>{number(items.length)}</td>
                <td>{percent(weightShare)}</td>
                <td>{cappedBy ? t('table.capped') : leftOut ? t('table.left-out') : t('none')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
}
