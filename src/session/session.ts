/**
 * Who plays: the one authority. Solo play and a room drive the same lines. A session is a value; submitting gives the
 * next one, or the reason why not. Storing the new entry before anybody sees the new view is the host's work.
 */
import { advance } from '../engine/advance.ts';
import { type Case, type CaseMachine, scenarioOf, unopened } from '../engine/case.ts';
import type { CaseEvent } from '../engine/event.ts';
import { append, type By, type Log } from '../engine/log.ts';
import { isRefusal, type Refusal, refuse } from '../engine/refusal.ts';
import { type Replayed, replay, type Step } from '../engine/replay.ts';
import { byOf, may, type Role } from './roles.ts';

export interface Session {
  readonly machine: CaseMachine;
  readonly log: Log;
  readonly case: Case;
  /** Every entry with the case before and after it. */
  readonly steps: readonly Step[];
}

/** A new case. The seed (any whole number) shuffles the order in which options are shown. */
export function beginSession(machine: CaseMachine, at: string, seed: number): Session {
  const { id, version, hash } = scenarioOf(machine);
  const empty: Session = { machine, log: [], case: unopened(machine), steps: [] };
  const opened = next(empty, 'host', { type: 'case.opened', scenario: id, version, hash, seed }, at);
  if (isRefusal(opened)) throw new Error(`a new case refused to open: ${opened.refused}`);
  return opened;
}

/** A session from a stored log: as far as the log fits the scenario, with the entry that no longer does. */
export function resumeSession(machine: CaseMachine, log: Log): { readonly session: Session; readonly stopped?: NonNullable<Replayed['stopped']> } {
  const { case: now, steps, stopped } = replay(machine, log);
  const session: Session = { machine, log: steps.map((step) => step.entry), case: now, steps };
  return stopped ? { session, stopped } : { session };
}

/** What a role does, made on the log as it stood at `seq` entries. */
export function submit(session: Session, role: Role, event: CaseEvent, seq: number, at: string): Session | Refusal {
  if (!may(role, event.type)) return refuse('not-your-role', event.type);
  if (seq !== session.log.length) return refuse('stale');
  return next(session, byOf(role), event, at);
}

function next(session: Session, by: By, event: CaseEvent, at: string): Session | Refusal {
  const after = advance(session.machine, session.case, event);
  if (isRefusal(after)) return after;
  const log = append(session.log, at, by, event);
  const entry = log[log.length - 1];
  if (!entry) throw new Error('an appended log has a last entry');
  return { ...session, log, case: after, steps: [...session.steps, { entry, before: session.case, after }] };
}
