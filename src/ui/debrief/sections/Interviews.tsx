import type { InterviewReview, QuestionReview } from '../../../scoring/debrief/debriefTypes.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { anchors } from '../anchors.ts';
import { Author } from '../parts/Author.tsx';
import { Fact, Facts } from '../parts/Facts.tsx';
import { Feedback } from '../parts/Feedback.tsx';
import { MarkList } from '../parts/MarkList.tsx';
import { Section } from '../parts/Section.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { Distortion } from './Distortion.tsx';
import styles from './Interviews.module.css';
import { InterviewManners, InterviewRecord, InterviewSteps } from './InterviewConduct.tsx';
import { Question } from './Question.tsx';

/** Every interview: the distortions first, then what was asked and what was not. */
export function Interviews() {
  const t = useDebriefText();
  const { debrief: { interviews } } = useTold();
  return (
    <Section id="interviews" title={t('section.interviews.title')} lead={t('section.interviews.lead')}>
      {interviews.map((interview) => <Interview key={interview.seq} interview={interview} />)}
    </Section>
  );
}

function Interview({ interview }: { readonly interview: InterviewReview }) {
  const t = useDebriefText();
  const { time } = useFormat();
  const { seq, scene, person, questions, replacements, replaceFeedback, items } = interview;
  const distorted = questions.filter(({ answer }) => answer?.distortion);
  return (
    <div id={anchors.interview(seq)} tabIndex={-1} className={styles.place}>
      <Panel level={3} title={<Author>{scene.name}</Author>} kicker={<>{t('interview.with')} <Author>{person.name}</Author>. {time(interview.time)}</>}>
        <div className={styles.interview}>
          <div className={styles.group}>
            <h4 className={styles.heading}>{t('interview.distortions')}</h4>
            {distorted.length === 0
              ? <p>{t('interview.no-distortion')}</p>
              : distorted.map((question) => <Distortion key={question.id} question={question} />)}
          </div>
          <InterviewSteps interview={interview} />
          <InterviewManners interview={interview} />
          <InterviewRecord interview={interview} />
          {replacements.length > 0 || replaceFeedback ? (
            <div className={styles.group}>
              <h4 className={styles.heading}>{t('interview.interpreter')}</h4>
              {replacements.length === 0 ? <p>{t('interview.kept')}</p> : (
                <Facts>
                  {replacements.map((replaced) => (
                    <Fact key={replaced.seq} name={t('interview.replaced')}>
                      <Author>{replaced.from.name}</Author> {t('interview.by')} <Author>{replaced.to.name}</Author>
                    </Fact>
                  ))}
                </Facts>
              )}
              {replaceFeedback ? <Feedback feedback={replaceFeedback} /> : null}
            </div>
          ) : null}
          <div>
            <Questions title={t('interview.asked')} questions={questions.filter(({ seq: asked }) => asked !== undefined)} />
            <Questions title={t('interview.missed')} questions={questions.filter(({ result }) => result === 'missed')} />
            <Questions title={t('interview.left')} questions={questions.filter(({ seq: asked, result }) => asked === undefined && result !== 'missed')} />
            <MarkList items={items} folded />
          </div>
        </div>
      </Panel>
    </div>
  );
}

function Questions({ title, questions }: { readonly title: string; readonly questions: readonly QuestionReview[] }) {
  const { number } = useFormat();
  if (questions.length === 0) return null;
  return (
    <Disclosure summary={title} meta={number(questions.length)}>
      <ul className={styles.questions}>{questions.map((question) => <Question key={question.id} question={question} />)}</ul>
    </Disclosure>
  );
}
