/** A walk at random through a case: each time one of the open moves, all alike (scoring SPEC, rule I4). */
import { advance } from '../engine/advance.ts';
import { type Case, type CaseMachine, placeOf, scenarioOf, unopened } from '../engine/case.ts';
import type { CaseEvent } from '../engine/event.ts';
import { isRefusal } from '../engine/refusal.ts';
import { openMoves } from './moves.ts';
import type { Draw } from './seeded.ts';

/** Longer than any sensible case; only an endless loop meets it. */
export const MOST_MOVES = 400;

/** Checks and new interpreters would drown the questions: three ways to check each answer. */
const walked = (event: CaseEvent): boolean => event.type !== 'rendering.checked' && event.type !== 'interpreter.replaced';

/** Takes a random walk and gives the case it ended with. `onMove` hears of every move. */
export function walk(machine: CaseMachine, draw: Draw, onMove?: (event: CaseEvent) => void): Case {
  const { id, version, hash } = scenarioOf(machine);
  let now = step(machine, unopened(machine), { type: 'case.opened', scenario: id, version, hash, seed: 1 });
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const open = openMoves(machine, now).filter(walked);
    const event = open[draw(open.length)];
    if (!event || placeOf(now).phase === 'ended') return now;
    onMove?.(event);
    now = step(machine, now, event);
  }
  return now;
}

function step(machine: CaseMachine, of: Case, event: CaseEvent): Case {
  const next = advance(machine, of, event);
  if (isRefusal(next)) throw new Error(`an open move was refused: ${event.type} ${next.refused}`);
  return next;
}
