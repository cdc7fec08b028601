import type { CellReview, ElementReview } from '../../../scoring/debrief/debriefTypes.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Prose } from '../../kit/Prose.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Author } from '../parts/Author.tsx';
import { PanelAnswers } from '../parts/PanelAnswers.tsx';
import { Sources } from '../parts/Sources.tsx';
import { type CellSide, cellSides, resultTones } from '../cellResults.ts';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { useScoreText } from '../useScoreText.ts';
import { gradeTones, Reasoning } from './Reasoning.tsx';
import styles from './ProofMap.module.css';

/** One element: each exhibit on it, yours beside the reference, and how far the file proves it. */
export function ElementPart({ element }: { readonly element: ElementReview }) {
  const t = useDebriefText();
  const score = useScoreText();
  const { debrief: { proofMap: { cells } } } = useTold();
  const own = cells.filter((cell) => cell.element === element.id);
  const { grade } = element.proof;
  return (
    <Disclosure
      summary={(
        <span className={styles.summary}>
          <Author>{element.name}</Author>
          <span className={styles.tags}>
            <Tag tone={gradeTones[grade]}>{score(`grade-${grade}`)}</Tag>
            <Counts cells={own} />
          </span>
        </span>
      )}
    >
      <div className={styles.element}>
        <p className={styles.question}><Author>{element.question}</Author></p>
        <Reasoning proof={element.proof} />
        {own.length === 0 ? <p>{t('map.nothing')}</p> : <ul className={styles.cells}>{own.map((cell) => <Cell key={cell.exhibit} cell={cell} />)}</ul>}
      </div>
    </Disclosure>
  );
}

const sideTones = { right: 'success', missed: 'warn', wrong: 'danger', open: 'plain' } as const;

function Counts({ cells }: { readonly cells: readonly CellReview[] }) {
  const t = useDebriefText();
  const { number } = useFormat();
  return (Object.keys(sideTones) as CellSide[]).map((side) => {
    const count = cells.filter(({ result }) => cellSides[result] === side).length;
    return count === 0 ? null : <Tag key={side} tone={sideTones[side]}>{t(`map.count.${side}`, { number: number(count) })}</Tag>;
  });
}

function Cell({ cell: { exhibit, yours, reference, result, because, sources, panel, author, judged } }: { readonly cell: CellReview }) {
  const t = useDebriefText();
  const { scenario } = useTold();
  return (
    <li className={styles.cell}>
      <p className={styles.exhibit}><Author>{scenario.exhibits[exhibit]?.title ?? exhibit}</Author></p>
      <p className={styles.tags}>
        <Tag tone={resultTones[result]}>{t(`result.${result}`)}</Tag>
        {judged ? null : <Tag>{t('map.later')}</Tag>}
      </p>
      <dl className={styles.beside}>
        <div><dt>{t('map.yours')}</dt><dd>{t(`bearing.${yours}`)}</dd></div>
        <div><dt>{t('map.reference')}</dt><dd>{t(`bearing.${reference}`)}</dd></div>
      </dl>
      {author === undefined ? null : <p className={styles.soft}>{t('map.author', { author: t(`bearing.${author}`) })}</p>}
      {panel === undefined ? null : <PanelAnswers panel={panel} yours={yours} wordsOf={(answer) => t(`bearing.${answer as CellReview['yours']}`)} />}
      {because === undefined ? <p className={styles.soft}>{t('map.no-because')}</p> : <Author block><Prose text={because} /></Author>}
      <Sources refs={sources} />
    </li>
  );
}
