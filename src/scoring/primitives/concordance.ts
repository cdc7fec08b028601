/** Item primitive: an answer beside those of a panel of practitioners (SPEC P1-P4; the script concordance test, trimmed). */
import { KERNEL, PANEL } from '../constants.ts';
import type { ChoiceWorth } from './choice.ts';

/** How far a panel's answers are a key: as they stand, smoothed, not at all for want of members, not at all for want of agreement. */
export type PanelUse = 'counts' | 'provisional' | 'too-few' | 'divided';

export interface Concordance {
  readonly use: PanelUse;
  readonly n: number;
  /** The commonest levels of the scale. */
  readonly modes: readonly number[];
  /** What each level is worth, the lowest first. Empty where the panel is no key. */
  readonly credits: readonly number[];
}

/** `counts`: how many members gave each level of the scale. `middle`: the level of a scale with two opposed sides that takes neither. */
export function concordance(counts: readonly number[], middle?: number): Concordance {
  const n = total(counts);
  const most = Math.max(0, ...counts);
  const modes = counts.flatMap((count, level) => (n > 0 && count === most ? [level] : []));
  const use = n < PANEL.least ? 'too-few' : divided(counts, n, most, middle) ? 'divided' : n < PANEL.full ? 'provisional' : 'counts';
  return { use, n, modes, credits: use === 'counts' ? shares(trimmed(counts, modes)) : use === 'provisional' ? shares(smoothed(counts)) : [] };
}

/** Worth of a level among all levels; `given` is absent where nothing was answered. */
export const concordanceWorth = (credits: readonly number[], given: number | undefined): ChoiceWorth =>
  ({ raw: given === undefined ? 0 : credits[given] ?? 0, base: total(credits) / credits.length, best: Math.max(...credits) });

// Whole numbers on both sides of each comparison, so that a share of exactly a fifth is a fifth.
function divided(counts: readonly number[], n: number, most: number, middle: number | undefined): boolean {
  if (most * 100 < PANEL.modal * n) return true;
  if (middle === undefined) return false;
  return [counts.slice(0, middle), counts.slice(middle + 1)].every((side) => total(side) * 100 > PANEL.eachSide * n);
}

const trimmed = (counts: readonly number[], modes: readonly number[]): readonly number[] =>
  counts.map((count, level) => (modes.every((mode) => Math.abs(level - mode) >= PANEL.outlier) ? 0 : count));

const smoothed = (counts: readonly number[]): readonly number[] =>
  counts.map((_, level) => counts.reduce((sum, count, other) => sum + count * (KERNEL[Math.abs(level - other)] ?? 0), 0));

const shares = (counts: readonly number[]): readonly number[] => {
  const most = Math.max(...counts);
  return counts.map((count) => count / most);
};

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
