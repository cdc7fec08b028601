/** What an option was worth, in words: no number stands beside a choice. */
import type { OptionReview } from '../../scoring/debrief/debriefTypes.ts';
import { credited } from '../../scoring/tasks/chooseItems.ts';

/** `reference`: what the reference expert does. `best-left`: less than that, and nothing better was open. */
export type Standing = 'reference' | 'best-left' | 'partly' | 'not';

export type CreditedDimension = (typeof credited)[number];

/** The dimensions in which some open option gives credit. */
export const creditedIn = (options: readonly OptionReview[]): readonly CreditedDimension[] =>
  credited.filter((dim) => options.some(({ credit }) => credit[dim] !== undefined));

/** How an option stands in one dimension among those that were open. */
export function standingIn(option: OptionReview, options: readonly OptionReview[], dim: CreditedDimension): Standing {
  const worth = option.credit[dim] ?? 0;
  if (worth >= 1) return 'reference';
  if (worth === 0) return 'not';
  return worth >= Math.max(...options.map(({ credit }) => credit[dim] ?? 0)) ? 'best-left' : 'partly';
}

/** How an option stands over all: only what is so in every dimension is so over all. Undefined where nothing is at stake. */
export function standingOf(option: OptionReview, options: readonly OptionReview[]): Standing | undefined {
  const each = creditedIn(options).map((dim) => standingIn(option, options, dim));
  const [first] = each;
  if (first === undefined) return undefined;
  if (each.every((standing) => standing === first)) return first;
  return each.every((standing) => standing === 'reference' || standing === 'best-left') ? 'best-left' : 'partly';
}
