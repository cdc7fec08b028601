/**
 * Whether a condition could hold while a case goes on, at the most: each part of it is taken by itself, and what is not known
 * is taken to be possible. What cannot hold even so can never hold.
 */
import { usesIn } from '../../compiler/references.ts';
import type { Condition } from '../../scenario/conditions.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import { listOf } from '../../scenario/listOf.ts';
import { minutesBetween } from '../../scenario/time.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Exploration } from '../explore/exploration.ts';
import { soonestIn } from './soonest.ts';

/** `by`: at this time of the case or before it; without it, at any time. */
export function couldHold(condition: Condition, scenario: Scenario, { exhibits, scenes, released }: Exploration, by?: string): boolean {
  const { references, variables } = usesIn(scenario);
  const soonest = by === undefined ? undefined : soonestIn(scenario);
  const last = by === undefined ? Number.POSITIVE_INFINITY : minutesBetween(scenario.starts, by);
  const asYesNo = (value: boolean | string): string => (value === true ? 'yes' : value === false ? 'no' : value);
  const reached = (scene: string): boolean => scenes.has(scene) && (soonest?.get(scene) ?? 0) <= last;
  /** Whether what stands there can have happened: what is done in a scene happens no sooner than the case comes into it. */
  const happens = ([group, id]: Path): boolean => (group === 'scenes' ? reached(String(id))
    : group === 'injects' ? released.has(String(id)) && minutesBetween(scenario.starts, scenario.injects?.[String(id)]?.at ?? scenario.starts) <= last : true);
  const done = (key: string, kind: string) => new Set(references.filter((use) => use.kind === kind && use.path.includes(key) && happens(use.path)).map(({ name }) => name));
  const told = done('tell', 'agency');
  const spoiled = done('spoil', 'exhibit');
  const obtained = done('obtain', 'exhibit');
  const canBe = (name: string, value: boolean | string): boolean => {
    const starts = scenario.states?.[name]?.starts ?? asYesNo(scenario.flags?.[name]?.starts ?? false);
    return starts === asYesNo(value) || variables.some((use) => use.name === name && use.path.at(-2) === 'set' && use.value !== undefined && asYesNo(use.value) === asYesNo(value) && happens(use.path));
  };
  const could = (of: Condition): boolean =>
    Object.entries(of.is ?? {}).every(([name, value]) => canBe(name, value))
    && listOf(of.holds).every((id) => exhibits.has(id) && (scenario.exhibits[id]?.['at-start'] === true || obtained.has(id)))
    && listOf(of.spoiled).every((id) => spoiled.has(id))
    && listOf(of.told).every((id) => told.has(id))
    // In an ending the case does not go on.
    && listOf(of.visited).every((id) => reached(id) && !scenario.scenes[id]?.ending)
    && (of.all ?? []).every(could)
    && (of.any === undefined || of.any.some(could));
  return could(condition);
}
