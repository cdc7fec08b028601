/** Whether a condition holds, on what the case knows now. */
import type { Condition } from '../scenario/conditions.ts';
import { listOf } from '../scenario/listOf.ts';
import { minutesBetween } from '../scenario/time.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import type { Facts } from './facts.ts';
import { proofOfOffence, rank } from './proof.ts';

export function holds(condition: Condition | undefined, scenario: Scenario, facts: Facts): boolean {
  if (!condition) return true;
  const { is, proves, before, after } = condition;
  const entries = <T>(of: Readonly<Record<string, T>> | undefined) => Object.entries(of ?? {});
  const number = (id: string) => Number(facts.variables[id] ?? 0);
  const minute = (time: string) => minutesBetween(scenario.starts, time);
  return entries(is).every(([id, value]) => facts.variables[id] === yesAsTrue(value))
    && entries(condition['at-least']).every(([id, least]) => number(id) >= least)
    && entries(condition['at-most']).every(([id, most]) => number(id) <= most)
    && listOf(condition.holds).every((id) => id in facts.held)
    && listOf(condition.lacks).every((id) => !(id in facts.held))
    && listOf(condition.spoiled).every((id) => id in facts.spoiled)
    && listOf(condition.told).every((id) => id in facts.told)
    && listOf(condition.visited).every((id) => facts.visited.includes(id))
    && (before === undefined || facts.clock < minute(before))
    && (after === undefined || facts.clock >= minute(after))
    && (proves === undefined || rank(proofOfOffence(scenario, facts, proves.offence, proves.for).grade) >= rank(proves['at-least']))
    && (condition.all ?? []).every((part) => holds(part, scenario, facts))
    && (condition.any === undefined || condition.any.some((part) => holds(part, scenario, facts)))
    && (condition.not === undefined || !holds(condition.not, scenario, facts));
}

/** Authors write `yes` and `no` for flags; a state may not be called either. */
export const yesAsTrue = (value: boolean | string): boolean | string => (value === 'yes' ? true : value === 'no' ? false : value);
