/** A played case as scoring reads it: its steps, and what was known at any of them. Made by replay, from the log alone. */
import { type CaseMachine, factsOf, placeOf, scenarioOf } from '../engine/case.ts';
import type { EventOf, EventType } from '../engine/event.ts';
import type { Facts } from '../engine/facts.ts';
import type { Log } from '../engine/log.ts';
import { type Replayed, replay, type Step } from '../engine/replay.ts';
import type { Task, TaskKind, TaskOf } from '../scenario/task.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import { settledKeys } from './settledKeys.ts';

export interface Run {
  readonly machine: CaseMachine;
  /** The scenario as it is judged: with the answers of its panels (P5). The author's own is the machine's. */
  readonly scenario: Scenario;
  readonly steps: readonly Step[];
  /** What the case knew when the log ends. */
  readonly end: Facts;
  readonly ended: boolean;
  readonly stopped?: NonNullable<Replayed['stopped']>;
}

export function runOf(machine: CaseMachine, log: Log): Run {
  const { case: last, steps, stopped } = replay(machine, log);
  return { machine, scenario: settledKeys(scenarioOf(machine)), steps, end: factsOf(last), ended: placeOf(last).phase === 'ended', ...(stopped && { stopped }) };
}

/** A step of one type of event, with its facts before and after. */
export interface StepOf<T extends EventType> {
  readonly seq: number;
  readonly event: EventOf<T>;
  readonly before: Facts;
  readonly after: Facts;
  readonly step: Step;
}

/** Every step of one type, in order; of one scene where it is named. */
export function stepsOf<T extends EventType>(run: Run, type: T, scene?: string): readonly StepOf<T>[] {
  return run.steps.flatMap((step) => {
    const { event, seq } = step.entry;
    if (event.type !== type || (scene !== undefined && (!('scene' in event) || event.scene !== scene))) return [];
    return [{ seq, event: event as EventOf<T>, before: factsOf(step.before), after: factsOf(step.after), step }];
  });
}

/** What the case knew each time it stood in a scene without an inject interrupting it. */
export function factsInScene(run: Run, scene: string): readonly Facts[] {
  return run.steps.flatMap(({ after }) => {
    const place = placeOf(after);
    return place.phase === 'scene' && place.scene === scene ? [factsOf(after)] : [];
  });
}

/** Scenes with a task of one kind, by code point of their ids, so that sums never depend on the order of writing. */
export function tasksOf<K extends TaskKind>(scenario: Scenario, kind: K): readonly { readonly scene: string; readonly title: string; readonly task: TaskOf<K> }[] {
  return Object.entries(scenario.scenes)
    .filter((entry): entry is [string, typeof entry[1] & { task: TaskOf<K> }] => isKind(entry[1].task, kind))
    .map(([scene, { title, task }]) => ({ scene, title, task }))
    .sort((a, b) => byCodePoint(a.scene, b.scene));
}

const isKind = <K extends TaskKind>(task: Task | undefined, kind: K): task is TaskOf<K> => task?.kind === kind;

export const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
