/** Not everything was explored, or not everything that was found could be shown: rules about what can never happen have not spoken. */
import type { Exploration } from '../explore/exploration.ts';
import { seenRule } from './rule.ts';

const stopped = {
  states: 'there are more states than were allowed',
  bytes: 'its tables grew as large as was allowed',
  stopped: 'it was stopped',
} as const;

export const notAllExplored = seenRule('not-all-explored', (_scenario, explored) => (!explored || explored.whole ? [] : [{ path: ['scenes'], at: 'key', what: whatIsLeft(explored) }]));

function whatIsLeft({ states, unexplored, stoppedBy, undecided = [] }: Exploration): string {
  if (!stoppedBy && undecided.length > 0) {
    const named = undecided.slice(0, 3).join(', ') + (undecided.length > 3 ? ' and others' : '');
    return `Every path was explored, but of ${undecided.length === 1 ? 'one thing it was not shown whether it' : `${undecided.length} things it was not shown whether they`} can happen: ${named}.`;
  }
  return `Not every path was explored: ${stopped[stoppedBy ?? 'stopped']} (${states} found, ${unexplored} of them not looked at).`;
}
