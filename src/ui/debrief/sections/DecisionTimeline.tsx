import type { TimelineEntry } from '../../../scoring/debrief/debriefTypes.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Prose } from '../../kit/Prose.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { Timeline, type TimelineEntry as Shown } from '../../kit/Timeline.tsx';
import { useKitText } from '../../kit/useKitText.ts';
import { anchors } from '../anchors.ts';
import { Author } from '../parts/Author.tsx';
import { GoTo } from '../parts/GoTo.tsx';
import { Section } from '../parts/Section.tsx';
import { standingTones } from '../parts/StandingTag.tsx';
import { TryAnother } from '../parts/TryAnother.tsx';
import { standingOf } from '../standingOf.ts';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { useScoreText } from '../useScoreText.ts';
import { Decision } from './Decision.tsx';
import styles from './DecisionTimeline.module.css';
import { ForkFrom } from './ForkFrom.tsx';

/** Every decision in the order it was taken, with what was known at that moment and what else was open. */
export function DecisionTimeline() {
  const t = useDebriefText();
  const { debrief: { timeline, injects } } = useTold();
  const calledOff = injects.filter(({ state }) => state === 'called-off');
  return (
    <Section id="timeline" title={t('section.timeline.title')} lead={t('section.timeline.lead')}>
      <div className={styles.timeline}>
        <Timeline label={t('section.timeline.title')} entries={timeline.map(shownOf)} />
      </div>
      {calledOff.length > 0 ? (
        <Disclosure summary={t('called-off')}>
          <ul className={styles.calledOff}>
            {calledOff.map(({ id, name, announced }) => <li key={id}><Author>{announced ?? name}</Author></li>)}
          </ul>
        </Disclosure>
      ) : null}
      <ForkFrom />
    </Section>
  );
}

function shownOf(entry: TimelineEntry): Shown {
  const id = `${entry.kind}-${entry.seq}-${entry.kind === 'inject' ? entry.inject.id : ''}`;
  const title = <Author>{entry.kind === 'inject' ? entry.inject.name : entry.scene.name}</Author>;
  return { id, time: entry.time, title, tone: toneOf(entry), children: <Told entry={entry} /> };
}

function toneOf(entry: TimelineEntry): NonNullable<Shown['tone']> {
  if (entry.kind === 'inject') return 'ahead';
  if (entry.kind !== 'decision') return 'accent';
  const chosen = entry.options.find((option) => option.chosen);
  const standing = entry.scored && chosen ? standingOf(chosen, entry.options) : undefined;
  return standing ? standingTones[standing] : 'plain';
}

function Told({ entry }: { readonly entry: TimelineEntry }) {
  const t = useDebriefText();
  const score = useScoreText();
  const kit = useKitText();
  const { scenario } = useTold();
  switch (entry.kind) {
    case 'decision':
      return <Decision decision={entry} />;
    case 'inject':
      return <div className={styles.entry}><Author block><Prose text={scenario.injects?.[entry.inject.id]?.text ?? ''} /></Author></div>;
    case 'interview':
      return (
        <div className={styles.entry}>
          <p>{t('entry.interview')} <Author>{entry.person.name}</Author></p>
          <GoTo anchor={anchors.interview(entry.seq)}>{t('entry.to-interview')}</GoTo>
          <TryAnother seq={entry.seq} about={entry.scene.name} />
        </div>
      );
    case 'proof-map':
      return (
        <div className={styles.entry}>
          <p>{t('entry.proof-map')}</p>
          <GoTo anchor={anchors.section('proof')}>{t('entry.to-proof-map')}</GoTo>
          <TryAnother seq={entry.seq} about={entry.scene.name} />
        </div>
      );
    case 'qualification':
      return (
        <div className={styles.entry}>
          <p>{t('entry.qualification')} <Author>{entry.offence.name}</Author></p>
          <p className={styles.tags}>
            <Tag>{score(`readiness-${entry.readiness}`)}</Tag>
            {entry.certainty ? <Tag>{kit(`certainty.${entry.certainty}`)}</Tag> : null}
          </p>
          <GoTo anchor={anchors.answer(entry.seq)}>{t('entry.to-answer')}</GoTo>
          <TryAnother seq={entry.seq} about={entry.scene.name} />
        </div>
      );
    case 'weighing':
    case 'new-fact':
    case 'hypotheses':
    case 'tokens':
    case 'counter-evidence':
    case 'deductions':
    case 'agencies':
    case 'identification':
    case 'request':
      return (
        <div className={styles.entry}>
          <p>{t(`entry.${entry.kind}`)}</p>
          <GoTo anchor={anchors.reasoning(entry.seq)}>{t('entry.to-answer')}</GoTo>
          <TryAnother seq={entry.seq} about={entry.scene.name} />
        </div>
      );
  }
}
