/** The sentences of an item: what was done and what it was worth, in words a trainee can check. */
import type { SetWeights } from './item.ts';
import { type Message, message } from './message.ts';
import { precision, recall } from './primitives/set.ts';
import { wholePerCent } from './wholePerCent.ts';

/** An item's own score: 0 is what guessing earns, 1 the reference expert. */
export const ownScore = ({ raw, base, best }: { readonly raw: number; readonly base: number; readonly best: number }): number => (raw - base) / (best - base);

/** "Score 20, where choosing at random is 0 and the reference is 100." Tokens have an even spread for their 0. */
export const choiceScore = (worth: { readonly raw: number; readonly base: number; readonly best: number }, of: 'choice' | 'tokens' = 'choice'): readonly Message[] =>
  worth.best > worth.base ? [message(`score-${of}`, { score: wholePerCent(ownScore(worth)) })] : [];

/**
 * Recall, precision and score of a set. `what` picks the wording. What was picked
 * the wrong way round, or counts against, is in `b`.
 */
export function setSentences(what: 'cited' | 'linked' | 'relied' | 'asked' | 'asked-and-done' | 'prepared' | 'listed' | 'against' | 'included' | 'routed', weights: SetWeights, score: number): readonly Message[] {
  const { a, b, G } = weights;
  const relevant = precision(weights);
  return [
    relevant === undefined
      ? message(`${what}-nothing`, { total: G })
      : message(`${what}-recall`, { right: a, total: G, recall: wholePerCent(recall(weights)) }),
    ...(relevant === undefined ? [] : [message(`${what}-precision`, { right: a, picked: a + b, precision: wholePerCent(relevant) })]),
    message('score-set', { score: wholePerCent(score) }),
  ];
}
