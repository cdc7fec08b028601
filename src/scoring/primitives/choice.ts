/** Item primitive: one of several options, each with its credit (SPEC C1-C3). */

export interface ChoiceWorth {
  readonly raw: number;
  readonly base: number;
  readonly best: number;
}

/** `credits` are those of the options offered on this path; `taken` is the credit of what was chosen, absent where nothing was. */
export function choiceWorth(credits: readonly number[], taken: number | undefined): ChoiceWorth {
  const base = credits.length === 0 ? 0 : credits.reduce((sum, credit) => sum + credit, 0) / credits.length;
  return { raw: taken ?? 0, base, best: Math.max(0, ...credits) };
}
