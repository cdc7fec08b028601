/** What an author states of every path, as what the exploration watches; and what is said where it fails. */
import { listOf } from '../../scenario/listOf.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Watch } from './program.ts';

/** In the order in which they are written. */
export const watchesOf = (scenario: Scenario): readonly Watch[] => Object.values(scenario.invariants ?? {}).map((invariant): Watch => {
  const kinds: readonly string[] = listOf(invariant['ending-of-kind']);
  const named = [...listOf(invariant.at), ...listOf(invariant.before)];
  const somewhere = named.length > 0 || kinds.length > 0;
  const scenes = new Set(Object.entries(scenario.scenes).filter(([id, { ending }]) => !somewhere || named.includes(id) || (ending && kinds.includes(ending.kind))).map(([id]) => id));
  return invariant.never ? { scenes, condition: invariant.never, when: 'here', wrong: true } : { scenes, condition: invariant.always, when: 'arriving', wrong: false };
});
