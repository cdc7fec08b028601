/** What analysis found about each scene, as the map and the outline show it. */
import type { Analysis } from '../analysis/useAnalysis.ts';

/** `never`: everything was explored and it was not reached. `unseen`: it was not reached in what was explored. */
export type Reach = 'reached' | 'never' | 'unseen';

export interface Standing {
  readonly reach?: Reach;
  /** How many of the walks pass it, of how many. */
  readonly passes?: { readonly of: number; readonly walks: number };
  /** Nothing can be done there any more, or no ending can be reached from there, on some path. */
  readonly stuck?: 'dead-end' | 'trapped';
}

export function standingOf(scene: string, { explore, walk }: Pick<Analysis, 'explore' | 'walk'>): Standing {
  const explored = explore.answer;
  const walked = walk.answer ?? walk.progress;
  const passed = (walked?.scenes[scene] ?? 0) > 0;
  const reach: Reach | undefined = !explored ? undefined : passed || scene in explored.scenes ? 'reached' : explored.whole ? 'never' : 'unseen';
  const stuck = explored?.deadEnds.includes(scene) ? 'dead-end' as const : explored?.trapped.includes(scene) ? 'trapped' as const : undefined;
  return {
    ...(reach && { reach }), ...(stuck && { stuck }),
    ...(walked && walked.walks > 0 && { passes: { of: walked.scenes[scene] ?? 0, walks: walked.walks } }),
  };
}

/** From 0 (none passes) to 4 (nearly all do): how dark a scene is drawn. */
export const shadeOf = ({ passes }: Standing): number | undefined =>
  (passes === undefined ? undefined : passes.of === 0 ? 0 : Math.min(4, 1 + Math.floor((passes.of / passes.walks) * 3.999)));
