/** Critical failures on a run: what happened, whether it was repaired, and the cap in force (SPEC K1-K4). */
import { factsOf } from '../engine/case.ts';
import type { CriticalFailure } from '../scenario/scenario.ts';
import { byCodePoint, type Run } from './run.ts';
import type { FailureScore } from './scorecard.ts';

export function failureScores(run: Run): readonly FailureScore[] {
  return Object.entries(run.end.failures).sort(([a], [b]) => byCodePoint(a, b)).flatMap(([id, { repaired }]) => {
    const known = run.scenario['critical-failures']?.[id];
    if (!known) return [];
    const entry = run.steps.find(({ after }) => id in factsOf(after).failures)?.entry.seq ?? 0;
    const repairedBy = run.steps.find(({ after }) => factsOf(after).failures[id]?.repaired !== undefined)?.entry.seq;
    const { title, dimension, why, sources } = known;
    return [{ id, title, dimension, why, sources, entry, ...(repairedBy !== undefined && { repairedBy }), cap: capOf(known, repaired !== undefined) }];
  });
}

/** The cap in force: the repaired one once it was repaired, where the author gave one. */
export const capOf = (failure: Pick<CriticalFailure, 'cap' | 'repaired-cap'>, repaired: boolean): number =>
  repaired ? failure['repaired-cap'] ?? failure.cap : failure.cap;
