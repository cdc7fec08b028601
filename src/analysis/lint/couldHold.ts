/**
 * Whether a condition could hold while a case goes on, at the most: each part of it is taken by itself, and what is not known
 * is taken to be possible. What cannot hold even so can never hold.
 */
import { usesIn } from '../../compiler/references.ts';
import type { Condition } from '../../scenario/conditions.ts';
import { listOf } from '../../scenario/listOf.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Exploration } from '../explore/exploration.ts';

export function couldHold(condition: Condition, scenario: Scenario, { exhibits, scenes }: Exploration): boolean {
  const { references, variables } = usesIn(scenario);
  const asYesNo = (value: boolean | string): string => (value === true ? 'yes' : value === false ? 'no' : value);
  const done = (key: string, kind: string) => new Set(references.filter((use) => use.kind === kind && use.path.includes(key)).map(({ name }) => name));
  const told = done('tell', 'agency');
  const spoiled = done('spoil', 'exhibit');
  const canBe = (name: string, value: boolean | string): boolean => {
    const starts = scenario.states?.[name]?.starts ?? asYesNo(scenario.flags?.[name]?.starts ?? false);
    return starts === asYesNo(value) || variables.some((use) => use.name === name && use.path.at(-2) === 'set' && use.value !== undefined && asYesNo(use.value) === asYesNo(value));
  };
  const could = (of: Condition): boolean =>
    Object.entries(of.is ?? {}).every(([name, value]) => canBe(name, value))
    && listOf(of.holds).every((id) => exhibits.has(id))
    && listOf(of.spoiled).every((id) => spoiled.has(id))
    && listOf(of.told).every((id) => told.has(id))
    // In an ending the case does not go on.
    && listOf(of.visited).every((id) => scenes.has(id) && !scenario.scenes[id]?.ending)
    && (of.all ?? []).every(could)
    && (of.any === undefined || of.any.some(could));
  return could(condition);
}
