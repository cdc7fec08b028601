/** What a panel of practitioners answered, beside the author's own key: how many chose each answer, and why. */
import * as v from 'valibot';
import { line, whole } from './values.ts';

/** Answers are written as they are given: `-2` to `2`, `0` to `4`, `supports`. */
export const panel = v.strictObject({
  /** How many members gave each answer. */
  counts: v.record(v.pipe(v.string(), v.regex(/^(-?\d|yes|doubtful|no|supports|contradicts|none)$/, 'bad-panel-answer')), whole(0, 200)),
  /** Reasons in the members' own words, each with the answer it was given for. No names. */
  reasons: v.exactOptional(v.array(v.strictObject({ answer: line, text: line }))),
});

export type Panel = v.InferOutput<typeof panel>;

/** How many members answered. */
export const membersOf = (of: Panel): number => Object.values(of.counts).reduce((sum, count) => sum + count, 0);

/** A panel of fewer members says too little; the author's own key is used. */
export const LEAST_MEMBERS = 3;

/** The answers that most members gave: one, or several where they are level; none where nobody answered. */
export function commonestOf({ counts }: Panel): readonly string[] {
  const most = Math.max(0, ...Object.values(counts));
  return most === 0 ? [] : Object.entries(counts).filter(([, count]) => count === most).map(([answer]) => answer);
}
