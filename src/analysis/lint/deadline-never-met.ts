/** A deadline that no path keeps: it can only be missed, or what would keep it can be done only when it is too late. */
import { couldHold } from './couldHold.ts';
import { announcedInjects } from './deadlines.ts';
import { pathRule, type Said } from './rule.ts';
import { oneWayConditions, saidElsewhere } from './seenConditions.ts';

export const deadlineNeverMet = pathRule('deadline-never-met', (scenario, explored) => [
  ...announcedInjects(scenario).flatMap(([id, { at, unless, effects }]): Said[] => {
    if (!explored.released.has(id)) return [];
    const path = ['injects', id];
    // A path that is over before its time never asks, and may have kept it all the same: so it is asked what could be done by then.
    if (unless && !explored.calledOff.has(id) && !couldHold(unless, scenario, explored, at)) {
      const what = couldHold(unless, scenario, explored) ? `"${id}" is announced, and what would call it off can be done only after ${at}.` : `"${id}" is announced, and nothing that can be done calls it off before ${at}.`;
      return [{ path, at: 'key', what }];
    }
    const lost = Object.keys(effects?.lose ?? {});
    return !unless && lost.length > 0 && lost.every((exhibit) => !explored.exhibits.has(exhibit))
      ? [{ path, at: 'key', what: `"${id}" is announced, and what it takes away (${lost.join(', ')}) can be had on no path before ${at}.` }] : [];
  }),
  ...oneWayConditions(scenario, explored).filter(({ deadline, always }) => deadline && (deadline.kind === 'after') === always).filter((one) => !saidElsewhere(one))
    .map(({ at, deadline }): Said => ({ path: at, at: 'key', what: `It is after ${deadline?.time} on every path that asks.` })),
]);
