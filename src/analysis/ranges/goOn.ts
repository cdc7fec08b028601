/** The facts of a case after an event, by the engine's own rules and without its machine: a search takes very many steps. */
import { arrive, change } from '../../engine/change.ts';
import type { CaseEvent } from '../../engine/event.ts';
import { type Facts, openingFacts } from '../../engine/facts.ts';
import { rulesOf, takes } from '../../engine/tasks/rulesOf.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';

/** The facts of a case whose briefing was read. */
export const begun = (scenario: Scenario): Facts => arrived(scenario, openingFacts(scenario), scenario['first-scene']);

export interface GoneOn {
  /** What the case knows once the injects that interrupted were read. */
  readonly facts: Facts;
  /** The injects that were read, in their order. */
  readonly read: readonly string[];
}

/** Undefined where the event is not possible. */
export function goOn(scenario: Scenario, facts: Facts, event: CaseEvent): GoneOn | undefined {
  const { scene } = facts;
  const task = scenario.scenes[scene]?.task;
  if (!task || !takes(task, event)) return undefined;
  const at = { scenario, facts, scene, task };
  const rules = rulesOf(task);
  if (rules.refuse(at, event)) return undefined;
  const between = change(facts, (draft) => rules.carryOut(draft, at, event));
  const to = rules.leads(at, between, event);
  if (to === undefined && !rules.edges(task).some((edge) => edge.type === event.type && edge.to === undefined)) return undefined;
  const after = to === undefined ? between : arrived(scenario, between, to);
  if (after.waiting.length === 0 || scenario.scenes[after.scene]?.ending) return { facts: after, read: [] };
  return { facts: { ...after, waiting: [] }, read: after.waiting };
}

const arrived = (scenario: Scenario, facts: Facts, scene: string): Facts => change(facts, (draft) => {
  arrive(draft, scenario, scene);
  const task = scenario.scenes[scene]?.task;
  if (task) rulesOf(task).begin?.(draft, { scenario, facts: draft, scene, task });
});
