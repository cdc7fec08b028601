/** Scoring a log of 150 entries, against a plain pass that reads every value of the same entries; and how much of it is the replay. */
import type { CaseMachine } from '../../src/engine/case.ts';
import { append, type Log } from '../../src/engine/log.ts';
import { replay } from '../../src/engine/replay.ts';
import { score } from '../../src/scoring/score.ts';
import { type Ratio, ratio } from './ratio.ts';

export const ENTRIES = 150;

export interface Scoring extends Ratio {
  readonly entries: number;
  /** Scorecards a second, and the share of the time that goes into replaying the log. */
  readonly scoresPerSecond: number;
  readonly replayShare: number;
}

/** `log` is that of a whole run; it is brought to 150 entries. */
export async function scoring(machine: CaseMachine, log: Log, times = 5): Promise<Scoring> {
  const entries = ofLength(log, ENTRIES);
  const { stopped } = replay(machine, entries);
  if (stopped) throw new Error(`the log does not replay: ${stopped.refusal.refused}`);
  const work = () => {
    for (let time = 0; time < times; time += 1) score(machine, entries);
  };
  let read = 0;
  const baseline = () => {
    for (let time = 0; time < times; time += 1) read += valuesIn(entries);
  };
  const measured = await ratio(`scoring: a log of ${entries.length} entries, against a plain pass over the same entries`, 15, work, baseline);
  if (read === 0) throw new Error('the plain pass read nothing');
  const replaying = await ratio('replaying', 15, work, () => {
    for (let time = 0; time < times; time += 1) replay(machine, entries);
  });
  return { ...measured, entries: entries.length, scoresPerSecond: times / (measured.work / 1000), replayShare: 1 / replaying.ratio.median };
}

/** A shorter log is filled up where the briefing has been read, by opening an exhibit again and again; a longer one is cut. */
export function ofLength(log: Log, length: number): Log {
  const linked = log.find(({ event }) => event.type === 'exhibit.linked' || event.type === 'exhibit.opened')?.event;
  if (log.length >= length || !linked || !('exhibit' in linked)) return log.slice(0, length);
  // After the first entry about it, the exhibit is in the file; the last entry ends the case.
  const last = log.length - 1;
  const filled = [...log.slice(0, last), ...Array.from({ length: length - log.length }, () => ({ by: 'trainee' as const, at: log[0]?.at ?? '', event: { type: 'exhibit.opened' as const, exhibit: linked.exhibit } })), ...log.slice(last)];
  return filled.reduce<Log>((all, { at, by, event }) => append(all, at, by, event), []);
}

function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  let count = 0;
  for (const part of Object.values(value)) count += valuesIn(part);
  return count;
}
