import type { CounterEvidenceReview, HypothesesReview } from '../../../scoring/debrief/reasoningTypes.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Author } from '../parts/Author.tsx';
import { DraftKey } from '../parts/DraftKey.tsx';
import { Section } from '../parts/Section.tsx';
import { Signed } from '../parts/Signed.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { Disproof } from './Disproof.tsx';
import { HypothesisMatrix } from './HypothesisMatrix.tsx';
import { Reviewed } from './Reviewed.tsx';
import styles from './Reviewed.module.css';
import { Tokens } from './Tokens.tsx';

/** Which explanations were kept open, how belief moved with the file, and what spoke against the leading one. */
export function Hypotheses() {
  const t = useDebriefText();
  const { debrief: { hypotheses, tokens, counterEvidence } } = useTold();
  const reviews = [
    ...hypotheses.map((review) => ({ seq: review.seq, part: <Listed key={review.seq} review={review} /> })),
    ...tokens.map((review) => ({ seq: review.seq, part: <Tokens key={review.seq} review={review} /> })),
    ...counterEvidence.map((review) => ({ seq: review.seq, part: <Against key={review.seq} review={review} /> })),
  ].sort((a, b) => a.seq - b.seq);
  return (
    <Section id="hypotheses" title={t('section.hypotheses.title')} lead={t('section.hypotheses.lead')}>
      <DraftKey />
      {reviews.map(({ part }) => part)}
      <HypothesisMatrix />
      <Disproof />
    </Section>
  );
}

const tones = { right: 'success', missed: 'warn', wrong: 'danger', 'rightly-left': 'plain', 'not-admissible': 'plain' } as const;
const order = ['right', 'missed', 'wrong', 'rightly-left'] as const;

function Listed({ review }: { readonly review: HypothesesReview }) {
  const t = useDebriefText();
  const { number } = useFormat();
  return (
    <Reviewed review={review}>
      {order.map((result) => {
        const own = review.hypotheses.filter((hypothesis) => hypothesis.result === result);
        if (own.length === 0) return null;
        const list = (
          <ul className={styles.list}>
            {own.map(({ id, name, because }) => (
              <li key={id} className={styles.one}>
                <p className={styles.head}><Author className={styles.name}>{name}</Author> <Tag tone={tones[result]}>{t(`hypothesis.${result}`)}</Tag></p>
                {because === undefined ? null : <p><Author>{because}</Author></p>}
              </li>
            ))}
          </ul>
        );
        // Nothing to learn from at first sight, and the longest of them.
        if (result === 'rightly-left') return <Disclosure key={result} summary={t(`hypothesis.group.${result}`)} meta={number(own.length)}>{list}</Disclosure>;
        return (
          <div key={result} className={styles.group}>
            <h4 className={styles.heading}>{t(`hypothesis.group.${result}`)}</h4>
            {list}
          </div>
        );
      })}
    </Reviewed>
  );
}

function Against({ review }: { readonly review: CounterEvidenceReview }) {
  const t = useDebriefText();
  const { hypothesis, own, exhibits } = review;
  return (
    <Reviewed review={review}>
      <p>{t(own ? 'against.own' : 'against.asked')} <strong><Author>{hypothesis.name}</Author></strong></p>
      {exhibits.length === 0 ? <p>{t('against.nothing')}</p> : (
        <ul className={styles.list}>
          {exhibits.map(({ id, name, points, named, result }) => (
            <li key={id} className={styles.one}>
              <p className={styles.head}>
                <Author className={styles.name}>{name}</Author>
                <Tag tone={tones[result]}>{t(`against.${result}`)}</Tag>
                {named ? <Tag>{t('against.named')}</Tag> : null}
              </p>
              <p className={styles.soft}>{t('hypothesis.points')} <Signed value={points} /></p>
            </li>
          ))}
        </ul>
      )}
    </Reviewed>
  );
}
