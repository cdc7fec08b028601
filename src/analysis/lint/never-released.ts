/** An inject that happens on no path: it is called off, or every path is over before its time. */
import { pathRule } from './rule.ts';

export const neverReleased = pathRule('never-released', (scenario, { released, calledOff }) => Object.entries(scenario.injects ?? {})
  // An announced one that never comes is a deadline that cannot be missed.
  .filter(([id, { announced }]) => !released.has(id) && announced === undefined)
  .map(([id, { at }]) => ({
    path: ['injects', id], at: 'key', what: calledOff.has(id) ? `"${id}" is called off on every path that lasts until ${at}.` : `"${id}" happens on no path: every path is over before ${at}.`,
  })));
