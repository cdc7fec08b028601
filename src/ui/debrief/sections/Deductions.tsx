import type { DeductionReview, DeductionsReview } from '../../../scoring/debrief/reasoningTypes.ts';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Author } from '../parts/Author.tsx';
import { Beside } from '../parts/Beside.tsx';
import { Fact, Facts } from '../parts/Facts.tsx';
import { Feedback } from '../parts/Feedback.tsx';
import { MarkList } from '../parts/MarkList.tsx';
import { Names } from '../parts/Names.tsx';
import { useDebriefText } from '../useDebriefText.ts';
import { Reviewed } from './Reviewed.tsx';
import styles from './Reviewed.module.css';

/** What was deduced: the first answers beside what follows from the file, from which exhibits, and what was confirmed on the way. */
export function Deductions({ review }: { readonly review: DeductionsReview }) {
  const t = useDebriefText();
  const { deductions, confirmIn, tries } = review;
  return (
    <Reviewed review={review} items={[]}>
      {confirmIn === undefined ? null : <p className={styles.soft}>{t('deduction.batches', { batch: confirmIn, count: tries ?? 0 })}</p>}
      <ul className={styles.list}>{deductions.map((deduction) => <Deduction key={deduction.id} deduction={deduction} />)}</ul>
    </Reviewed>
  );
}

function Deduction({ deduction: { name, yours, reference, right, changedTo, confirmedAt, from, feedback, items } }: { readonly deduction: DeductionReview }) {
  const t = useDebriefText();
  const { number } = useFormat();
  return (
    <li className={styles.one}>
      <p className={styles.name}>
        <Author>{name}</Author>{confirmedAt === undefined ? null : <> <Tag tone="success">{t('deduction.confirmed', { at: number(confirmedAt) })}</Tag></>}
      </p>
      <Beside
        label={name}
        rows={[{
          id: 'answer', name: t('deduction.first'), yours: yours === undefined ? t('deduction.blank') : <Author>{yours}</Author>, reference: <Author>{reference}</Author>, same: right,
        }]}
      />
      {changedTo === undefined ? null : <p className={styles.soft}>{t('deduction.changed')} <Author>{changedTo}</Author></p>}
      <Facts><Fact name={t('deduction.from')}><Names names={from} /></Fact></Facts>
      <Feedback feedback={feedback} />
      <MarkList items={items} folded />
    </li>
  );
}
