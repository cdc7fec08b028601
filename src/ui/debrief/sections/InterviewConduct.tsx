import type { InterviewReview, MannerReview } from '../../../scoring/debrief/debriefTypes.ts';
import { Tag } from '../../kit/Tag.tsx';
import { Author } from '../parts/Author.tsx';
import { Feedback } from '../parts/Feedback.tsx';
import { useDebriefText } from '../useDebriefText.ts';
import styles from './Interviews.module.css';

interface Props {
  readonly interview: InterviewReview;
}

const tones = { 'rightly-done': 'success', 'wrongly-done': 'danger', missed: 'warn', 'rightly-left': 'success', neither: 'plain' } as const;

/** What was done before the first question and what was not, and what is told of the interpreters only now. */
export function InterviewSteps({ interview: { steps, interpreters } }: Props) {
  const t = useDebriefText();
  if (steps.length === 0 && interpreters.length === 0) return null;
  return (
    <div className={styles.group}>
      <h4 className={styles.heading}>{t('interview.before')}</h4>
      {interpreters.map(({ person, sworn, linkedTo }) => (
        <p key={person.id}>
          <Author>{person.name}</Author>: {[
            ...(sworn === undefined ? [] : [t(sworn ? 'interview.sworn' : 'interview.not-sworn')]),
            ...(linkedTo === undefined ? [] : [`${t('interview.linked-to')} ${linkedTo}`]),
          ].join(t('comma'))}
        </p>
      ))}
      <ul className={styles.questions}>
        {steps.map(({ id, label, result, shows, seq, feedback }) => (
          <li key={id} className={styles.question}>
            <p className={styles.label}><Author>{label}</Author></p>
            <p className={styles.tags}><Tag tone={tones[result]}>{t(`step.${result}`)}</Tag></p>
            {shows !== undefined && seq !== undefined ? <p><span className={styles.who}>{t('interview.showed')}</span> <Author>{shows}</Author></p> : null}
            <Feedback feedback={feedback} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** To whom it was spoken and how it was rendered, where that could be chosen. */
export function InterviewManners({ interview: { address, mode } }: Props) {
  const t = useDebriefText();
  if (!address && !mode) return null;
  const line = (key: 'address' | 'mode', of: MannerReview | undefined) => (of ? (
    <li className={styles.question}>
      <p>{t(`interview.${key}`, { right: of.right, of: of.of })}</p>
      <Feedback feedback={of.feedback} />
    </li>
  ) : null);
  return (
    <div className={styles.group}>
      <h4 className={styles.heading}>{t('interview.manner')}</h4>
      <ul className={styles.questions}>{line('address', address)}{line('mode', mode)}</ul>
    </div>
  );
}

/** What the way it was done did to the record of it. */
export function InterviewRecord({ interview: { record } }: Props) {
  const t = useDebriefText();
  if (record.length === 0) return null;
  return (
    <div className={styles.group}>
      <h4 className={styles.heading}>{t('interview.record')}</h4>
      <ul className={styles.questions}>
        {record.map(({ index, because, sources, spoiled }) => (
          <li key={index} className={styles.question}>
            {sources.length > 0 ? <Feedback feedback={{ text: because, sources: [...sources] }} /> : <p><Author>{because}</Author></p>}
            {spoiled.length > 0 ? <p><span className={styles.who}>{t('interview.spoiled')}</span> <Author>{spoiled.join(t('comma'))}</Author></p> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
