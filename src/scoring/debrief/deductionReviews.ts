/** Every hand-in of deductions: the first answers, what follows from the file and from which exhibits, what was confirmed and when. */
import { deducedNow } from '../../engine/tasks/deduceRules.ts';
import { type Run, stepsOf } from '../run.ts';
import type { Scorecard } from '../scorecard.ts';
import { firstAnswers } from '../tasks/deduceItems.ts';
import { handedIn } from './handedIn.ts';
import { exhibitNamed } from './names.ts';
import type { DeductionsReview } from './reasoningTypes.ts';

export function deductionReviews(run: Run, scorecard: Scorecard): readonly DeductionsReview[] {
  return handedIn(run, scorecard, 'deduce', stepsOf(run, 'deductions.handed-in')).map(({ given, task, shared }) => {
    const { id: scene } = shared.scene;
    const first = firstAnswers(run, scene, given);
    const confirmedAt = confirmations(run, scene, given.seq);
    const batch = task['confirm-in'];
    return {
      ...shared, ...(batch !== undefined && { confirmIn: batch, tries: given.before.deductions[scene]?.tries ?? 0 }),
      deductions: deducedNow(task, given.before).map(([id, { statement, options, answer, from, feedback }]) => {
        const words = (option: string) => options[option] ?? option;
        const yours = first.get(id)?.option;
        const last = given.event.answers[id];
        const at = confirmedAt.get(id);
        return {
          id, name: statement, right: yours === answer, reference: words(answer), ...(yours !== undefined && { yours: words(yours) }),
          ...(last !== undefined && last !== yours && { changedTo: words(last) }), ...(at !== undefined && { confirmedAt: at }),
          from: from.map((exhibit) => exhibitNamed(run.scenario, exhibit)), feedback,
          items: shared.items.filter((item) => item.endsWith(`.task.deductions.${id}`)),
        };
      }),
    };
  });
}

/** By deduction: at which try in its scene it was confirmed, from 1. */
function confirmations(run: Run, scene: string, before: number): ReadonlyMap<string, number> {
  const at = new Map<string, number>();
  for (const { seq, after } of stepsOf(run, 'deductions.put-forward', scene)) {
    const known = after.deductions[scene];
    if (seq < before && known) for (const id of known.confirmed) if (!at.has(id)) at.set(id, known.tries);
  }
  return at;
}
