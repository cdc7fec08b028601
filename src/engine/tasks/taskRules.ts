/** What every kind of task tells the engine: which events it takes, what they do, and where they lead. */
import type { LeadsTo } from '../../scenario/choiceParts.ts';
import type { Task } from '../../scenario/task.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { FactsDraft } from '../change.ts';
import { holds } from '../conditions.ts';
import type { CaseEvent, EventType } from '../event.ts';
import type { Facts } from '../facts.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** A task in its scene, with what the case knows. */
export interface At<T extends Task> {
  readonly scenario: Scenario;
  readonly facts: Facts;
  readonly scene: string;
  readonly task: T;
}

/** One way a scene can move: an event, the option it takes where there are several, and the scene it leads to. Without `to` it stays. */
export interface Edge {
  readonly type: EventType;
  readonly option?: string;
  readonly to?: string;
}

export interface TaskRules<T extends Task, E extends CaseEvent> {
  /** Every way out of, or round in, a scene with this task. The compiler draws one transition for each. */
  edges(task: T): readonly Edge[];
  /** What happens on arrival. */
  begin?(draft: FactsDraft, at: At<T>): void;
  /** Which option an event takes: what an edge's `option` is compared with. */
  optionOf(event: E): string | undefined;
  refuse(at: At<T>, event: E): Refusal | undefined;
  carryOut(draft: FactsDraft, at: At<T>, event: E): void;
  /** Where the event leads; undefined: it stays. `after` is what the case knows once the event was carried out. */
  leads(at: At<T>, after: Facts, event: E): string | undefined;
}

/** The scene that `leads-to` names once effects and time have passed. */
export function destination(to: LeadsTo, scenario: Scenario, after: Facts): string | undefined {
  return typeof to === 'string' ? to : to.find((way) => holds(way.when, scenario, after))?.to;
}

/** Every scene that `leads-to` may name. */
export const destinations = (to: LeadsTo): readonly string[] => [...new Set(typeof to === 'string' ? [to] : to.map((way) => way.to))];

/** Refuses the first cited exhibit that is unknown or not in the file. */
export function refuseExhibits({ scenario, facts }: Pick<At<Task>, 'scenario' | 'facts'>, ids: Iterable<string>): Refusal | undefined {
  for (const id of ids) {
    if (!Object.hasOwn(scenario.exhibits, id)) return refuse('exhibit-unknown', id);
    if (!(id in facts.held)) return refuse('exhibit-not-held', id);
  }
  return undefined;
}
