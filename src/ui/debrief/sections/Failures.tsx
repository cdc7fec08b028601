import type { FailureReview } from '../../../scoring/debrief/debriefTypes.ts';
import { wholePerCent } from '../../../scoring/wholePerCent.ts';
import { CaseText } from '../../kit/CaseText.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Prose } from '../../kit/Prose.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { anchors } from '../anchors.ts';
import { Author } from '../parts/Author.tsx';
import { DraftKey } from '../parts/DraftKey.tsx';
import { Fact, Facts } from '../parts/Facts.tsx';
import { Section } from '../parts/Section.tsx';
import { Sources } from '../parts/Sources.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { useScoreText } from '../useScoreText.ts';
import styles from './Failures.module.css';

/** What endangered a person or the lawfulness of the file: when, why it matters, and whether it was put right. */
export function Failures() {
  const t = useDebriefText();
  const { debrief: { failures } } = useTold();
  return (
    <Section id="failures" title={t('section.failures.title')} lead={t('section.failures.lead')}>
      {failures.length === 0 ? <p>{t('failure.none')}</p> : failures.map((failure) => <Failure key={failure.id} failure={failure} />)}
    </Section>
  );
}

function Failure({ failure }: { readonly failure: FailureReview }) {
  const t = useDebriefText();
  const score = useScoreText();
  const { time, number } = useFormat();
  const { id, title, dimension, why, sources, entry, time: at, repairedAt, cap, remedies } = failure;
  return (
    <div id={anchors.failure(id)} tabIndex={-1} className={styles.place}>
      <Panel
        level={3}
        title={<Author>{title}</Author>}
        className={styles.failure}
        aside={<Tag tone={repairedAt ? 'warn' : 'danger'}>{repairedAt ? t('failure.repaired') : t('failure.open')}</Tag>}
      >
        <div className={styles.body}>
          <Author block><Prose text={why} /></Author>
          <Sources refs={sources} />
          <Facts>
            <Fact name={t('failure.when')}>{t('moment', { time: time(at), seq: number(entry) })}</Fact>
            <Fact name={t('failure.effect')}>
              {t('failure.cap', { dimension: score(`dimension-${dimension}`), cap: number(wholePerCent(cap)) })} <DraftKey />
            </Fact>
            {repairedAt ? <Fact name={t('failure.repair')}>{time(repairedAt)}</Fact> : (
              <Fact name={t('failure.remedies')}>
                {remedies.length === 0 ? t('failure.no-remedy') : (
                  <ul className={styles.remedies}>
                    {remedies.map(({ line, scene, label }) => <li key={line}><Author><CaseText>{scene.name}</CaseText>: <CaseText>{label}</CaseText></Author></li>)}
                  </ul>
                )}
              </Fact>
            )}
          </Facts>
        </div>
      </Panel>
    </div>
  );
}
