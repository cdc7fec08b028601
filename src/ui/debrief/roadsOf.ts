/** Which roads were not taken, and where each began. */
import type { Debrief } from '../../scoring/debrief.ts';
import type { DecisionReview, OptionReview } from '../../scoring/debrief/debriefTypes.ts';

/** A decision at which other roads began. */
export interface Crossing {
  readonly decision: DecisionReview;
  readonly untaken: readonly OptionReview[];
}

/**
 * Where other roads began. Of a scene that was come back to it is the decision that counted, or the last visit of a plain
 * step; a road that was taken on another visit is not one that was left.
 */
export function roadsOf({ timeline }: Pick<Debrief, 'timeline'>): readonly Crossing[] {
  const decisions = timeline.filter((entry) => entry.kind === 'decision');
  const taken = new Set(decisions.map(({ scene, chosen }) => `${scene.id}/${chosen}`));
  const counts = new Map<string, DecisionReview>();
  for (const decision of decisions) if (!counts.get(decision.scene.id)?.scored) counts.set(decision.scene.id, decision);
  return decisions.filter((decision) => counts.get(decision.scene.id) === decision)
    .map((decision) => ({ decision, untaken: decision.options.filter(({ id }) => !taken.has(`${decision.scene.id}/${id}`)) }))
    .filter(({ untaken }) => untaken.length > 0);
}
