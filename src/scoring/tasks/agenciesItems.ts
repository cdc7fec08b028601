/** Items of who is told when, each agency a level on the scale of times, and of what was settled between agencies, each a choice (SPEC O1-O4). */
import type { AgenciesTask, ToldAgency } from '../../scenario/tasks/agencies.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Item } from '../item.ts';
import { choiceScore } from '../itemSentences.ts';
import { message } from '../message.ts';
import { type ChoiceWorth, choiceWorth } from '../primitives/choice.ts';
import { type Run, stepsOf } from '../run.ts';
import { credited } from './chooseItems.ts';
import type { Asked, TaskItems } from './taskItems.ts';

export const agenciesItems: TaskItems<AgenciesTask> = (run, asked) => {
  const given = stepsOf(run, 'agencies.assigned', asked.scene)[0];
  if (!given && !(asked.task.mandatory && run.ended)) return [];
  return [...tellItems(run, asked, given), ...settleItems(asked, given)];
};

type Given = ReturnType<typeof stepsOf<'agencies.assigned'>>[number] | undefined;

/** What each time is worth for an agency, in the order of the times: 1 where it is right, and less with every step from the nearest that is. */
export function timeCredits(task: Pick<AgenciesTask, 'times'>, { should, or = [] }: Pick<ToldAgency, 'should' | 'or'>): readonly number[] {
  const times = Object.keys(task.times);
  const right = times.flatMap((id, level) => (id === should || or.includes(id) ? [level] : []));
  return times.map((_, level) => 1 - Math.min(...right.map((one) => Math.abs(one - level))) / (times.length - 1));
}

/** Worth of the time that an agency was given; nothing is worth 0. */
export const toldWorth = (task: Pick<AgenciesTask, 'times'>, asked: Pick<ToldAgency, 'should' | 'or'>, time: string | undefined): ChoiceWorth => {
  const credits = timeCredits(task, asked);
  return choiceWorth(credits, time === undefined ? undefined : credits[Object.keys(task.times).indexOf(time)]);
};

const agencyName = ({ agencies }: Scenario, id: string): string => agencies?.[id]?.name ?? id;

function tellItems({ scenario }: Run, { scene, title, task }: Asked<AgenciesTask>, given: Given): readonly Item[] {
  return Object.entries(task.tell).map(([id, asked]): Item => {
    const { should, or = [], weight = 1, dimension: dim = 'procedure' } = asked;
    const time = given?.event.tell[id];
    const worth = toldWorth(task, asked, time);
    const label = (one: string) => task.times[one]?.label ?? one;
    return {
      id: `${dim}:scenes.${scene}.task.tell.${id}`, dim, kind: 'ordinal', ...worth, weight: (task.weight ?? 1) * weight,
      entries: given ? [given.seq] : [], line: `scenes.${scene}.task.tell.${id}`, author: should, ...(!given && { undone: true as const }),
      sentences: time === undefined ? [message('choice-undone', { scene: title })] : [
        message('agency-given', { agency: agencyName(scenario, id), time: label(time) }),
        time === should || or.includes(time) ? message('agency-right') : message('agency-better', { time: label(should) }),
        ...choiceScore(worth),
      ],
    };
  });
}

function settleItems({ scene, title, task }: Asked<AgenciesTask>, given: Given): readonly Item[] {
  return Object.entries(task.settle ?? {}).flatMap(([id, { prompt, choices }]) => credited.flatMap((dim): Item[] => {
    const options = Object.values(choices);
    if (!options.some(({ credit }) => credit?.[dim] !== undefined)) return [];
    const credits = options.map(({ credit }) => credit?.[dim] ?? 0);
    const taken = given?.event.settle[id];
    const chosen = taken === undefined ? undefined : choices[taken];
    const worth = choiceWorth(credits, chosen && (chosen.credit?.[dim] ?? 0));
    const better = worth.raw < worth.best ? options[credits.indexOf(worth.best)]?.label : undefined;
    return [{
      id: `${dim}:scenes.${scene}.task.settle.${id}`, dim, kind: 'choice', ...worth, weight: task.weight ?? 1,
      entries: given ? [given.seq] : [], line: `scenes.${scene}.task.settle.${id}${taken === undefined ? '' : `.choices.${taken}`}`, ...(!given && { undone: true as const }),
      sentences: chosen ? [
        message('matter-settled', { prompt, choice: chosen.label }),
        better === undefined ? message('choice-best') : message('choice-better', { choice: better }),
        ...choiceScore(worth),
      ] : [message('choice-undone', { scene: title })],
    }];
  }));
}
