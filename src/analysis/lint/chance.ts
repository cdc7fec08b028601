/** How likely it is that something came about by chance alone: exact, for things that each have a likelihood of their own. */

/** Below this it is no chance any more: one case in fifty would be suspected without reason. */
export const HARDLY_CHANCE = 0.02;

/** The chance that at least so many of them happen. */
export const atLeast = (many: number, chances: readonly number[]): number => chancesOf(chances).slice(Math.max(0, many)).reduce((sum, chance) => sum + chance, 0);

/** The chance that at most so many of them happen. */
export const atMost = (many: number, chances: readonly number[]): number => chancesOf(chances).slice(0, many + 1).reduce((sum, chance) => sum + chance, 0);

/** By number: how likely it is that exactly so many happen. */
function chancesOf(chances: readonly number[]): Float64Array {
  const by = new Float64Array(chances.length + 1);
  by[0] = 1;
  chances.forEach((chance, before) => {
    for (let many = before + 1; many >= 0; many -= 1) by[many] = (by[many] ?? 0) * (1 - chance) + (many > 0 ? (by[many - 1] ?? 0) * chance : 0);
  });
  return by;
}
