import type { DimensionScore, ScoredItem } from '../../../scoring/scorecard.ts';
import { wholePerCent } from '../../../scoring/wholePerCent.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Meter } from '../../kit/Meter.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { anchors } from '../anchors.ts';
import { itemParts } from '../itemParts.ts';
import { Author } from '../parts/Author.tsx';
import { DraftKey } from '../parts/DraftKey.tsx';
import { GoTo } from '../parts/GoTo.tsx';
import { Points } from '../parts/MarkList.tsx';
import { Trace } from '../parts/Trace.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { useScoreText, useSentence } from '../useScoreText.ts';
import styles from './Profile.module.css';

/** One dimension: how far from guessing to the reference expert, what held it back, and the marks it is made of. */
export function DimensionBar({ dimension }: { readonly dimension: DimensionScore }) {
  const t = useDebriefText();
  const score = useScoreText();
  const sentence = useSentence();
  const { number } = useFormat();
  const { scorecard: { failures } } = useTold();
  const { code, value, cappedBy, sentences, items } = dimension;
  const name = score(`dimension-${code}`);
  if (value === undefined) {
    return (
      <p className={styles.inactive}>
        <span>{name}</span>
        <span>{sentences.length > 0 ? sentences.map(sentence).join(' ') : t('nothing-asked')}</span>
      </p>
    );
  }
  const cap = failures.find(({ id }) => id === cappedBy)?.cap;
  return (
    <div className={styles.dimension}>
      <Meter
        label={name}
        value={value}
        text={t('of-100', { value: number(wholePerCent(value)) })}
        tone={cappedBy ? 'danger' : 'accent'}
        mark={cap === undefined ? undefined : { at: cap, label: t('cap-mark', { cap: number(wholePerCent(cap)) }) }}
        note={sentences.length > 0 ? sentences.map(sentence).join(' ') : undefined}
      />
      {cappedBy ? <GoTo anchor={anchors.failure(cappedBy)}>{t('to-failure')}</GoTo> : null}
      {items.length > 0 ? (
        <Disclosure summary={t('marks-of', { dimension: name })} meta={number(items.length)}>
          <DraftKey />
          <ul className={styles.items}>{items.map((item) => <ItemLine key={item.id} item={item} />)}</ul>
        </Disclosure>
      ) : null}
    </div>
  );
}

/** A mark in short, leading to the place that tells of it; in full where nothing else on the page does. */
function ItemLine({ item }: { readonly item: ScoredItem }) {
  const t = useDebriefText();
  const sentence = useSentence();
  const { scenario, places } = useTold();
  const { part, scene, question } = itemParts(item);
  const place = places.get(item.id);
  const task = scene === undefined ? undefined : scenario.scenes[scene]?.task;
  const asked = task?.kind === 'interview' && question !== undefined ? task.questions[question]?.label : undefined;
  return (
    <li className={styles.item}>
      <span>
        {scene === undefined ? null : <><Author>{scenario.scenes[scene]?.title ?? scene}</Author>{' '}</>}
        <span className={styles.part}>{t(`item-part.${part}`)}</span>
        {asked === undefined ? null : <>{' '}<Author className={styles.part}>{asked}</Author></>}
      </span>
      <Points score={item.score} />
      {place === undefined
        ? <div><p>{item.sentences.map(sentence).join(' ')}</p><Trace item={item} /></div>
        : <GoTo anchor={place}>{t('to-mark')}</GoTo>}
    </li>
  );
}
