/** Tokens that are not handed in yet. */
import { TOKENS } from '../../../scenario/tasks/tokens.ts';
import { fieldOf } from '../useDraft.ts';

/** How many tokens are placed. */
export const placedOf = (tokens: Readonly<Record<string, number>>): number => Object.values(tokens).reduce((sum, count) => sum + count, 0);

/** What was stored of tokens on these hypotheses; undefined where it is none, or more than there are. */
export function tokensFrom(stored: unknown, hypotheses: readonly string[]): Readonly<Record<string, number>> | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const tokens = Object.fromEntries(hypotheses.map((id) => {
    const count = fieldOf(stored, id);
    return [id, typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : 0];
  }));
  return placedOf(tokens) <= TOKENS ? tokens : undefined;
}
