/**
 * What working in a group was worth, and how far groups agree (SPEC, rules G1-G5). A group has one log and is scored as
 * anybody is; these compare it with the private answers of its members and with other groups. Spread is shown, never a rank.
 */

export interface GroupGain {
  /** The members' mean, each clipped to 0-1. */
  readonly mean: number;
  /** The group's score less that mean: -1 to 1. */
  readonly gain: number;
  /** The gain as a share of what was left to gain; undefined where every member had everything alone. */
  readonly normalised?: number;
  /** The group's score less its best member's: 0 and above where it lost nothing that one of them knew. */
  readonly synergy: number;
}

/** G1. `members` are the private clipped scores of one decision, at least one; `group` is the group's own. */
export function groupGain(members: readonly number[], group: number): GroupGain {
  if (members.length === 0) throw new RangeError('a group has at least one member');
  const mean = meanOf(members);
  const gain = group - mean;
  return { mean, gain, ...(mean < 1 && { normalised: gain / (1 - mean) }), synergy: group - Math.max(...members) };
}

/** G2. The share right before and after talking, as a share of what was left to gain; undefined where all were right before. */
export const voteGain = (before: number, after: number): number | undefined => (before < 1 ? (after - before) / (1 - before) : undefined);

/**
 * G3. How much of what only one role knew reached the group: the weight of right exhibits that one role alone held and the
 * group cited, over the weight of all that one role alone held. Undefined where nobody alone held any.
 */
export function pooling(right: ReadonlyMap<string, number>, held: readonly ReadonlySet<string>[], cited: ReadonlySet<string>): number | undefined {
  const unique = [...right].filter(([id]) => held.filter((role) => role.has(id)).length === 1);
  const weight = (of: typeof unique) => of.reduce((sum, [, each]) => sum + each, 0);
  return unique.length === 0 ? undefined : weight(unique.filter(([id]) => cited.has(id))) / weight(unique);
}

/** G4. The chance that two groups drawn at random chose alike, 0-1; undefined below two groups. */
export function agreement(choices: readonly string[]): number | undefined {
  const counts = new Map<string, number>();
  for (const choice of choices) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  const all = choices.length;
  return all < 2 ? undefined : [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0) / (all * (all - 1));
}

/** G5. How far two groups cite the same exhibits, over all pairs of groups (Dice's coefficient, 0-1); two that cite nothing agree. */
export function meanDice(citations: readonly ReadonlySet<string>[]): number | undefined {
  const pairs = citations.flatMap((one, at) => citations.slice(at + 1).map((other) => dice(one, other)));
  return pairs.length === 0 ? undefined : meanOf(pairs);
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const sizes = one.size + other.size;
  return sizes === 0 ? 1 : (2 * [...one].filter((id) => other.has(id)).length) / sizes;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
