/** Whether a case that is whole otherwise can be done well without knowing it, as diagnostics in its file. */
import { easyToGuess } from '../analysis/easyToGuess.ts';
import { type ModelByScene, modelByScene } from '../analysis/policies/runPolicy.ts';
import { placedIn } from '../analysis/placed.ts';
import type { CaseMachine } from '../engine/case.ts';
import { runPlaythrough } from '../engine/runPlaythrough.ts';
import type { Diagnostic } from '../scenario/diagnostic.ts';
import type { LoadedScenario } from './loadScenario.ts';
import { modelRunIn } from './modelRun.ts';

export function guessedIn({ machine, scenario, folder, files, entry }: Pick<LoadedScenario, 'machine' | 'scenario' | 'folder' | 'files' | 'entry'>): readonly Diagnostic[] {
  if (!machine || !scenario) return [];
  const run = modelRunIn(folder);
  const model = typeof run === 'string' || run.playthrough.scenario !== scenario.id ? undefined : stepsOfModel(machine, run.playthrough.moves);
  return placedIn(easyToGuess(machine, model), files, entry);
}

/** What the model run does, as far as it is possible. */
export const stepsOfModel = (machine: CaseMachine, moves: Parameters<typeof runPlaythrough>[1]): ModelByScene =>
  modelByScene(runPlaythrough(machine, moves).log.map(({ event }) => event));
