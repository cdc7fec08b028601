import type { AgenciesReview, IdentificationReview, PersonReview } from '../../../scoring/debrief/coordinationTypes.ts';
import { Tag } from '../../kit/Tag.tsx';
import { Author } from '../parts/Author.tsx';
import { Beside } from '../parts/Beside.tsx';
import { Fact, Facts } from '../parts/Facts.tsx';
import { Feedback } from '../parts/Feedback.tsx';
import { MarkList } from '../parts/MarkList.tsx';
import { Names } from '../parts/Names.tsx';
import { Section } from '../parts/Section.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { Reviewed } from './Reviewed.tsx';
import styles from './Reviewed.module.css';

/** Who was told when, what was settled between agencies, and what each person was said to be. */
export function Coordination() {
  const t = useDebriefText();
  const { debrief: { agencies, identifications } } = useTold();
  const reviews = [...agencies, ...identifications].sort((a, b) => a.seq - b.seq);
  return (
    <Section id="coordination" title={t('section.coordination.title')} lead={t('section.coordination.lead')}>
      {reviews.map((review) => ('people' in review ? <People key={review.seq} review={review} /> : <Agencies key={review.seq} review={review} />))}
    </Section>
  );
}

function Agencies({ review }: { readonly review: AgenciesReview }) {
  const t = useDebriefText();
  const { agencies, matters } = review;
  return (
    <Reviewed review={review} items={[]}>
      <Beside
        label={t('coordination.told')}
        rows={agencies.map(({ id, name, yours, reference, also, right }) => ({
          id, name: <Author>{name}</Author>, yours: <Author>{yours}</Author>, same: right,
          reference: <><Author>{reference}</Author>{also.map((one) => <span key={one}>{` ${t('coordination.or')} `}<Author>{one}</Author></span>)}</>,
        }))}
      />
      <ul className={styles.list}>
        {agencies.map(({ id, name, feedback, items }) => (
          <li key={id} className={styles.one}>
            <p className={styles.name}><Author>{name}</Author></p>
            <Feedback feedback={feedback} />
            <MarkList items={items} folded />
          </li>
        ))}
        {matters.map(({ id, about, name, yours, reference, right, feedback, items }) => (
          <li key={id} className={styles.one}>
            <p className={styles.soft}>{t(`coordination.about.${about}`)}</p>
            <p className={styles.name}><Author>{name}</Author></p>
            <Facts>
              <Fact name={t('beside.yours')}><Author>{yours}</Author> <Tag tone={right ? 'success' : 'danger'}>{t(`coordination.settled.${right ? 'best' : 'other'}`)}</Tag></Fact>
              {right ? null : <Fact name={t('beside.reference')}>{reference.map((one) => <p key={one}><Author>{one}</Author></p>)}</Fact>}
            </Facts>
            {feedback.map((one) => <Feedback key={one.text} feedback={one} />)}
            <MarkList items={items} folded />
          </li>
        ))}
      </ul>
    </Reviewed>
  );
}

function People({ review }: { readonly review: IdentificationReview }) {
  return (
    <Reviewed review={review} items={[]}>
      {review.feedback ? <Feedback feedback={review.feedback} /> : null}
      <ul className={styles.list}>{review.people.map((person) => <Person key={person.id} person={person} />)}</ul>
    </Reviewed>
  );
}

const tones = { right: 'success', arguable: 'warn', wrong: 'danger' } as const;

function Person({ person: { name, yours, reference, standing, also, because, rests, items } }: { readonly person: PersonReview }) {
  const t = useDebriefText();
  const cited = rests.filter(({ result }) => result !== 'missed');
  const missed = rests.filter(({ result }) => result === 'missed');
  return (
    <li className={styles.one}>
      <p className={styles.name}><Author>{name}</Author> <Tag tone={tones[standing]}>{t(`coordination.standing.${standing}`)}</Tag></p>
      <Beside
        label={name}
        rows={[{
          id: 'status', name: t('coordination.status'), yours: <Author>{yours}</Author>, same: standing === 'right',
          reference: <><Author>{reference}</Author>{also.map((one) => <span key={one}>{` ${t('coordination.or')} `}<Author>{one}</Author></span>)}</>,
        }]}
      />
      <Feedback feedback={because} />
      {rests.length === 0 ? null : (
        <Facts>
          <Fact name={t('decision.cites')}><Names names={cited} after={({ result }) => (result === 'missed' ? '' : `(${t(`cite.${result}`)})`)} /></Fact>
          {missed.length > 0 ? <Fact name={t('decision.not-cited')}><Names names={missed} /></Fact> : null}
        </Facts>
      )}
      <MarkList items={items} folded />
    </li>
  );
}
