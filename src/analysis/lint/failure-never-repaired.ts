/** A critical failure that happens on some path, and that no path puts right though something is written for it. */
import { pathRule } from './rule.ts';

export const failureNeverRepaired = pathRule('failure-never-repaired', (scenario, { failures, repaired }) => Object.entries(scenario['critical-failures'] ?? {})
  .filter(([id, failure]) => !failure.final && failures.has(id) && !repaired.has(id))
  .map(([id]) => ({ path: ['critical-failures', id], at: 'key', what: `"${id}" happens on some path, and is repaired on none.` })));
