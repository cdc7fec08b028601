/** How likely it is that something came about by chance alone: exact, for things that each have a likelihood of their own. */

/** Below this it is no chance any more: one case in fifty would be suspected without reason. */
export const HARDLY_CHANCE = 0.02;

/** The chance that at least so many of them happen. */
export function atLeast(many: number, chances: readonly number[]): number {
  let by = [1];
  for (const chance of chances) {
    by = [...by, 0].map((none, at) => none * (1 - chance) + (by[at - 1] ?? 0) * chance);
  }
  return by.slice(many).reduce((sum, part) => sum + part, 0);
}

/** The chance that at most so many of them happen. */
export const atMost = (many: number, chances: readonly number[]): number => 1 - atLeast(many + 1, chances);
