/** A walk at random through a case, as somebody takes it who knows nothing of it (scoring SPEC, rule I4). */
import { advance } from '../engine/advance.ts';
import { type Case, type CaseMachine, factsOf, placeOf, scenarioOf, unopened } from '../engine/case.ts';
import type { CaseEvent } from '../engine/event.ts';
import { isRefusal } from '../engine/refusal.ts';
import { openMoves } from './moves.ts';
import { openInInterview } from './policies/eventsOf.ts';
import { random } from './policies/random.ts';
import type { Draw } from './seeded.ts';

/** Longer than any sensible case; only an endless loop meets it. */
export const MOST_MOVES = 400;

/** Takes a random walk and gives the case it ended with. `onMove` hears of every move. */
export function walk(machine: CaseMachine, draw: Draw, onMove?: (event: CaseEvent) => void): Case {
  const { id, version, hash } = scenarioOf(machine);
  let now = step(machine, unopened(machine), { type: 'case.opened', scenario: id, version, hash, seed: 1 });
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const event = nextMove(machine, now, draw);
    if (!event || placeOf(now).phase === 'ended') return now;
    onMove?.(event);
    now = step(machine, now, event);
  }
  return now;
}

/** In an interview the three ways to check each answer would drown the questions, so the policy of chance says what is drawn there. */
function nextMove(machine: CaseMachine, now: Case, draw: Draw): CaseEvent | undefined {
  const scenario = scenarioOf(machine);
  const place = placeOf(now);
  const task = place.phase === 'scene' ? scenario.scenes[place.scene]?.task : undefined;
  if (place.phase !== 'scene' || task?.kind !== 'interview') {
    const open = openMoves(machine, now);
    return open[draw(open.length)];
  }
  const at = { scenario, facts: factsOf(now), scene: place.scene, task, draw, taken: () => 0 };
  const [first, ...rest] = openInInterview(at);
  return first && random.inInterview(at, [first, ...rest]);
}

function step(machine: CaseMachine, of: Case, event: CaseEvent): Case {
  const next = advance(machine, of, event);
  if (isRefusal(next)) throw new Error(`an open move was refused: ${event.type} ${next.refused}`);
  return next;
}
