/** A deadline that no path keeps: it can only be missed. */
import { announcedInjects } from './deadlines.ts';
import { pathRule, type Said } from './rule.ts';
import { oneWayConditions, saidElsewhere } from './seenConditions.ts';

export const deadlineNeverMet = pathRule('deadline-never-met', (scenario, explored) => [
  ...announcedInjects(scenario).flatMap(([id, { at, unless, effects }]): Said[] => {
    if (!explored.released.has(id)) return [];
    const path = ['injects', id];
    if (unless && !explored.calledOff.has(id)) return [{ path, at: 'key', what: `"${id}" is announced, and nothing that can be done calls it off before ${at}.` }];
    const lost = Object.keys(effects?.lose ?? {});
    return !unless && lost.length > 0 && lost.every((exhibit) => !explored.exhibits.has(exhibit))
      ? [{ path, at: 'key', what: `"${id}" is announced, and what it takes away (${lost.join(', ')}) can be had on no path before ${at}.` }] : [];
  }),
  ...oneWayConditions(scenario, explored).filter(({ deadline, always }) => deadline && (deadline.kind === 'after') === always).filter((one) => !saidElsewhere(one))
    .map(({ at, deadline }): Said => ({ path: at, at: 'key', what: `It is after ${deadline?.time} on every path that asks.` })),
]);
