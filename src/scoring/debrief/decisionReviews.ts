/** Every decision on the run: what was known, what was open, what was chosen, and where the other roads led. */
import type { Choose } from '../../scenario/tasks/choose.ts';
import { type Run, type StepOf, stepsOf } from '../run.ts';
import type { Scorecard } from '../scorecard.ts';
import { openOptions } from '../tasks/chooseItems.ts';
import { citeReviews } from './citeReviews.ts';
import type { DecisionReview, OptionReview } from './debriefTypes.ts';
import { itemIdsOf, knownThen, sceneNamed, timeOf } from './names.ts';
import { roadOf } from './roadOf.ts';

export function decisionReviews(run: Run, scorecard: Scorecard): readonly DecisionReview[] {
  const met = new Set<string>();
  return stepsOf(run, 'choice.made').flatMap((taken): DecisionReview[] => {
    const { scene, choice, certainty, reason } = taken.event;
    const task = run.scenario.scenes[scene]?.task;
    if (task?.kind !== 'choose') return [];
    const first = !met.has(scene);
    met.add(scene);
    const scored = first && task.decision !== false;
    return [{
      kind: 'decision', seq: taken.seq, time: timeOf(run.scenario, taken.before.clock), scene: sceneNamed(run.scenario, scene), prompt: task.prompt,
      chosen: choice, ...(certainty && { certainty }), ...(reason !== undefined && { reason }),
      ...citeReviews(run, task.cite, taken.event.cites, taken.before),
      known: knownThen(run.scenario, taken.before), options: options(run, task, taken), scored, items: scored ? itemIdsOf(scorecard, scene) : [],
    }];
  });
}

type Taken = StepOf<'choice.made'>;

const options = (run: Run, task: Choose, { event, before, step }: Taken): OptionReview[] =>
  openOptions(run.scenario, task, before).map(([id, { label, credit, feedback }]) => ({
    id, label, chosen: id === event.choice, credit: credit ?? {}, feedback,
    // How sure somebody is changes nothing in the case; a task that asks for it needs an answer all the same.
    road: roadOf(run, step.before, { type: 'choice.made', scene: event.scene, choice: id, ...(task.certainty && { certainty: 'probable' }) }),
  }));
