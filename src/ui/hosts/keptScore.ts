/**
 * What a finished case was worth when it was first scored, kept beside its log: the log is never scored again by a newer
 * model without saying so, and the list of cases can tell of progress without opening any of them.
 */
import type { CaseMachine } from '../../engine/case.ts';
import type { Log } from '../../engine/log.ts';
import type { Dimension } from '../../scoring/item.ts';
import type { Band, Scorecard } from '../../scoring/scorecard.ts';
import type { CaseStore } from './caseStore.ts';

export interface KeptScore {
  /** The scoring model of then. */
  readonly model: string;
  readonly keys: Scorecard['keys'];
  /** 0-1, of the dimensions that were judged. */
  readonly values: Readonly<Partial<Record<Dimension, number>>>;
  readonly index?: number;
  readonly band?: Band;
}

/** The figures of a scorecard that are kept. */
export const keptScoreOf = ({ model, keys, dimensions, index, band }: Scorecard): KeptScore => ({
  model, keys, values: Object.fromEntries(dimensions.flatMap(({ code, value }) => (value === undefined ? [] : [[code, value]]))),
  ...(index !== undefined && { index }), ...(band && { band }),
});

/**
 * Scores a case that has ended and keeps the figures, unless some are kept already. The model comes when it is needed; where
 * it cannot be fetched or the device cannot write now, the debrief does it later.
 */
export async function keepFirstScore(store: CaseStore, id: string, machine: CaseMachine, log: Log): Promise<void> {
  try {
    const { score } = await import('../../scoring/score.ts');
    await store.keepScore(id, keptScoreOf(score(machine, log)));
  } catch {
    // Nothing depends on it: the log is what counts.
  }
}
