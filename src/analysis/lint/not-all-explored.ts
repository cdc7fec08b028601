/** The exploration was stopped: rules about what can never happen have not spoken. */
import { seenRule } from './rule.ts';

const stopped = {
  states: 'there are more states than were allowed',
  bytes: 'its tables grew as large as was allowed',
  stopped: 'it was stopped',
} as const;

export const notAllExplored = seenRule('not-all-explored', (_scenario, explored) => (!explored || explored.whole ? []
  : [{ path: ['scenes'], at: 'key', what: `Not every path was explored: ${stopped[explored.stoppedBy ?? 'stopped']} (${explored.states} found, ${explored.unexplored} of them not looked at).` }]));
