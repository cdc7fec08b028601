/** How a `qualify` task moves: the first outcome that fits the answer and the state of the file when it is handed over. */
import type { Qualify } from '../../scenario/tasks/qualify.ts';
import { listOf } from '../../scenario/listOf.ts';
import { rowsOf } from '../../scenario/rows.ts';
import { bringAbout } from '../change.ts';
import { holds } from '../conditions.ts';
import type { EventOf } from '../event.ts';
import { refuse } from '../refusal.ts';
import { type At, refuseExhibits, type TaskRules } from './taskRules.ts';

type Qualified = EventOf<'offence.qualified'>;

export const qualifyRules: TaskRules<Qualify, Qualified> = {
  edges: (task) => [...new Set(task.outcomes.map((outcome) => outcome.to))].map((to) => ({ type: 'offence.qualified' as const, to })),

  optionOf: () => undefined,

  refuse(at, event) {
    if (!at.task.offences.includes(event.offence)) return refuse('offence-unknown', event.offence);
    if (at.task.certainty && !event.certainty) return refuse('certainty-missing');
    const strange = Object.keys(event.reliesOn).find((element) => !rowsOf(at.scenario).some(({ id }) => id === element));
    if (strange !== undefined) return refuse('element-unknown', strange);
    return refuseExhibits(at, Object.values(event.reliesOn).flat());
  },

  carryOut(draft, at, event) {
    const outcome = outcomeOf(at, event);
    bringAbout(draft, at.scenario, outcome, at.task.takes);
  },

  leads: (at, _after, event) => outcomeOf(at, event)?.to,
};

/** What follows from this answer on this file. */
export function outcomeOf({ scenario, facts, task }: At<Qualify>, event: Pick<Qualified, 'offence' | 'readiness'>) {
  return task.outcomes.find((outcome) =>
    (outcome.offence === undefined || listOf(outcome.offence).includes(event.offence))
    && (outcome.readiness === undefined || listOf(outcome.readiness).includes(event.readiness))
    && holds(outcome.when, scenario, facts));
}
