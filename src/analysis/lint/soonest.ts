/**
 * The soonest that the case can stand in each scene, in minutes from its start: along the quickest ways, conditions left aside, and
 * with nothing but what must be done there. A facilitator who lets time go by makes it only later.
 */
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { movesOf } from '../explore/sceneMoves.ts';

/** Scenes that nothing leads to are not among them. */
export function soonestIn(scenario: Scenario): ReadonlyMap<string, number> {
  const soonest = new Map([[scenario['first-scene'], 0]]);
  const waiting = new Set(soonest.keys());
  for (const scene of waiting) {
    waiting.delete(scene);
    for (const { takes, outcomes } of movesOf(scenario, scene)) {
      const then = (soonest.get(scene) ?? 0) + takes;
      for (const { to } of outcomes.flatMap(({ ways }) => ways)) {
        if ((soonest.get(to) ?? Number.POSITIVE_INFINITY) <= then) continue;
        soonest.set(to, then);
        waiting.add(to);
      }
    }
  }
  return soonest;
}
