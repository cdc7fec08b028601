/** How an `agencies` task moves: every agency is given a time, every matter is settled, and all of it takes effect together. */
import type { Effects } from '../../scenario/conditions.ts';
import type { AgenciesTask } from '../../scenario/tasks/agencies.ts';
import { carryOut, markFailure, passTime } from '../change.ts';
import { effectsTogether } from '../effectsTogether.ts';
import type { EventOf } from '../event.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { destination, destinations, type TaskRules } from './taskRules.ts';

type Assigned = EventOf<'agencies.assigned'>;

export const agenciesRules: TaskRules<AgenciesTask, Assigned> = {
  edges: (task) => destinations(task['leads-to']).map((to) => ({ type: 'agencies.assigned' as const, to })),
  optionOf: () => undefined,
  refuse: ({ task }, event) => refuseTimes(task, event) ?? refuseSettled(task, event),
  carryOut(draft, { scenario, task }, event) {
    const { critical, repairs, effects } = assigned(task, event);
    for (const id of critical) markFailure(draft, id, undefined);
    for (const id of repairs) markFailure(draft, undefined, id);
    carryOut(draft, scenario, effects);
    passTime(draft, scenario, task.takes ?? 0);
  },
  leads: (at, after) => destination(at.task['leads-to'], at.scenario, after),
};

/** What an assignment comes to: critical failures first, then repairs, then the agencies that are told, what was settled and the task's own effects, as one. */
export function assigned(task: AgenciesTask, { tell, settle }: Pick<Assigned, 'tell' | 'settle'>): { readonly critical: readonly string[]; readonly repairs: readonly string[]; readonly effects: Effects } {
  const told = Object.entries(task.tell).flatMap(([agency, asked]) => {
    const time = tell[agency];
    return time === undefined ? [] : [{ agency, tells: task.times[time]?.tells === true, critical: asked.critical?.[time], repairs: asked.repairs?.[time] }];
  });
  const choices = Object.entries(task.settle ?? {}).flatMap(([matter, { choices: offered }]) => offered[settle[matter] ?? ''] ?? []);
  const all = [...told, ...choices];
  return {
    critical: all.flatMap(({ critical }) => critical ?? []), repairs: all.flatMap(({ repairs }) => repairs ?? []),
    effects: effectsTogether([{ tell: told.filter(({ tells }) => tells).map(({ agency }) => agency) }, ...choices.map(({ effects }) => effects), task.effects]),
  };
}

function refuseTimes(task: AgenciesTask, { tell }: Assigned): Refusal | undefined {
  for (const [agency, time] of Object.entries(tell)) {
    if (!Object.hasOwn(task.tell, agency)) return refuse('agency-unknown', agency);
    if (!Object.hasOwn(task.times, time)) return refuse('time-unknown', time);
  }
  const missing = Object.keys(task.tell).find((agency) => !Object.hasOwn(tell, agency));
  return missing === undefined ? undefined : refuse('agency-missing', missing);
}

function refuseSettled(task: AgenciesTask, { settle }: Assigned): Refusal | undefined {
  const matters = task.settle ?? {};
  for (const [matter, choice] of Object.entries(settle)) {
    const asked = Object.hasOwn(matters, matter) ? matters[matter] : undefined;
    if (!asked) return refuse('matter-unknown', matter);
    if (!Object.hasOwn(asked.choices, choice)) return refuse('choice-unknown', choice);
  }
  const missing = Object.keys(matters).find((matter) => !Object.hasOwn(settle, matter));
  return missing === undefined ? undefined : refuse('matter-missing', missing);
}
