/** Answers that come to the same in the case: whoever explores needs one of each kind, whoever scores the best or the worst of each. */
import { usesIn } from '../compiler/references.ts';
import type { AgenciesTask } from '../scenario/tasks/agencies.ts';
import type { Identify } from '../scenario/tasks/identify.ts';
import { listOf } from '../scenario/listOf.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';

/** By what is asked: its answers in groups that lead to the same. */
export type Alike = readonly (readonly [id: string, groups: readonly (readonly string[])[]])[];

/** One of each group, in every combination. */
export function combinations(alike: Alike, pick: (group: readonly string[], id: string) => string | undefined = ([first]) => first): readonly Readonly<Record<string, string>>[] {
  return alike.reduce<readonly Readonly<Record<string, string>>[]>((all, [id, groups]) =>
    all.flatMap((answers) => groups.flatMap((group) => {
      const answer = pick(group, id);
      return answer === undefined ? [] : [{ ...answers, [id]: answer }];
    })), [{}]);
}

/** Times of each agency: told or not where a condition of the case asks for it, and the failures that they are or repair. */
export const alikeTimes = (scenario: Scenario, task: AgenciesTask): Alike => Object.entries(task.tell).map(([agency, { critical, repairs }]) => [agency, grouped(Object.keys(task.times), (time) =>
  JSON.stringify([asksWhetherTold(scenario).has(agency) && task.times[time]?.tells === true, critical?.[time] ?? null, repairs?.[time] ?? null]))]);

/** Choices of each matter, by what they change. */
export const alikeSettled = (task: AgenciesTask): Alike => Object.entries(task.settle ?? {}).map(([matter, { choices }]) => [matter, grouped(Object.keys(choices), (id) =>
  JSON.stringify([choices[id]?.effects ?? null, choices[id]?.critical ?? null, choices[id]?.repairs ?? null]))]);

/** Statuses of each subject: the outcomes that they fit, and the failures that they are or repair. */
export const alikeStatuses = (scenario: Scenario, task: Identify): Alike => [...new Set(task.subjects)].map((subject) => [subject, grouped(Object.keys(scenario.statuses ?? {}), (status) => JSON.stringify([
  (task.outcomes ?? []).map(({ 'when-identified': wanted }) => wanted?.[subject] === undefined || listOf(wanted[subject]).includes(status)),
  task.critical?.[subject]?.[status] ?? null, task.repairs?.[subject]?.[status] ?? null,
]))]);

function grouped(ids: readonly string[], keyOf: (id: string) => string): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const key = keyOf(id);
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  }
  return [...groups.values()];
}

const told = new WeakMap<Scenario, ReadonlySet<string>>();

/** Agencies of which some condition asks whether they were told. */
function asksWhetherTold(scenario: Scenario): ReadonlySet<string> {
  const known = told.get(scenario);
  if (known) return known;
  const found = new Set(usesIn(scenario).references.filter(({ kind, path }) => kind === 'agency' && (path.at(-1) === 'told' || path.at(-2) === 'told')).map(({ name }) => name));
  told.set(scenario, found);
  return found;
}
