/** A deadline that every path keeps: it presses nobody. */
import { announcedInjects } from './deadlines.ts';
import { pathRule, type Said } from './rule.ts';
import { oneWayConditions, saidElsewhere } from './seenConditions.ts';

export const deadlineNeverMissed = pathRule('deadline-never-missed', (scenario, explored) => [
  ...announcedInjects(scenario).filter(([id]) => !explored.released.has(id)).map(([id, { at }]): Said => ({
    path: ['injects', id], at: 'key',
    what: explored.calledOff.has(id) ? `"${id}" is announced, and called off on every path that lasts until ${at}.` : `"${id}" is announced, and every path is over before ${at}.`,
  })),
  ...oneWayConditions(scenario, explored).filter(({ deadline, always }) => deadline && (deadline.kind === 'before') === always).filter((one) => !saidElsewhere(one))
    .map(({ at, deadline }): Said => ({ path: at, at: 'key', what: `It is before ${deadline?.time} on every path that asks.` })),
]);
