/** What a case that stands in a scene can still come to: the scenes ahead, and the parts of the facts that anything there reads. */
import { rulesOf } from '../../engine/tasks/rulesOf.ts';
import type { LeadsTo } from '../../scenario/choiceParts.ts';
import type { Condition } from '../../scenario/conditions.ts';
import { listOf } from '../../scenario/listOf.ts';
import { rowOf } from '../../scenario/rows.ts';
import type { Task } from '../../scenario/task.ts';
import { minutesBetween } from '../../scenario/time.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';

export interface Ahead {
  /** Scenes that it may arrive in; its own only where ways lead back. */
  readonly scenes: ReadonlySet<string>;
  /** Its own and those. */
  readonly here: ReadonlySet<string>;
  readonly variables: readonly string[];
  readonly exhibits: ReadonlySet<string>;
  readonly told: readonly string[];
  readonly visited: readonly string[];
  /** The minute from which on the clock makes no difference. */
  readonly lastMinute: number;
  /** Whether time makes any difference at all. */
  readonly timed: boolean;
  /** Whether an inject is due from the start: it is released by whatever is done first, be it nothing much. */
  readonly dueAtOnce: boolean;
}

export function aheadOf(scenario: Scenario): ReadonlyMap<string, Ahead> {
  const next = new Map(Object.entries(scenario.scenes).map(([id, { task }]) =>
    [id, task ? [...new Set(rulesOf(task).edges(task).flatMap(({ to }) => (to === undefined ? [] : [to])))] : []] as const));
  return new Map(Object.keys(scenario.scenes).map((id) => {
    const scenes = new Set<string>();
    const waiting = [...next.get(id) ?? []];
    for (let scene = waiting.pop(); scene !== undefined; scene = waiting.pop()) {
      if (scenes.has(scene)) continue;
      scenes.add(scene);
      waiting.push(...next.get(scene) ?? []);
    }
    const here = new Set([id, ...scenes]);
    return [id, { scenes, here, ...readIn(scenario, here) }] as const;
  }));
}

function readIn(scenario: Scenario, scenes: ReadonlySet<string>): Omit<Ahead, 'scenes' | 'here'> {
  const variables = new Set<string>();
  const exhibits = new Set<string>();
  const told = new Set<string>();
  const visited = new Set<string>();
  const minutes: number[] = [];
  const read = (condition: Condition | undefined): void => {
    if (!condition) return;
    for (const id of Object.keys({ ...condition.is, ...condition['at-least'], ...condition['at-most'] })) variables.add(id);
    for (const id of [...listOf(condition.holds), ...listOf(condition.lacks), ...listOf(condition.spoiled)]) exhibits.add(id);
    for (const id of listOf(condition.told)) told.add(id);
    for (const id of listOf(condition.visited)) visited.add(id);
    for (const time of [condition.before, condition.after]) if (time !== undefined) minutes.push(minutesBetween(scenario.starts, time));
    if (condition.proves) for (const id of bearingOn(scenario, [condition.proves.offence])) exhibits.add(id);
    for (const part of [...condition.all ?? [], ...condition.any ?? [], ...(condition.not ? [condition.not] : [])]) read(part);
  };
  const injects = Object.values(scenario.injects ?? {});
  for (const { unless, at } of injects) {
    read(unless);
    minutes.push(minutesBetween(scenario.starts, at));
  }
  for (const id of scenes) {
    const task = scenario.scenes[id]?.task;
    if (task) conditionsOf(task).forEach(read);
  }
  return { variables: [...variables].sort(), exhibits, told: [...told].sort(), visited: [...visited].sort(), lastMinute: Math.max(0, ...minutes), timed: minutes.length > 0, dueAtOnce: injects.some(({ at }) => minutesBetween(scenario.starts, at) <= 0) };
}

/** Every condition of a task. */
function conditionsOf(task: Task): readonly (Condition | undefined)[] {
  const ofWays = (to: LeadsTo) => (typeof to === 'string' ? [] : to.map(({ when }) => when));
  switch (task.kind) {
    case 'choose': return Object.values(task.choices).flatMap((choice) => [choice.when, ...ofWays(choice['leads-to'])]);
    case 'interview': return [...Object.values(task.questions).map(({ when }) => when), ...Object.values(task.interpreters).map(({ when }) => when), task.end.when, ...ofWays(task.end['leads-to']),
      ...Object.values(task.prepare ?? {}).map(({ when }) => when), task['second-interpreter']?.when, ...(task.end.depends ?? []).map(({ when }) => when),
      ...Object.values(task.questions).flatMap((question) => (question['answers-less'] ?? []).map(({ when }) => when))];
    case 'identify': return [...(task.outcomes ?? []).flatMap(({ when, 'leads-to': to }) => [when, ...(to === undefined ? [] : ofWays(to))]), ...ofWays(task['leads-to'])];
    case 'request': return [...Object.values(task.channels).map(({ when }) => when), ...task.outcomes.flatMap((outcome) => [outcome.when, ...ofWays(outcome['leads-to'])])];
    case 'qualify': return task.outcomes.map(({ when }) => when);
    default: return ofWays(task['leads-to']);
  }
}

/** Exhibits that bear on an element which one of these offences requires. */
export function bearingOn(scenario: Scenario, offences: readonly string[]): readonly string[] {
  const elements = new Set(offences.flatMap((offence) => scenario.law.offences[offence]?.requires.flat() ?? []));
  return Object.entries(scenario.exhibits).filter(([, exhibit]) => Object.keys(exhibit['bears-on'] ?? {}).some((row) => elements.has(rowOf(row).element))).map(([id]) => id);
}
