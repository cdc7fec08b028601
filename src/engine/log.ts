/** The log: ordered entries, the only thing stored. Replaying it gives the case. */
import type { CaseEvent } from './event.ts';

/** Who caused an event: the trainee, the facilitator, or the clock of the host. */
export type By = 'trainee' | 'facilitator' | 'host';

export interface Entry {
  /** 0, 1, 2, ... without a gap. */
  readonly seq: number;
  /** When it was appended, by the host's clock (ISO 8601). Never read by the engine or by scoring. */
  readonly at: string;
  readonly by: By;
  readonly event: CaseEvent;
}

export type Log = readonly Entry[];

/** The log with one more entry. The only write in the system. */
export const append = (log: Log, at: string, by: By, event: CaseEvent): Log => [...log, { seq: log.length, at, by, event }];
