import type { QuestionReview } from '../../../scoring/debrief/debriefTypes.ts';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Words } from '../../kit/Words.tsx';
import { Author } from '../parts/Author.tsx';
import { useDebriefText } from '../useDebriefText.ts';
import styles from './Interviews.module.css';

/** An answer that was rendered wrongly: said and rendered side by side, what was changed, and whether it was found out. */
export function Distortion({ question: { label, answer } }: { readonly question: QuestionReview }) {
  const t = useDebriefText();
  const { number } = useFormat();
  if (!answer?.distortion) return null;
  const { said, rendered, interpreter, distortion: { because, caught, catchable }, checks } = answer;
  return (
    <div className={styles.distortion}>
      <p className={styles.label}><Author>{label}</Author></p>
      <p><Tag tone={caught ? 'success' : catchable ? 'danger' : 'plain'}>{t(caught ? 'distortion.caught' : catchable ? 'distortion.missed' : 'distortion.hidden')}</Tag></p>
      <div className={styles.beside}>
        <div>
          <p className={styles.who}>{t('answer.said')}</p>
          <Author block><Words words={said} /></Author>
        </div>
        <div>
          <p className={styles.who}>{t('answer.rendered')} <Author>{interpreter.name}</Author></p>
          <Author block>{rendered}</Author>
        </div>
      </div>
      {answer.less ? <p><span className={styles.who}>{t('interview.less')}</span> <Author>{answer.less}</Author></p> : null}
      {because ? <p><span className={styles.who}>{t('distortion.changed')}</span> <Author>{because}</Author></p> : null}
      {checks.length === 0 ? <p className={styles.who}>{t('distortion.no-check')}</p> : (
        <ul className={styles.checks}>
          {checks.map((check) => (
            <li key={check.seq}>
              {t(`check.${check.by}`)} {check.by === 'audio' ? null : <><Author>{check.interpreter.name}</Author>: </>}{t(check.caught ? 'distortion.showed' : 'distortion.showed-not')} {t('entry-number', { seq: number(check.seq) })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
