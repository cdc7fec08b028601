import { useId } from 'react';
import type { DimensionScore, ScoredItem } from '../../../scoring/scorecard.ts';
import { wholePerCent } from '../../../scoring/wholePerCent.ts';
import { classNames } from '../../kit/classNames.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { VisuallyHidden } from '../../kit/VisuallyHidden.tsx';
import { anchors } from '../anchors.ts';
import { itemParts } from '../itemParts.ts';
import { Author } from '../parts/Author.tsx';
import { DraftKey } from '../parts/DraftKey.tsx';
import { GoTo } from '../parts/GoTo.tsx';
import { Points } from '../parts/MarkList.tsx';
import { Quiet } from '../parts/Quiet.tsx';
import { Trace } from '../parts/Trace.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { useScoreText, useSentence } from '../useScoreText.ts';
import styles from './DimensionBar.module.css';

/** One dimension: how far from guessing to the reference expert, what held it back, and the marks it is made of. */
export function DimensionBar({ dimension }: { readonly dimension: DimensionScore }) {
  const t = useDebriefText();
  const score = useScoreText();
  const sentence = useSentence();
  const { number } = useFormat();
  const { scorecard } = useTold();
  const id = useId();
  const { code, value, cappedBy, sentences, items, components } = dimension;
  const name = score(`dimension-${code}`);
  const why = sentences.map(sentence).join(' ');
  if (value === undefined) {
    return (
      <div className={styles.dimension}>
        <p className={styles.name}>{name}</p>
        <p className={styles.inactive}>{why || t('nothing-asked')}</p>
      </div>
    );
  }
  const failures = scorecard.failures.filter((failure) => failure.dimension === code);
  const cap = failures.length === 0 ? undefined : Math.min(...failures.map((failure) => failure.cap));
  const figure = t('of-100', { value: number(wholePerCent(value)) });
  const limit = cap === undefined ? '' : t('cap-mark', { cap: number(wholePerCent(cap)) });
  return (
    <div className={styles.dimension}>
      <p id={id} className={styles.name}>{name}</p>
      <div
        className={styles.scale}
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={wholePerCent(value)}
        aria-valuetext={[figure, limit].filter(Boolean).join('. ')}
      >
        <span className={classNames(styles.bar, cappedBy && styles.capped)} style={{ inlineSize: `${wholePerCent(value)}%` }} />
        {cap === undefined ? null : <span className={styles.cap} style={{ insetInlineStart: `${wholePerCent(cap)}%` }} />}
      </div>
      <p className={styles.figure} aria-hidden="true">{figure}</p>
      <div className={styles.more}>
        {failures.length === 0 ? null : (
          <div className={styles.failures}>
            <span>{limit}:</span>
            {failures.map((failure) => <GoTo key={failure.id} anchor={anchors.failure(failure.id)} printed><Author>{failure.title}</Author></GoTo>)}
          </div>
        )}
        {why ? <p className={styles.note}>{why}</p> : null}
        {components === undefined ? null : (
          <p className={styles.note}>{components.map((part) => t('component.of-100', { part: t(`component.${part.code}`), value: number(wholePerCent(part.value)) })).join(t('semicolon'))}</p>
        )}
        {items.length === 0 ? null : (
          <Disclosure summary={<Quiet>{t('marks-of', { number: number(items.length) })} <VisuallyHidden>{name}</VisuallyHidden></Quiet>}>
            <DraftKey />
            <ul className={styles.items}>{items.map((item) => <ItemLine key={item.id} item={item} />)}</ul>
          </Disclosure>
        )}
      </div>
    </div>
  );
}

/** A mark in short, leading to the place that tells of it; in full where nothing else on the page does. */
function ItemLine({ item }: { readonly item: ScoredItem }) {
  const t = useDebriefText();
  const sentence = useSentence();
  const { scenario, places } = useTold();
  const { part, scene, question, exhibit } = itemParts(item);
  const place = places.get(item.id);
  const task = scene === undefined ? undefined : scenario.scenes[scene]?.task;
  const asked = task?.kind === 'interview' && question !== undefined ? task.questions[question]?.label : undefined;
  return (
    <li className={styles.item}>
      <span>
        {scene === undefined ? null : <><Author>{scenario.scenes[scene]?.title ?? scene}</Author>{' '}</>}
        <span className={styles.part}>{t(`item-part.${part}`)}</span>
        {asked === undefined ? null : <>{' '}<Author className={styles.part}>{asked}</Author></>}
        {exhibit === undefined ? null : <>{' '}<Author className={styles.part}>{scenario.exhibits[exhibit]?.title ?? exhibit}</Author></>}
      </span>
      <Points score={item.score} />
      {place === undefined
        ? <div><p>{item.sentences.map(sentence).join(' ')}</p><Trace item={item} /></div>
        : <GoTo anchor={place}>{t('to-mark')}</GoTo>}
    </li>
  );
}
