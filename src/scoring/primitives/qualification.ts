/** Item primitive: an answer on the offence, judged against what the file proves on this path (SPEC Q4-Q7). */
import { rank } from '../../engine/proof.ts';
import type { Grade } from '../../scenario/conditions.ts';
import type { Readiness } from '../../scenario/tasks/qualify.ts';
import { CLAIM } from '../constants.ts';
import type { ChoiceWorth } from './choice.ts';

/** From claiming least to claiming most: the tiers 0, 1, 2. */
export const readinesses = ['insufficient', 'continue', 'refer'] as const satisfies readonly Readiness[];

/** How close an offence is to the reference (1 for the reference itself), and how far the file proves it. */
export interface OffenceStanding {
  readonly offence: string;
  readonly reference: boolean;
  readonly relation: number;
  readonly grade: Grade;
}

/** What a file of this grade is ready for. */
export const readyFor = (grade: Grade): Readiness => (grade === 'corroborated' ? 'refer' : rank(grade) > 0 ? 'continue' : 'insufficient');

/** Credit of one answer. */
export function creditOf({ reference, relation, grade }: OffenceStanding, readiness: Readiness): number {
  const tier = readinesses.indexOf(readyFor(grade));
  const answered = readinesses.indexOf(readiness);
  // An offence that is only related must itself be indicated, and be claimed, to be worth anything.
  if (!reference && (tier < 1 || answered < 1)) return 0;
  const claim = answered === tier ? CLAIM.right : answered === tier - 1 ? CLAIM.under : answered === tier + 1 ? CLAIM.over : 0;
  return relation * claim;
}

/** Worth of an answer among all answers that could be given. */
export function qualificationWorth(offered: readonly OffenceStanding[], given: { readonly offence: string; readonly readiness: Readiness } | undefined): ChoiceWorth {
  const credits = offered.flatMap((standing) => readinesses.map((readiness) => creditOf(standing, readiness)));
  const standing = given && offered.find(({ offence }) => offence === given.offence);
  return {
    raw: given && standing ? creditOf(standing, given.readiness) : 0,
    base: credits.reduce((sum, credit) => sum + credit, 0) / credits.length,
    best: Math.max(...credits),
  };
}
