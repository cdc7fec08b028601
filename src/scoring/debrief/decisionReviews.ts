/** Every decision on the run: what was known, what was open, what was chosen, and where the other roads led. */
import type { Facts } from '../../engine/facts.ts';
import type { Choose } from '../../scenario/tasks/choose.ts';
import { type Run, type StepOf, stepsOf } from '../run.ts';
import type { Scorecard } from '../scorecard.ts';
import { citeKey, openOptions } from '../tasks/chooseItems.ts';
import { TRAP } from '../constants.ts';
import type { CiteReview, DecisionReview, OptionReview } from './debriefTypes.ts';
import { exhibitNamed, itemIdsOf, knownThen, sceneNamed, timeOf } from './names.ts';
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
      cites: cites(run, task, taken), notCited: notCited(run, task, taken), ...(task.cite?.because !== undefined && { citeBecause: task.cite.because }),
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

function cites({ scenario }: Run, task: Choose, { event, before }: Taken): CiteReview[] {
  if (!task.cite) return [];
  const { right, wrong } = citeKey(task.cite, before);
  return (event.cites ?? []).map((id) => {
    const weight = wrong.get(id);
    return { ...exhibitNamed(scenario, id), result: right.has(id) ? 'right' : weight === undefined ? 'arguable' : weight === TRAP ? 'trap' : 'wrong' };
  });
}

function notCited({ scenario }: Run, task: Choose, { event, before }: { readonly event: Taken['event']; readonly before: Facts }): DecisionReview['notCited'] {
  if (!task.cite) return [];
  return [...citeKey(task.cite, before).right].filter(([id]) => !event.cites?.includes(id)).map(([id, strength]) => ({ ...exhibitNamed(scenario, id), strength }));
}
