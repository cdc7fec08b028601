/** Items of a decision: one choice item per dimension that it gives credit in, and the exhibits it rests on (SPEC C1-C7, R1-R3). */
import { holds } from '../../engine/conditions.ts';
import type { Facts } from '../../engine/facts.ts';
import type { Citing } from '../../scenario/choiceParts.ts';
import type { Choose } from '../../scenario/tasks/choose.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { TRAP, WRONG } from '../constants.ts';
import { choiceScore, setSentences } from '../itemSentences.ts';
import type { Item } from '../item.ts';
import { message } from '../message.ts';
import { choiceWorth } from '../primitives/choice.ts';
import { type Key, kappa, weightsOf } from '../primitives/set.ts';
import { type Run, stepsOf } from '../run.ts';
import type { Asked, TaskItems } from './taskItems.ts';

export const credited = ['procedure', 'protection'] as const;

export const chooseItems: TaskItems<Choose> = (run, asked) => {
  const { scene, task } = asked;
  if (task.decision === false) return [];
  const first = stepsOf(run, 'choice.made', scene)[0];
  if (first) return [...creditItems(run, asked, first), ...citeItems(run, asked, first)];
  return task.mandatory && run.ended ? [...creditItems(run, asked, undefined), ...citeItems(run, asked, undefined)] : [];
};

type Taken = ReturnType<typeof stepsOf<'choice.made'>>[number] | undefined;

/** Options that were open at a moment; every one where the decision was never met. */
export const openOptions = (scenario: Scenario, task: Choose, facts: Facts | undefined) =>
  Object.entries(task.choices).filter(([, choice]) => facts === undefined || holds(choice.when, scenario, facts));

function creditItems(run: Run, { scene, title, task }: Asked<Choose>, taken: Taken): Item[] {
  const open = openOptions(run.scenario, task, taken?.before);
  return credited.flatMap((dim): Item[] => {
    if (!open.some(([, choice]) => choice.credit?.[dim] !== undefined)) return [];
    const credits = open.map(([, choice]) => choice.credit?.[dim] ?? 0);
    const chosen = taken && task.choices[taken.event.choice];
    const worth = choiceWorth(credits, chosen && (chosen.credit?.[dim] ?? 0));
    const better = worth.raw < worth.best ? open[credits.indexOf(worth.best)]?.[1].label : undefined;
    return [{
      id: `${dim}:scenes.${scene}.task`, dim, kind: 'choice', ...worth, weight: task.weight ?? 1,
      entries: taken ? [taken.seq] : [],
      line: taken ? `scenes.${scene}.task.choices.${taken.event.choice}` : `scenes.${scene}.task`,
      ...(!taken && { undone: true as const }),
      sentences: [
        chosen ? message('choice-chosen', { scene: title, choice: chosen.label }) : message('choice-undone', { scene: title }),
        ...(better === undefined ? (chosen ? [message('choice-best')] : []) : [message('choice-better', { choice: better })]),
        ...choiceScore(worth),
      ],
    }];
  });
}

/** The key of a decision's citations over the exhibits held: what is right to cite, and what is wrong. */
export function citeKey({ 'should-weigh': should, arguable = [], traps = [] }: Citing, facts: Facts): Key {
  const right = new Map<string, number>();
  const wrong = new Map<string, number>();
  for (const id of Object.keys(facts.held)) {
    const weight = should[id];
    if (weight !== undefined) {
      // An inadmissible exhibit carries no decision, and it is not told that it is one: neither right nor wrong (R3).
      if (!(id in facts.spoiled)) right.set(id, weight);
    } else if (traps.includes(id)) wrong.set(id, TRAP);
    else if (!arguable.includes(id)) wrong.set(id, WRONG);
  }
  return { right, wrong };
}

function citeItems(run: Run, { scene, title, task }: Asked<Choose>, taken: Taken): Item[] {
  if (!task.cite) return [];
  const weights = weightsOf(citeKey(task.cite, taken?.before ?? run.end), taken?.event.cites ?? []);
  if (weights.G === 0) return [];
  const raw = kappa(weights);
  return [{
    id: `rationale:scenes.${scene}.task.cite`, dim: 'rationale', kind: 'set', raw, base: 0, best: 1, weight: task.weight ?? 1, set: weights,
    entries: taken ? [taken.seq] : [], line: `scenes.${scene}.task.cite`, ...(!taken && { undone: true as const }),
    sentences: taken ? [message('item-in', { scene: title }), ...setSentences('cited', weights, raw)] : [message('choice-undone', { scene: title })],
  }];
}
