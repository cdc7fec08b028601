/** Item primitive: ten tokens over hypotheses, against how likely the file makes each (SPEC H6-H8). A quadratic rule: honesty pays best. */
import { TOKENS } from '../../scenario/tasks/tokens.ts';
import type { ChoiceWorth } from './choice.ts';

/** How likely each hypothesis is: each point doubles the odds. By doubling and dividing alone, so that every machine agrees. */
export function likelihoods(points: readonly number[]): readonly number[] {
  const most = Math.max(...points);
  const odds = points.map((point) => 1 / power(most - point));
  const all = odds.reduce((sum, share) => sum + share, 0);
  return odds.map((share) => share / all);
}

/** The ten tokens that come closest: whole parts first, then one more for the largest remainders. */
export function bestTokens(reference: readonly number[]): readonly number[] {
  const exact = reference.map((share) => share * TOKENS);
  const tokens = exact.map(Math.floor);
  const left = TOKENS - tokens.reduce((sum, count) => sum + count, 0);
  const order = exact.map((share, index) => ({ index, rest: share - Math.floor(share) })).sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, left)) tokens[index] = (tokens[index] ?? 0) + 1;
  return tokens;
}

/** Worth of tokens as they were placed; absent where none were. Spreading them evenly is worth nothing. */
export function tokensWorth(reference: readonly number[], placed: readonly number[] | undefined): ChoiceWorth {
  const even = reference.map(() => 1 / reference.length);
  return {
    raw: placed ? closeness(placed.map((count) => count / TOKENS), reference) : 0,
    base: closeness(even, reference), best: closeness(bestTokens(reference).map((count) => count / TOKENS), reference),
  };
}

/** Whether every hypothesis is as likely as every other: nothing to know. */
export const isEven = (points: readonly number[]): boolean => points.every((point) => point === points[0]);

const closeness = (shares: readonly number[], reference: readonly number[]): number =>
  1 - reference.reduce((sum, share, index) => sum + ((shares[index] ?? 0) - share) * ((shares[index] ?? 0) - share), 0) / 2;

function power(times: number): number {
  let value = 1;
  for (let count = 0; count < times; count += 1) value *= 2;
  return value;
}
