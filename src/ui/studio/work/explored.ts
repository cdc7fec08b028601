/** Drives the exploration of a scenario in slices. */
import type { ExploreBounds, Exploration, ExploreProgress } from '../../../analysis/explore/exploration.ts';
import type { CaseMachine } from '../../../engine/case.ts';

export async function explored(_machine: CaseMachine, _bounds: ExploreBounds, _stop: AbortSignal, _onProgress: (now: ExploreProgress) => void): Promise<Exploration> {
  return {
    states: 0, transitions: 0, whole: false, stoppedBy: 'stopped', unexplored: 0, scenes: new Map(), exhibits: new Set(), released: new Set(), calledOff: new Set(),
    failures: new Set(), repaired: new Set(), options: new Set(), conditions: [], deadEnds: new Map(), trapped: new Map(), pathTo: () => undefined,
  };
}
