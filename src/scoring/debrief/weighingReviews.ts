/** Every weighing of exhibits: the trainee's, the reference on this path, why, and the panel where there was one. */
import { type CaseMachine, scenarioOf } from '../../engine/case.ts';
import type { Facts } from '../../engine/facts.ts';
import type { Rating } from '../../scenario/playthrough.ts';
import { reliabilityScale } from '../panelAnswers.ts';
import { type Run, stepsOf } from '../run.ts';
import type { Scorecard } from '../scorecard.ts';
import { settledReliability } from '../settledKeys.ts';
import { admissibleOn } from '../tasks/weighItems.ts';
import type { WeighedExhibit, WeighingReview } from './reasoningTypes.ts';
import { handedIn } from './handedIn.ts';
import { exhibitNamed } from './names.ts';
import { panelSpread } from './panelSpread.ts';

export function weighingReviews(run: Run, scorecard: Scorecard): readonly WeighingReview[] {
  return handedIn(run, scorecard, 'weigh', stepsOf(run, 'evidence.weighed')).map(({ given, shared }) => ({
    ...shared,
    exhibits: Object.entries(given.event.ratings).map(([id, rating]) => weighed(run.machine, given.before, id, rating, shared.items, shared.scene.id)),
  }));
}

function weighed(machine: CaseMachine, facts: Facts, id: string, { reliability, admissible, reason }: Rating, items: readonly string[], scene: string): WeighedExhibit {
  // The author's own words and keys: what the panel makes of them stands beside.
  const scenario = scenarioOf(machine);
  const exhibit = scenario.exhibits[id];
  const author = exhibit?.reliability ?? 0;
  const panel = exhibit?.['reliability-panel'];
  const because = facts.spoiled[id] ?? exhibit?.doubtful;
  return {
    ...exhibitNamed(scenario, id),
    reliability: {
      yours: reliability, author, reference: exhibit ? settledReliability(exhibit) : author,
      ...(exhibit?.['reliability-because'] !== undefined && { because: exhibit['reliability-because'] }), ...(panel && { panel: panelSpread(reliabilityScale, panel) }),
    },
    admissible: { yours: admissible, reference: admissibleOn(scenario, facts, id), ...(because !== undefined && { because }) },
    ...(reason && { reason }), items: items.filter((item) => item.startsWith(`weighing:scenes.${scene}.task.${id}.`)),
  };
}
