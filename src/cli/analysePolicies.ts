/**
 * What `analyse` does with `--policies`: `analyse <scenario> --policies [--seeds N] [--workers N] [--format text|json]`: what the model run, policies that know
 * nothing of the case, and chance earn, and whether each keeps to its bounds. Ctrl-C stops it and shows what was done.
 * Exit code 1 when one does not.
 *
 * JSON: `{ scenario, version, hash, seeds, stoppedAt?, within, policies, random }`.
 * - `stoppedAt`: how many random runs were made, where it was stopped before the last.
 * - `policies`: `{ policy, runs, index: { mean, p95 }, dimensions, endings: [{ scene, runs }], bounds: [{ of, most?, least?, figure?, within }], within }`.
 * - `random`: `{ index: [{ from, to, runs }] }`, how the index of the random runs is spread, in hundredths.
 */
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { runExpert } from '../analysis/policies/expert.ts';
import { judge } from '../analysis/policies/judgement.ts';
import { policies } from '../analysis/policies/policies.ts';
import { type ModelByScene, modelByScene } from '../analysis/policies/runPolicy.ts';
import { type Sample, sampleOf } from '../analysis/policies/sample.ts';
import { samplesOf } from '../analysis/policies/samplesOf.ts';
import { spread } from '../analysis/policies/spread.ts';
import { analysisText } from './analysisText.ts';
import type { Io } from './io.ts';
import type { LoadedScenario } from './loadScenario.ts';
import { modelRunIn } from './modelRun.ts';
import { randomSamples } from './randomSamples.ts';
import type { Format } from './readArgs.ts';

export const DEFAULT_SEEDS = 1000;
/** What stands first in shuffled lists is drawn; its mean settles soon. */
const FIRST_OPTION_SEEDS = 100;

export async function analysePolicies(loaded: LoadedScenario, subject: string, { seeds, workers, format }: { readonly seeds: number; readonly workers: number; readonly format: Format }, io: Io): Promise<number> {
  const { scenario, machine } = loaded;
  if (!scenario || !machine) throw new Error('only a scenario that is whole can be analysed');
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  // More than once: what starts us may hand the same Ctrl-C on a second time, which would end us without a word.
  process.on('SIGINT', onInterrupt);
  try {
    const { expert, model } = expertOf(loaded, io);
    const judged = expert ? [judge('expert', [expert])] : [];
    for (const policy of Object.values(policies).filter(({ id }) => id !== 'random')) {
      if (stop.signal.aborted) break;
      const samples: Sample[] = [];
      for (const sample of samplesOf(machine, policy, 1, 1 + FIRST_OPTION_SEEDS, model)) {
        samples.push(sample);
        await setImmediate();
      }
      judged.push(judge(policy.id, samples));
    }
    const random = await randomSamples({ machine, subject, seeds, workers, signal: stop.signal, progress: (done) => io.err(`random: ${done} of ${seeds} runs`) });
    if (random.length > 0) judged.push(judge('random', random));
    const analysis = {
      scenario: scenario.id, version: scenario.version, hash: scenario.hash, seeds, ...(random.length < seeds && { stoppedAt: random.length }),
      within: judged.every(({ within }) => within), policies: judged, random: { index: spread(random) },
    };
    io.out(format === 'json' ? JSON.stringify(analysis, null, 2) : analysisText(scenario, analysis));
    return analysis.within ? 0 : 1;
  } finally {
    process.removeListener('SIGINT', onInterrupt);
  }
}

/** The model run's sample, and its steps for the policies that go its way. Without one, they take what is written first. */
function expertOf({ machine, scenario, folder }: LoadedScenario, io: Io): { readonly expert?: Sample; readonly model?: ModelByScene } {
  const file = modelRunIn(folder);
  if (typeof file === 'string' || !machine || file.playthrough.scenario !== scenario?.id) {
    io.err('There is no model run (a playthrough with "purpose: model"): the expert is left out, and policies that would go its way take what is written first.');
    return {};
  }
  const run = runExpert(machine, file.playthrough.moves);
  if ('stopped' in run) {
    io.err(`Move ${run.stopped.move + 1} of the model run is not possible (${file.path}:${file.lineOf(run.stopped.move)}): the expert is left out.`);
    return {};
  }
  return { expert: sampleOf(run), model: modelByScene(run.log.map(({ event }) => event)) };
}
