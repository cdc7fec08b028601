/** Qualification supported on this path: answers on the offence. Its items come from the tasks (SPEC N4, Q1-Q9). */
import { type Run, stepsOf, tasksOf } from '../run.ts';
import type { Criterion } from './criterion.ts';

export const qualification: Criterion = { code: 'qualification', exposed: true, weightBefore: (run) => importanceSeen(run) };

/**
 * Importance of the exhibits held, spoiled ones too, when the last scored answer was given. How an exhibit was obtained
 * is judged elsewhere; here it matters only that it was there to reason about.
 */
function importanceSeen(run: Run): number {
  const answers = tasksOf(run.scenario, 'qualify').flatMap(({ scene }) => stepsOf(run, 'offence.qualified', scene).slice(0, 1));
  const facts = answers.reduce((last, step) => (step.seq > last.seq ? step : last), { seq: -1, before: run.end }).before;
  return Object.keys(facts.held).reduce((sum, id) => sum + (run.scenario.exhibits[id]?.importance ?? 0), 0);
}
