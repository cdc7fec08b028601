/** Item of listing hypotheses: only the first list of a run counts, for it is asked for before the tipping point (SPEC H2, H3). */
import type { HypothesesTask } from '../../scenario/tasks/hypothesesTask.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { BELONGS, WRONG } from '../constants.ts';
import type { SetWeights } from '../item.ts';
import { setSentences } from '../itemSentences.ts';
import { message } from '../message.ts';
import { type Key, kappa, weightsOf } from '../primitives/set.ts';
import { type Run, stepsOf, tasksOf } from '../run.ts';
import type { TaskItems } from './taskItems.ts';

export const hypothesesItems: TaskItems<HypothesesTask> = (run, { scene, title, task }) => {
  if (breadthScene(run) !== scene) return [];
  const given = stepsOf(run, 'hypotheses.listed')[0];
  const weights = weightsOf(breadthKey(run.scenario), given?.event.hypotheses ?? []);
  if (weights.G === 0) return [];
  const raw = kappa(weights);
  return [{
    id: `hypotheses:scenes.${scene}.task`, dim: 'hypotheses', component: 'breadth', kind: 'set', raw, base: 0, best: 1, weight: task.weight ?? 1, set: weights,
    entries: given ? [given.seq] : [], line: given ? 'hypotheses' : `scenes.${scene}.task`, ...(!given && { undone: true as const }),
    sentences: given ? [message('item-in', { scene: title }), ...setSentences('listed', counted(weights), raw)] : [message('choice-undone', { scene: title })],
  }];
};

/** The scene whose list counts: the first that was handed in, else one that had to be and was not. */
export function breadthScene(run: Run): string | undefined {
  const first = stepsOf(run, 'hypotheses.listed')[0];
  if (first) return first.event.scene;
  return run.ended ? tasksOf(run.scenario, 'hypotheses').find(({ task }) => task.mandatory)?.scene : undefined;
}

/** The key of a list: every hypothesis of the long list, right where it belongs and wrong where it does not. */
export function breadthKey({ hypotheses = {} }: Scenario): Key {
  const weighed = (belongs: boolean, weight: number) => new Map(Object.entries(hypotheses).flatMap(([id, one]): [string, number][] => (one.belongs === belongs ? [[id, weight]] : [])));
  return { right: weighed(true, BELONGS), wrong: weighed(false, WRONG) };
}

/** Every hypothesis weighs alike, so that the sentence can count hypotheses instead of points. */
const counted = ({ a, b, G, F }: SetWeights): SetWeights => ({ a: a / BELONGS, b: b / WRONG, G: G / BELONGS, F: F / WRONG });
