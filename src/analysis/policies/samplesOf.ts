/** Samples of a policy over a range of seeds. One run is enough where nothing is left to chance. */
import type { CaseMachine } from '../../engine/case.ts';
import type { Policy } from './policy.ts';
import { type ModelByScene, runPolicy } from './runPolicy.ts';
import { type Sample, sampleOf } from './sample.ts';

/** Seeds from `from` up to, and without, `to`. */
export function* samplesOf(machine: CaseMachine, policy: Policy, from: number, to: number, model?: ModelByScene): Generator<Sample> {
  for (let seed = from; seed < to; seed += 1) {
    yield sampleOf(runPolicy(machine, policy, seed, model));
    if (!policy.byChance) return;
  }
}
