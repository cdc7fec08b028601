/** A condition that never holds where it is asked: what stands under it never happens. */
import { pathRule } from './rule.ts';
import { announcedUnless } from './deadlines.ts';
import { oneWayConditions, saidElsewhere } from './seenConditions.ts';

export const neverTrue = pathRule('never-true', (scenario, explored) => oneWayConditions(scenario, explored)
  .filter((condition) => !condition.always && !condition.deadline && !saidElsewhere(condition) && !announcedUnless(scenario, condition.at))
  .map(({ at }) => ({ path: at, at: 'key', what: 'Wherever this condition is asked, it does not hold.' })));
