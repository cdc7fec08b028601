/** Drives the exploration of a scenario in slices. */
import { explore } from '../../../analysis/explore/explore.ts';
import type { ExploreBounds, Exploration, ExploreProgress } from '../../../analysis/explore/exploration.ts';
import type { Scenario } from '../../../scenario/wholeScenario.ts';
import { pause } from './inSlices.ts';

export async function explored(scenario: Scenario, bounds: ExploreBounds, stop: AbortSignal, onProgress: (now: ExploreProgress) => void): Promise<Exploration> {
  const work = explore(scenario, bounds);
  let step = work.next();
  while (!step.done) {
    onProgress(step.value);
    await pause();
    step = work.next(stop.aborted ? 'stop' : undefined);
  }
  return step.value;
}
