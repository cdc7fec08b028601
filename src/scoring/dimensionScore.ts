/** What a dimension is worth: the share between guessing and the reference expert, then exposure, then caps (SPEC N1-N6, H1, K1-K4). */
import type { Measures } from '../scenario/wholeScenario.ts';
import { THETA } from './constants.ts';
import type { Criterion } from './criteria/criterion.ts';
import { type Component, components, type Item } from './item.ts';
import { ownScore } from './itemSentences.ts';
import { type Message, message } from './message.ts';
import { byCodePoint, type Run } from './run.ts';
import type { ComponentScore, DimensionScore, FailureScore, ScoredItem } from './scorecard.ts';
import { wholePerCent } from './wholePerCent.ts';

interface Aggregated {
  readonly items: readonly ScoredItem[];
  /** What the items' shares add up to. Absent without items. */
  readonly unclipped?: number;
  /** Clipped: once, after the sum; part by part where the dimension is the mean of parts (H1). */
  readonly clipped?: number;
  readonly parts?: readonly ComponentScore[];
}

/** What items are worth together, and each one's share of it. Items with nothing to gain over guessing are dropped (N2). */
export function aggregate(items: readonly Item[]): Aggregated {
  const kept = items.filter(({ base, best, weight }) => best > base && weight > 0).sort((a, b) => byCodePoint(a.id, b.id));
  if (kept.length === 0) return { items: [] };
  const codes = components.filter((code) => kept.some(({ component }) => component === code));
  const most = (part: Component | undefined) => kept.filter(({ component }) => component === part).reduce((sum, { weight, best, base }) => sum + weight * (best - base), 0);
  const count = Math.max(1, codes.length);
  const scored = kept.map((item) => ({ ...item, score: ownScore(item), share: (item.weight * (item.raw - item.base)) / (most(item.component) * count) }));
  const unclipped = sumOf(scored);
  if (codes.length === 0) return { items: scored, unclipped, clipped: clip(unclipped) };
  const parts = codes.map((code) => {
    const own = sumOf(scored.filter(({ component }) => component === code)) * count;
    return { code, value: clip(own), unclipped: own };
  });
  return { items: scored, unclipped, clipped: parts.reduce((sum, { value }) => sum + value, 0) / count, parts };
}

const sumOf = (items: readonly ScoredItem[]): number => items.reduce((sum, { share }) => sum + share, 0);

export const clip = (value: number): number => Math.min(1, Math.max(0, value));

/** How much a value is worth on a file with this right weight, where the expert had that much (N4). */
export const exposureOf = (weight: number, expert: number): number => Math.min(1, weight / (THETA * expert));

/** The scorecard's entry for one dimension, with its share of the index still to be worked out. */
export function dimensionScore(
  criterion: Criterion, run: Run, taskItems: readonly Item[], measures: Measures | undefined, failures: readonly FailureScore[],
): Omit<DimensionScore, 'weight' | 'weightShare'> {
  const { code } = criterion;
  const { unclipped, clipped, parts, items } = aggregate([...taskItems.filter(({ dim }) => dim === code), ...(criterion.caseItems?.(run) ?? [])]);
  const expert = measures?.expert[code] ?? 0;
  if (unclipped === undefined || clipped === undefined) {
    if (criterion.needsMeasures && !measures) return { code, inactive: 'not-measured', items, sentences: [message('not-measured')] };
    if (run.ended && expert > 0) return { code, value: 0, leftOut: true, items, sentences: [message('left-out')] };
    return { code, inactive: 'nothing-asked', items, sentences: [] };
  }
  const exposure = criterion.exposed && expert > 0 ? exposed(criterion, run, items, expert) : undefined;
  const reached = clipped * (exposure?.factor ?? 1);
  const { value, cappedBy } = capped(reached, failures.filter(({ dimension }) => dimension === code));
  const sentences: Message[] = (parts ?? []).map(({ code: part, value: worth }) => message(`component-${part}`, { score: wholePerCent(worth) }));
  if (exposure && exposure.factor < 1) sentences.push(message('exposure', { weight: exposure.weight, expert: exposure.expert, factor: wholePerCent(exposure.factor) }));
  if (cappedBy) sentences.push(message('capped', { failure: cappedBy.title, cap: wholePerCent(cappedBy.cap), reached: wholePerCent(reached) }));
  return { code, value, unclipped, ...(parts && { components: parts }), ...(exposure && { exposure }), ...(cappedBy && { cappedBy: cappedBy.id }), items, sentences };
}

function exposed(criterion: Criterion, run: Run, items: readonly Item[], expert: number): NonNullable<DimensionScore['exposure']> {
  const weight = criterion.weightBefore(run, items);
  return { weight, expert, factor: exposureOf(weight, expert) };
}

/** The value under the lowest cap in force, and the failure that lowers it. */
export function capped(value: number, failures: readonly FailureScore[]): { readonly value: number; readonly cappedBy?: FailureScore } {
  const lowest = failures.reduce<FailureScore | undefined>((low, failure) => (low === undefined || failure.cap < low.cap ? failure : low), undefined);
  return lowest && lowest.cap < value ? { value: lowest.cap, cappedBy: lowest } : { value };
}
