/** How the index of many runs is spread: runs by steps of five hundredths. */
import type { Sample } from './sample.ts';

export interface SpreadStep {
  /** In hundredths; `to` is not part of it, but of the last step. */
  readonly from: number;
  readonly to: number;
  readonly runs: number;
}

/** Up to the highest step that any run is in. */
export function spread(samples: readonly Sample[]): readonly SpreadStep[] {
  const steps: number[] = [];
  for (const { index } of samples) {
    if (index === undefined) continue;
    const step = Math.min(19, Math.floor(index * 20));
    while (steps.length <= step) steps.push(0);
    steps[step] = (steps[step] ?? 0) + 1;
  }
  return steps.map((runs, step) => ({ from: step * 5, to: step * 5 + 5, runs }));
}
