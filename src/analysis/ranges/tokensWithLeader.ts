/** The ten tokens that come closest to a reference among those that make one hypothesis the leading one. */
import { TOKENS } from '../../scenario/tasks/tokens.ts';
import { tokensWorth } from '../../scoring/primitives/tokens.ts';

/**
 * `order`: of several hypotheses with the most tokens, the first in it leads. For each number of tokens on the leader the rest go, one
 * by one, where they come closest; that is the best there is, since each token on a hypothesis does less good than the one before.
 */
export function tokensWithLeader(names: readonly string[], reference: readonly number[], leader: string, order: readonly string[]): Readonly<Record<string, number>> {
  const leading = names.indexOf(leader);
  const rank = (id: string) => order.indexOf(id);
  let best: { readonly placed: readonly number[]; readonly worth: number } | undefined;
  for (let most = 1; most <= TOKENS; most += 1) {
    const caps = names.map((id) => (id === leader ? most : rank(id) < rank(leader) ? most - 1 : most));
    const placed = names.map((_, at) => (at === leading ? most : 0));
    for (let left = TOKENS - most; left > 0; left -= 1) {
      let to = -1;
      for (let at = 0; at < names.length; at += 1) {
        if (at === leading || (placed[at] as number) >= (caps[at] as number)) continue;
        if (to < 0 || gain(reference, placed, at) > gain(reference, placed, to)) to = at;
      }
      if (to < 0) break;
      placed[to] = (placed[to] as number) + 1;
    }
    if (placed.reduce((sum, count) => sum + count, 0) !== TOKENS) continue;
    const worth = tokensWorth(reference, placed).raw;
    if (!best || worth > best.worth) best = { placed, worth };
  }
  return Object.fromEntries(names.flatMap((id, at): [string, number][] => ((best?.placed[at] ?? 0) > 0 ? [[id, best?.placed[at] as number]] : [])));
}

/** How much closer one more token comes, up to what is the same for all. */
const gain = (reference: readonly number[], placed: readonly number[], at: number): number => TOKENS * (reference[at] as number) - (placed[at] as number);
