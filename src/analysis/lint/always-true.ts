/** A condition that holds on every path that asks it: it keeps nothing closed. */
import { pathRule } from './rule.ts';
import { oneWayConditions, saidElsewhere } from './seenConditions.ts';

export const alwaysTrue = pathRule('always-true', (scenario, explored) => oneWayConditions(scenario, explored)
  .filter((condition) => condition.always && !condition.deadline && !saidElsewhere(condition))
  .map(({ at }) => ({ path: at, at: 'key', what: 'Wherever this condition is asked, it holds.' })));
