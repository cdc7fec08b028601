import type { DecisionReview, OptionReview, Road } from '../../../scoring/debrief/debriefTypes.ts';
import { CaseText } from '../../kit/CaseText.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Author } from '../parts/Author.tsx';
import { DraftKey } from '../parts/DraftKey.tsx';
import { Fact, Facts } from '../parts/Facts.tsx';
import { Names } from '../parts/Names.tsx';
import { Section } from '../parts/Section.tsx';
import { StandingTag } from '../parts/StandingTag.tsx';
import { roadsOf } from '../roadsOf.ts';
import { standingOf } from '../standingOf.ts';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import styles from './Roads.module.css';

/** What the options not taken would have led to, one step on. */
export function Roads() {
  const t = useDebriefText();
  const { number } = useFormat();
  const { debrief } = useTold();
  return (
    <Section id="roads" title={t('section.roads.title')} lead={t('section.roads.lead')}>
      <div>
        {roadsOf(debrief).map(({ decision, untaken }) => (
          <Disclosure key={decision.seq} summary={<Author>{decision.scene.name}</Author>} meta={number(untaken.length)}>
            <ul className={styles.roads}>
              {untaken.map((option) => <Untaken key={option.id} option={option} decision={decision} />)}
            </ul>
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}

function Untaken({ option, decision }: { readonly option: OptionReview; readonly decision: DecisionReview }) {
  const standing = decision.scored ? standingOf(option, decision.options) : undefined;
  return (
    <li className={styles.road}>
      <p className={styles.label}><Author>{option.label}</Author></p>
      {standing ? <p className={styles.standing}><StandingTag standing={standing} /> <DraftKey /></p> : null}
      <Ahead road={option.road} />
    </li>
  );
}

/** One step along a road. */
function Ahead({ road }: { readonly road: Road }) {
  const t = useDebriefText();
  const { duration } = useFormat();
  const { to, minutes, obtains, loses, spoils, tells, releases, fails, repairs } = road;
  const reason = ({ reason: why }: { readonly reason: string }) => <Author>(<CaseText>{why}</CaseText>)</Author>;
  return (
    <Facts>
      <Fact name={t('road.to')}>
        <Author>{to.name}</Author>{' '}
        {to.ending ? <Tag>{t('road.ending', { kind: t(`ending.${to.ending}`) })}</Tag> : null}
      </Fact>
      <Fact name={t('road.takes')}>{duration(minutes)}</Fact>
      {obtains.length > 0 ? <Fact name={t('road.obtains')}><Names names={obtains} /></Fact> : null}
      {loses.length > 0 ? <Fact name={t('road.loses')}><Names names={loses} after={reason} /></Fact> : null}
      {spoils.length > 0 ? <Fact name={t('road.spoils')}><Names names={spoils} after={reason} /></Fact> : null}
      {tells.length > 0 ? <Fact name={t('road.tells')}><Names names={tells} /></Fact> : null}
      {releases.length > 0 ? <Fact name={t('road.releases')}><Names names={releases} /></Fact> : null}
      {fails.length > 0 ? <Fact name={t('road.fails')}><Names names={fails} /></Fact> : null}
      {repairs.length > 0 ? <Fact name={t('road.repairs')}><Names names={repairs} /></Fact> : null}
    </Facts>
  );
}
