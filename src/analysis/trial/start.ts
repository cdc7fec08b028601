/** The state a trial starts from: the scene, and as much of what a case knows as an author would choose. */
import type { Facts, Variable } from '../../engine/facts.ts';
import { openingFacts } from '../../engine/facts.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';

/** Where an exhibit stands: in the file, in it though inadmissible, never to be had any more, or none of these. */
export type Standing = 'absent' | 'held' | 'spoiled' | 'lost';

export interface Start {
  readonly scene: string;
  /** Minutes since the clock of the case started. */
  readonly clock: number;
  readonly variables: Readonly<Record<string, Variable>>;
  /** By exhibit; absent ones may be left out. */
  readonly exhibits: Readonly<Record<string, Standing>>;
  /** Agencies told, scenes reached. */
  readonly told: readonly string[];
  readonly visited: readonly string[];
}

/** The start that a case stands at. */
export function startOf(scenario: Scenario, facts: Facts): Start {
  const standing = (id: string): Standing => (id in facts.held ? (id in facts.spoiled ? 'spoiled' : 'held') : id in facts.lost ? 'lost' : 'absent');
  return {
    scene: facts.scene, clock: facts.clock, variables: facts.variables,
    exhibits: Object.fromEntries(Object.keys(scenario.exhibits).map((id) => [id, standing(id)])),
    told: Object.keys(facts.told), visited: facts.visited,
  };
}

/** A scene reached out of nowhere: everything as it is when the case opens. */
export const openingStart = (scenario: Scenario, scene: string): Start => ({ ...startOf(scenario, openingFacts(scenario)), scene, visited: [scene] });

/** Whether two starts are one and the same. */
export function isSameStart(a: Start, b: Start): boolean {
  const alike = (one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>) =>
    [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => one[key] === other[key]);
  const sameSet = (one: readonly string[], other: readonly string[]) => one.length === other.length && one.every((id) => other.includes(id));
  return a.scene === b.scene && a.clock === b.clock && alike(a.variables, b.variables) && alike(written(a.exhibits), written(b.exhibits))
    && sameSet(a.told, b.told) && sameSet(a.visited, b.visited);
}

const written = (exhibits: Start['exhibits']): Start['exhibits'] => Object.fromEntries(Object.entries(exhibits).filter(([, standing]) => standing !== 'absent'));
