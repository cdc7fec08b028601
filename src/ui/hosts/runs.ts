/**
 * How a case stands among the others of its scenario, for the list of cases and for its own screen. The same rule as
 * `scoring/attempts.ts`, without the engine that the start page does not need; a test holds the two together.
 */
import type { CaseRecord } from './caseRecord.ts';

/** `scored`: the first run that was completed. `practice`: any other after that. `what-if`: never a run of its own. `open`: no run was completed yet. */
export type RunStanding = 'scored' | 'practice' | 'what-if' | 'open';

type Run = Pick<CaseRecord, 'id' | 'scenario' | 'started' | 'ended' | 'forkedFrom'>;

/** How a case stands among the cases of this device. */
export function standingAmong(cases: readonly Run[], of: Run): RunStanding {
  if (of.forkedFrom) return 'what-if';
  const [first] = cases.filter(({ scenario, ended, forkedFrom }) => scenario.id === of.scenario.id && ended !== undefined && !forkedFrom)
    .sort((a, b) => compare(a.ended ?? '', b.ended ?? '') || compare(a.started, b.started) || compare(a.id, b.id));
  if (!first) return 'open';
  return first.id === of.id ? 'scored' : 'practice';
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
