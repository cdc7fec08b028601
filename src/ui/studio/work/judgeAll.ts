/** What the model run, policies that know nothing of the case, and chance earn. */
import { runExpert } from '../../../analysis/policies/expert.ts';
import { judge } from '../../../analysis/policies/judgement.ts';
import { policies } from '../../../analysis/policies/policies.ts';
import { type ModelByScene, modelByScene } from '../../../analysis/policies/runPolicy.ts';
import { type Sample, sampleOf } from '../../../analysis/policies/sample.ts';
import { samplesOf } from '../../../analysis/policies/samplesOf.ts';
import { spread } from '../../../analysis/policies/spread.ts';
import type { CaseMachine } from '../../../engine/case.ts';
import type { Asks, Judged, ScenarioFiles } from './asks.ts';
import { inSlices } from './inSlices.ts';
import { modelRunIn } from './modelRun.ts';

/** What stands first in shuffled lists is drawn; its mean settles soon. */
const FEW = 20;

export async function judgeAll(machine: CaseMachine, from: ScenarioFiles, seeds: number, stop: AbortSignal, onProgress: (now: Asks['judge']['progress']) => void): Promise<Judged> {
  const { expert, model, without } = modelOf(machine, from);
  const judgements = expert ? [judge('expert', [expert])] : [];
  const gather = async (policy: (typeof policies)[keyof typeof policies], to: number, told: (runs: number) => void) => {
    const samples: Sample[] = [];
    await inSlices(kept(samplesOf(machine, policy, 1, 1 + to, model), samples), stop, () => told(samples.length));
    return samples;
  };
  for (const policy of Object.values(policies)) {
    if (policy.id === 'random' || stop.aborted) continue;
    judgements.push(judge(policy.id, await gather(policy, FEW, () => onProgress({ runs: 0, asked: seeds }))));
  }
  const random = stop.aborted ? [] : await gather(policies.random, seeds, (runs) => onProgress({ runs, asked: seeds }));
  if (random.length > 0) judgements.push(judge('random', random));
  return { judgements, spread: spread(random), runs: random.length, asked: seeds, ...(without && { withoutModel: without }) };
}

function* kept(samples: Generator<Sample>, into: Sample[]): Generator<undefined, undefined> {
  for (const sample of samples) {
    into.push(sample);
    yield undefined;
  }
  return undefined;
}

/** The model run beside the scenario, and its steps. */
function modelOf(machine: CaseMachine, from: ScenarioFiles): { readonly expert?: Sample; readonly model?: ModelByScene; readonly without?: 'none' | 'stopped' } {
  const found = modelRunIn(from);
  if (!found) return { without: 'none' };
  const run = runExpert(machine, found.moves);
  if ('stopped' in run) return { without: 'stopped' };
  return { expert: sampleOf(run), model: modelByScene(run.log.map(({ event }) => event)) };
}
