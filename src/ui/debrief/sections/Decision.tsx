import type { CiteReview, DecisionReview } from '../../../scoring/debrief/debriefTypes.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { useKitText } from '../../kit/useKitText.ts';
import { VisuallyHidden } from '../../kit/VisuallyHidden.tsx';
import { anchors } from '../anchors.ts';
import { Author } from '../parts/Author.tsx';
import { Fact, Facts } from '../parts/Facts.tsx';
import { Known } from '../parts/Known.tsx';
import { MarkList } from '../parts/MarkList.tsx';
import { Names } from '../parts/Names.tsx';
import { Quiet } from '../parts/Quiet.tsx';
import { StandingTag } from '../parts/StandingTag.tsx';
import { TryAnother } from '../parts/TryAnother.tsx';
import { standingOf } from '../standingOf.ts';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import styles from './DecisionTimeline.module.css';
import { Options } from './Options.tsx';

/** One decision: what was chosen and why, and folded beneath it what was known, what else was open, and the marks. */
export function Decision({ decision }: { readonly decision: DecisionReview }) {
  const t = useDebriefText();
  const kit = useKitText();
  const { number } = useFormat();
  const { scenario } = useTold();
  const { seq, scene, prompt, certainty, reason, known, options, scored, items, cites, notCited, citeBecause } = decision;
  const chosen = options.find((option) => option.chosen);
  const standing = scored && chosen ? standingOf(chosen, options) : undefined;
  const task = scenario.scenes[scene.id]?.task;
  const isStep = task?.kind === 'choose' && task.decision === false;
  const asksCites = task?.kind === 'choose' && task.cite !== undefined;
  return (
    <div id={anchors.entry(seq)} tabIndex={-1} data-opens="" className={styles.entry}>
      <p><span className={styles.label}>{t('decision.chose')}</span> <Author>{chosen?.label ?? decision.chosen}</Author></p>
      <p className={styles.tags}>
        {standing ? <StandingTag standing={standing} /> : null}
        {scored ? null : <Tag>{t(isStep ? 'decision.step' : 'decision.again')}</Tag>}
        {certainty ? <Tag>{t('decision.certainty', { certainty: kit(`certainty.${certainty}`) })}</Tag> : null}
      </p>
      {reason ? (
        <div className={styles.reason}>
          <p className={styles.because}>{t('decision.reason')}</p>
          <p dir="auto">{reason}</p>
        </div>
      ) : null}
      <Disclosure summary={<Quiet>{t(scored ? 'decision.more' : 'decision.more-step')} <VisuallyHidden><Author>{scene.name}</Author></VisuallyHidden></Quiet>}>
        <div className={styles.more}>
          <Facts>
            <Fact name={t('decision.asked')}><Author>{prompt}</Author></Fact>
            <Known known={known} />
            {asksCites ? <Fact name={t('decision.cites')}><Names names={cites} after={(cite) => `(${t(`cite.${cite.result satisfies CiteReview['result']}`)})`} /></Fact> : null}
            {notCited.length > 0 ? <Fact name={t('decision.not-cited')}><Names names={notCited} after={({ strength }) => `(${t(`strength.${strength}`)})`} /></Fact> : null}
            {citeBecause ? <Fact name={t('decision.cite-because')}><Author>{citeBecause}</Author></Fact> : null}
            <Fact name={t('decision.entry')}>{number(seq)}</Fact>
          </Facts>
          <Options options={options} />
          <MarkList items={items} />
        </div>
      </Disclosure>
      <TryAnother seq={seq} about={scene.name} />
    </div>
  );
}
