import type { ScoredItem } from '../../../scoring/scorecard.ts';
import { wholePerCent } from '../../../scoring/wholePerCent.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { useScoreText, useSentence } from '../useScoreText.ts';
import { DraftKey } from './DraftKey.tsx';
import styles from './MarkList.module.css';
import { Trace } from './Trace.tsx';

/** Sentences that only say again which scene it is, or what was chosen: the place on the page says it already. */
const said: readonly string[] = ['item-in', 'choice-chosen'];

export interface MarkListProps {
  readonly items: readonly string[];
  /** Behind a line that unfolds. */
  readonly folded?: boolean;
}

/** The marks that one decision, interview, map or answer made: what each was worth, why, and how it was made. */
export function MarkList({ items: ids, folded = false }: MarkListProps) {
  const t = useDebriefText();
  const { number } = useFormat();
  const { items } = useTold();
  const marks = ids.flatMap((id) => items.get(id) ?? []);
  if (marks.length === 0) return null;
  const list = <ul className={styles.list}>{marks.map((item) => <Mark key={item.id} item={item} />)}</ul>;
  if (folded) return <Disclosure summary={t('marks')} meta={number(marks.length)}><DraftKey />{list}</Disclosure>;
  return (
    <div className={styles.marks}>
      <p className={styles.head}><strong>{t('marks')}</strong> <DraftKey /></p>
      {list}
    </div>
  );
}

/** One mark in full. */
export function Mark({ item }: { readonly item: ScoredItem }) {
  const score = useScoreText();
  const sentence = useSentence();
  return (
    <li className={styles.mark}>
      <p className={styles.line}>
        <span className={styles.dimension}>{score(`dimension-${item.dim}`)}</span>
        <Points score={item.score} />
      </p>
      <p className={styles.sentences}>{item.sentences.filter(({ key }) => !said.includes(key)).map(sentence).join(' ')}</p>
      <Trace item={item} />
    </li>
  );
}

/** A score as people read it: of a hundred, never below nothing. */
export function Points({ score }: { readonly score: number }) {
  const t = useDebriefText();
  const { number } = useFormat();
  return <span className={styles.points}>{t('of-100', { value: number(wholePerCent(score)) })}</span>;
}
