import type { NewFactReview, WeighedExhibit, WeighingReview } from '../../../scoring/debrief/reasoningTypes.ts';
import { Prose } from '../../kit/Prose.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Author } from '../parts/Author.tsx';
import { Beside } from '../parts/Beside.tsx';
import { DraftKey } from '../parts/DraftKey.tsx';
import { Fact, Facts } from '../parts/Facts.tsx';
import { Feedback } from '../parts/Feedback.tsx';
import { MarkList } from '../parts/MarkList.tsx';
import { Names } from '../parts/Names.tsx';
import { PanelAnswers } from '../parts/PanelAnswers.tsx';
import { Section } from '../parts/Section.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { Deductions } from './Deductions.tsx';
import { Reviewed } from './Reviewed.tsx';
import styles from './Reviewed.module.css';

/** How far each exhibit was relied on, what each new fact was taken to mean, and what was deduced, beside the reference. */
export function Weighing() {
  const t = useDebriefText();
  const { debrief: { weighings, newFacts, deductions } } = useTold();
  const reviews = [...weighings, ...newFacts, ...deductions].sort((a, b) => a.seq - b.seq);
  return (
    <Section id="weighing" title={t('section.weighing.title')} lead={t('section.weighing.lead')}>
      <DraftKey />
      {reviews.map((review) => ('exhibits' in review ? <Weighed key={review.seq} review={review} />
        : 'deductions' in review ? <Deductions key={review.seq} review={review} />
        : <Judged key={review.seq} review={review} />))}
    </Section>
  );
}

function Weighed({ review }: { readonly review: WeighingReview }) {
  return (
    <Reviewed review={review} items={[]}>
      <ul className={styles.list}>{review.exhibits.map((exhibit) => <Exhibit key={exhibit.id} exhibit={exhibit} />)}</ul>
    </Reviewed>
  );
}

function Exhibit({ exhibit: { name, reliability, admissible, reason, items } }: { readonly exhibit: WeighedExhibit }) {
  const t = useDebriefText();
  const { number } = useFormat();
  const level = (of: number) => t('weighing.level', { level: number(of), words: t(`weighing.reliability.${of}`) });
  const divided = reliability.panel?.use === 'divided';
  const rows = [
    { id: 'reliability', name: t('weighing.reliable'), yours: level(reliability.yours), reference: divided ? t('fact.divided') : level(reliability.reference), same: !divided && reliability.yours === reliability.reference },
    { id: 'admissible', name: t('weighing.admissible'), yours: t(`weighing.may.${admissible.yours}`), reference: t(`weighing.may.${admissible.reference}`), same: admissible.yours === admissible.reference },
  ];
  return (
    <li className={styles.one}>
      <p className={styles.name}><Author>{name}</Author></p>
      <Beside label={name} rows={rows} />
      {reason ? <p className={styles.soft}>{t('weighing.reason')} {t(`weighing.reasons.${reason}`)}</p> : null}
      {reliability.because === undefined ? null : <p><Author>{reliability.because}</Author></p>}
      {admissible.because === undefined ? null : <p><Author>{admissible.because}</Author></p>}
      {reliability.author === reliability.reference && !divided ? null : <p className={styles.soft}>{t('weighing.author', { author: level(reliability.author) })}</p>}
      {reliability.panel ? <PanelAnswers panel={reliability.panel} yours={String(reliability.yours)} wordsOf={(answer) => level(Number(answer))} /> : null}
      <MarkList items={items} folded />
    </li>
  );
}

const shifts: Readonly<Record<string, 'much-less' | 'less' | 'neither' | 'more' | 'much-more'>> = { '-2': 'much-less', '-1': 'less', 0: 'neither', 1: 'more', 2: 'much-more' };

function Judged({ review }: { readonly review: NewFactReview }) {
  const t = useDebriefText();
  const { number } = useFormat();
  const { hypothesis, fact, yours, reference, author, panel, credits, feedback, cites, notCited, citeBecause } = review;
  const words = (answer: number | string) => t(`shift.${shifts[String(answer)] ?? 'neither'}`);
  const divided = panel?.use === 'divided';
  return (
    <Reviewed review={review}>
      <Author block className={styles.name}><Prose text={fact} /></Author>
      <p>{t('fact.makes')} <strong><Author>{hypothesis.name}</Author></strong></p>
      <Beside
        label={t('fact.makes')}
        rows={[{ id: 'answer', name: t('fact.answer'), yours: words(yours), reference: divided ? t('fact.divided') : words(reference), same: !divided && yours === reference }]}
      />
      {author === reference && !divided ? null : <p className={styles.soft}>{t('weighing.author', { author: words(author) })}</p>}
      {panel ? <PanelAnswers panel={panel} yours={String(yours)} wordsOf={words} /> : null}
      {credits.length === 0 ? null : (
        <p className={styles.soft}>{t('fact.credits')} {credits.map(({ answer, credit }) => t('fact.credit', { answer: words(answer), credit: number(Math.round(credit * 100)) })).join(t('semicolon'))}</p>
      )}
      <Feedback feedback={feedback} />
      {cites.length + notCited.length === 0 && citeBecause === undefined ? null : (
        <Facts>
          <Fact name={t('decision.cites')}><Names names={cites} after={({ result }) => `(${t(`cite.${result}`)})`} /></Fact>
          {notCited.length > 0 ? <Fact name={t('decision.not-cited')}><Names names={notCited} after={({ strength }) => `(${t(`strength.${strength}`)})`} /></Fact> : null}
          {citeBecause === undefined ? null : <Fact name={t('decision.cite-because')}><Author>{citeBecause}</Author></Fact>}
        </Facts>
      )}
    </Reviewed>
  );
}
