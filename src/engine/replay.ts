/** Replaying a log: the same case, byte for byte, wherever it is done. */
import { advance } from './advance.ts';
import { type Case, type CaseMachine, unopened } from './case.ts';
import type { Entry, Log } from './log.ts';
import { isRefusal, type Refusal } from './refusal.ts';

/** One entry of a log with the case before and after it. */
export interface Step {
  readonly entry: Entry;
  readonly before: Case;
  readonly after: Case;
}

export interface Replayed {
  /** The case as far as the log fits. */
  readonly case: Case;
  readonly steps: readonly Step[];
  /** The first entry that does not fit this scenario, and why. Nothing after it was tried. */
  readonly stopped?: { readonly entry: Entry; readonly refusal: Refusal };
}

/** Replays a log up to and including entry `upTo` (default: all of it). */
export function replay(machine: CaseMachine, log: Log, upTo = Number.POSITIVE_INFINITY): Replayed {
  const steps: Step[] = [];
  let now = unopened(machine);
  for (const entry of log) {
    if (entry.seq > upTo) break;
    const next = advance(machine, now, entry.event);
    if (isRefusal(next)) return { case: now, steps, stopped: { entry, refusal: next } };
    steps.push({ entry, before: now, after: next });
    now = next;
  }
  return { case: now, steps };
}
