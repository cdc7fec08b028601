/** Item primitive: one level of a scale, worth less the further it is from the reference (SPEC W2). */
import type { ChoiceWorth } from './choice.ts';

/** `given` and `key` are levels from 0 to `levels - 1`; `given` is absent where nothing was answered. */
export function ordinalWorth(levels: number, key: number, given: number | undefined): ChoiceWorth {
  const credits = ordinalCredits(levels, key);
  return { raw: given === undefined ? 0 : credits[given] ?? 0, base: credits.reduce((sum, credit) => sum + credit, 0) / levels, best: 1 };
}

/** What each level is worth, the lowest first. */
export const ordinalCredits = (levels: number, key: number): readonly number[] =>
  Array.from({ length: levels }, (_, level) => 1 - Math.abs(level - key) / (levels - 1));
