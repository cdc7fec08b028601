/** An exhibit that something obtains, and that is in the file on no path. */
import { obtainableIn } from '../../compiler/checks/obtainable.ts';
import { pathRule } from './rule.ts';

export const neverHeld = pathRule('never-held', (scenario, { exhibits }) => [...obtainableIn(scenario)]
  .filter((id) => !exhibits.has(id) && Object.hasOwn(scenario.exhibits, id))
  .map((id) => ({ path: ['exhibits', id], at: 'key', what: `"${id}" is in the file on no path, though something obtains it.` })));
