import type { QualificationReview } from '../../../scoring/debrief/debriefTypes.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { useKitText } from '../../kit/useKitText.ts';
import { anchors } from '../anchors.ts';
import { Author } from '../parts/Author.tsx';
import { DraftKey } from '../parts/DraftKey.tsx';
import { Fact, Facts } from '../parts/Facts.tsx';
import { Feedback } from '../parts/Feedback.tsx';
import { Known } from '../parts/Known.tsx';
import { MarkList } from '../parts/MarkList.tsx';
import { Names } from '../parts/Names.tsx';
import { Section } from '../parts/Section.tsx';
import { StandingTag } from '../parts/StandingTag.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { useScoreText } from '../useScoreText.ts';
import { OffencePart } from './OffencePart.tsx';
import styles from './ProofMap.module.css';
import { Standard } from './Standard.tsx';

/** Every answer on the offence, judged against what the file proved on this path. */
export function Offence() {
  const t = useDebriefText();
  const { debrief: { qualifications } } = useTold();
  return (
    <Section id="offence" title={t('section.offence.title')} lead={t('section.offence.lead')}>
      <Standard />
      {qualifications.map((answer) => <Answer key={answer.seq} answer={answer} />)}
    </Section>
  );
}

function Answer({ answer }: { readonly answer: QualificationReview }) {
  const t = useDebriefText();
  const score = useScoreText();
  const kit = useKitText();
  const { time } = useFormat();
  const { seq, scene, given, answers, offences, reliesOn, feedback, known, items } = answer;
  const best = answers[0]?.credit ?? 0;
  const standing = given.credit === 0 ? 'not' : given.credit >= 1 ? 'reference' : given.credit >= best ? 'best-left' : 'partly';
  return (
    <div id={anchors.answer(seq)} tabIndex={-1} className={styles.place}>
      <Panel level={3} title={<Author>{scene.name}</Author>} kicker={time(answer.time)}>
        <div className={styles.offence}>
          <Facts>
            {answer.for ? <Fact name={t('answer.for')}><Author>{answer.for.name}</Author></Fact> : null}
            <Fact name={t('answer.given')}>
              <Author>{given.offence.name}</Author>
              <span className={styles.tags}>
                <Tag>{score(`readiness-${given.readiness}`)}</Tag>
                {given.certainty ? <Tag>{t('decision.certainty', { certainty: kit(`certainty.${given.certainty}`) })}</Tag> : null}
                <StandingTag standing={standing} />
                <DraftKey />
              </span>
            </Fact>
            <Fact name={t('answer.best')}>
              {answers.length === 0 ? t('answer.no-best') : (
                <ul className={styles.answers}>
                  {answers.map(({ offence, readiness, credit }) => (
                    <li key={`${offence.id}-${readiness}`}>
                      <Author>{offence.name}</Author>: {score(`readiness-${readiness}`)} {credit >= best ? null : <span className={styles.soft}>({t('answer.partly')})</span>}
                    </li>
                  ))}
                </ul>
              )}
            </Fact>
          </Facts>
          {feedback ? <Feedback feedback={feedback} /> : null}
          <div>
            <h4 className={styles.heading}>{t('answer.reasoning')}</h4>
            {offences.map((offence, at) => <OffencePart key={offence.id} offence={offence} sentence={answer.sentences[at]} />)}
          </div>
          <div>
            <Reliance reliesOn={reliesOn} />
            <Disclosure summary={t('answer.known')}><Facts><Known known={known} /></Facts></Disclosure>
            <MarkList items={items} folded />
          </div>
        </div>
      </Panel>
    </div>
  );
}

/** What the answer was said to rest on, element by element. */
function Reliance({ reliesOn }: Pick<QualificationReview, 'reliesOn'>) {
  const t = useDebriefText();
  const { number } = useFormat();
  const elements = new Map(reliesOn.map(({ element }) => [element.id, element]));
  if (elements.size === 0) return null;
  return (
    <Disclosure summary={t('answer.relies')} meta={number(reliesOn.filter(({ result }) => result !== 'missed').length)}>
      <Facts>
        {[...elements.values()].map((element) => (
          <Fact key={element.id} name={<Author>{element.name}</Author>}>
            <Names
              names={reliesOn.filter((one) => one.element.id === element.id).map(({ exhibit, result }) => ({ ...exhibit, result }))}
              after={({ result }) => `(${t(`reliance.${result}`)})`}
            />
          </Fact>
        ))}
      </Facts>
    </Disclosure>
  );
}
