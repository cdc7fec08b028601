/** Moving through a playthrough: the log that its moves make, and the first move that is not possible. */
import type { Move } from '../scenario/playthrough.ts';
import type { SeatTaken } from '../scenario/seats.ts';
import { advance } from './advance.ts';
import { type Case, type CaseMachine, scenarioOf, unopened } from './case.ts';
import type { CaseEvent } from './event.ts';
import { eventsOfMove } from './eventOfMove.ts';
import { append, type Log } from './log.ts';
import { isRefusal, type Refusal } from './refusal.ts';

export interface PlaythroughRun {
  readonly log: Log;
  readonly case: Case;
  /** The first move that the case does not accept (0 is the first of `moves`), and why. */
  readonly stopped?: { readonly move: number; readonly event: CaseEvent; readonly refusal: Refusal };
}

export interface PlaythroughStart {
  readonly seed?: number;
  /** Written into every entry: a playthrough happens at no particular time. */
  readonly at?: string;
  readonly seat?: SeatTaken | undefined;
}

export function runPlaythrough(machine: CaseMachine, moves: readonly Move[], { seed = 1, at = '1970-01-01T00:00:00.000Z', seat }: PlaythroughStart = {}): PlaythroughRun {
  const { id, version, hash } = scenarioOf(machine);
  let now = unopened(machine);
  let log: Log = [];
  const steps: { readonly move: number; readonly event: CaseEvent }[] = [
    { move: -1, event: { type: 'case.opened', scenario: id, version, hash, seed } },
    ...(seat === undefined ? [] : [{ move: -1, event: { type: 'seat.taken' as const, seat } }]),
    { move: -1, event: { type: 'briefing.read' } },
    ...moves.flatMap((move, index) => eventsOfMove(move).map((event) => ({ move: index, event }))),
  ];
  for (const { move, event } of steps) {
    const next = advance(machine, now, event);
    if (isRefusal(next)) return { log, case: now, stopped: { move, event, refusal: next } };
    log = append(log, at, 'trainee', event);
    now = next;
  }
  return { log, case: now };
}
