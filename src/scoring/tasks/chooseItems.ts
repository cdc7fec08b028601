/** Items of a decision: one choice item per dimension that it gives credit in, the exhibits it rests on, and how sure it was (SPEC C1-C7, R1-R3, M1-M4). */
import { holds } from '../../engine/conditions.ts';
import type { Facts } from '../../engine/facts.ts';
import type { Choice, Choose } from '../../scenario/tasks/choose.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { choiceScore } from '../itemSentences.ts';
import type { Item } from '../item.ts';
import { message } from '../message.ts';
import { choiceWorth } from '../primitives/choice.ts';
import { type Run, stepsOf } from '../run.ts';
import { certaintyItem } from './certaintyItem.ts';
import { citeItems } from './citeItems.ts';
import type { Asked, TaskItems } from './taskItems.ts';

export const credited = ['procedure', 'protection'] as const;

export const chooseItems: TaskItems<Choose> = (run, asked) => {
  const { scene, task } = asked;
  if (task.decision === false) return [];
  const first = stepsOf(run, 'choice.made', scene)[0];
  if (first) return [...creditItems(run, asked, first), ...citeItems(run, asked, first), ...sureItem(run, asked, first)];
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

/** All that an option is credited with. */
const creditOf = ({ credit }: Choice): number => credited.reduce((sum, dim) => sum + (credit?.[dim] ?? 0), 0);

/** None where every open option was worth the same: there was nothing to be right about. */
function sureItem({ scenario }: Run, { scene, title, task }: Asked<Choose>, { seq, event, before }: NonNullable<Taken>): readonly Item[] {
  const open = openOptions(scenario, task, before).map(([, choice]) => creditOf(choice));
  const best = Math.max(...open);
  const chosen = task.choices[event.choice];
  if (!task.certainty || !chosen || open.every((credit) => same(credit, best))) return [];
  return certaintyItem({ scene, title, seq, certainty: event.certainty, right: same(creditOf(chosen), best) });
}

// Credits are written to a few places; their sums differ by less than this only where they are the same.
const same = (one: number, other: number): boolean => Math.abs(one - other) < 1e-9;
