/** What a dimension is made of, besides the items that tasks make for it. One file a dimension; the table is `criteria.ts`. */
import type { Facts } from '../../engine/facts.ts';
import type { Dimension, Item } from '../item.ts';
import type { Run } from '../run.ts';

export interface Criterion {
  readonly code: Dimension;
  /** Items of the case as a whole, not of one task. */
  readonly caseItems?: (run: Run) => readonly Item[];
  /** It cannot be judged without measures of exactly this scenario. */
  readonly needsMeasures?: true;
  /**
   * The right weight that the run had before it. Where `exposed`, a value is worth less on a file that offered less than
   * half of what the model run had (N4); elsewhere it only tells that the model run had something here.
   */
  readonly weightBefore: (run: Run, items: readonly Item[]) => number;
  readonly exposed?: true;
}

/** Weight of what was right to pick in the sets among these items. */
export const rightWeight = (items: readonly Item[]): number => items.reduce((sum, { set }) => sum + (set?.G ?? 0), 0);

/** Weight of the items themselves. */
export const itemWeight = (items: readonly Item[]): number => items.reduce((sum, { weight }) => sum + weight, 0);

/**
 * Importance of the exhibits held, spoiled ones too, when the last of these answers was given. How an exhibit was obtained
 * is judged elsewhere; here it matters only that it was there to reason about.
 */
export function importanceSeen(run: Run, answers: readonly { readonly seq: number; readonly before: Facts }[]): number {
  const facts = answers.reduce((last, step) => (step.seq > last.seq ? step : last), { seq: -1, before: run.end }).before;
  return Object.keys(facts.held).reduce((sum, id) => sum + (run.scenario.exhibits[id]?.importance ?? 0), 0);
}
