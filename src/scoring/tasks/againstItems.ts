/** Item of naming what speaks against a hypothesis: one set over the exhibits held at that moment (SPEC H4, H5). */
import type { Facts } from '../../engine/facts.ts';
import { askedAgainst } from '../../engine/tasks/hypothesesRules.ts';
import type { Against } from '../../scenario/tasks/against.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { WRONG } from '../constants.ts';
import { setSentences } from '../itemSentences.ts';
import { message } from '../message.ts';
import { type Key, kappa, weightsOf } from '../primitives/set.ts';
import { stepsOf } from '../run.ts';
import type { TaskItems } from './taskItems.ts';

export const againstItems: TaskItems<Against> = (run, { scene, title, task }) => {
  const given = stepsOf(run, 'counter-evidence.named', scene)[0];
  if (!given && !(task.mandatory && run.ended)) return [];
  const facts = given?.before ?? run.end;
  const hypothesis = askedAgainst(run.scenario, task, facts);
  const weights = weightsOf(againstKey(run.scenario, facts, hypothesis), given?.event.exhibits ?? []);
  if (weights.G === 0) return [];
  const raw = kappa(weights);
  return [{
    id: `hypotheses:scenes.${scene}.task`, dim: 'hypotheses', component: 'counter-evidence', kind: 'set', raw, base: 0, best: 1, weight: task.weight ?? 1, set: weights,
    entries: given ? [given.seq] : [], line: `scenes.${scene}.task`, ...(!given && { undone: true as const }),
    sentences: given
      ? [message('against-in', { scene: title, hypothesis: run.scenario.hypotheses?.[hypothesis]?.text ?? hypothesis }), ...setSentences('against', weights, raw)]
      : [message('choice-undone', { scene: title })],
  }];
};

/** What it is right and wrong to name against a hypothesis. An inadmissible exhibit that speaks against it is neither (H5). */
export function againstKey({ exhibits }: Scenario, { held, spoiled }: Pick<Facts, 'held' | 'spoiled'>, hypothesis: string): Key {
  const right = new Map<string, number>();
  const wrong = new Map<string, number>();
  for (const id of Object.keys(held)) {
    const points = exhibits[id]?.points?.[hypothesis] ?? 0;
    if (points >= 0) wrong.set(id, WRONG);
    else if (!(id in spoiled)) right.set(id, -points);
  }
  return { right, wrong };
}
