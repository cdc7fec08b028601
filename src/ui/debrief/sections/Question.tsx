import type { QuestionReview } from '../../../scoring/debrief/debriefTypes.ts';
import { Tag } from '../../kit/Tag.tsx';
import { Words } from '../../kit/Words.tsx';
import { Author } from '../parts/Author.tsx';
import { Feedback } from '../parts/Feedback.tsx';
import { useDebriefText } from '../useDebriefText.ts';
import styles from './Interviews.module.css';

const tones = { 'rightly-asked': 'success', 'wrongly-asked': 'danger', missed: 'warn', 'rightly-left': 'success', neither: 'plain' } as const;

/** A question: its kind, whether it was one to put, why, and the answer where it was rendered faithfully. */
export function Question({ question }: { readonly question: QuestionReview }) {
  const t = useDebriefText();
  const { label, type, result, feedback, answer } = question;
  return (
    <li className={styles.question}>
      <p className={styles.label}><Author>{label}</Author></p>
      <p className={styles.tags}>
        <Tag tone={tones[result]}>{t(`question.${result}`)}</Tag>
        <Tag>{t(`question-type.${type}`)}</Tag>
      </p>
      {answer && !answer.distortion ? (
        <div className={styles.answer}>
          {answer.less === undefined ? null : <p><span className={styles.who}>{t('interview.less')}</span> <Author>{answer.less}</Author></p>}
          <p className={styles.who}>{t('answer.said')}</p>
          <Author block><Words words={answer.said} /></Author>
          {answer.rendered === undefined ? null : (
            <>
              <p className={styles.who}>{t('answer.rendered')} <Author>{answer.interpreter.name}</Author></p>
              <Author block>{answer.rendered}</Author>
            </>
          )}
        </div>
      ) : null}
      <Feedback feedback={feedback} />
    </li>
  );
}
