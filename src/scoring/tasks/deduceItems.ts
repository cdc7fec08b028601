/** Items of deductions: of each that the file gave grounds for, whether the first answer was right (SPEC F1-F6). */
import { deducedNow } from '../../engine/tasks/deduceRules.ts';
import type { Deduce, Deduction } from '../../scenario/tasks/deduce.ts';
import type { Item } from '../item.ts';
import { choiceScore } from '../itemSentences.ts';
import { message } from '../message.ts';
import { type ChoiceWorth, choiceWorth } from '../primitives/choice.ts';
import { type Run, type StepOf, stepsOf } from '../run.ts';
import type { TaskItems } from './taskItems.ts';

export const deduceItems: TaskItems<Deduce> = (run, { scene, title, task }) => {
  const given = stepsOf(run, 'deductions.handed-in', scene)[0];
  if (!given && !(task.mandatory && run.ended)) return [];
  const answers = given ? firstAnswers(run, scene, given) : new Map<string, FirstAnswer>();
  return deducedNow(task, given?.before ?? run.end).map(([id, deduction]): Item => {
    const { statement, options, answer } = deduction;
    const first = answers.get(id);
    const worth = given ? deductionWorth(deduction, first?.option) : choiceWorth(creditsOf(deduction), undefined);
    const words = { scene: title, statement };
    return {
      id: `weighing:scenes.${scene}.task.deductions.${id}`, dim: 'weighing', kind: 'choice', ...worth, weight: task.weight ?? 1,
      entries: given ? [first?.seq ?? given.seq] : [], line: `scenes.${scene}.task.deductions.${id}`, author: answer, ...(!given && { undone: true as const }),
      sentences: !given ? [message('choice-undone', { scene: title })] : [
        first ? message('deduction-given', { ...words, given: options[first.option] ?? first.option }) : message('deduction-blank', words),
        first?.option === answer ? message('deduction-right') : message('deduction-wrong', { answer: options[answer] ?? answer }),
        ...choiceScore(worth),
      ],
    };
  });
};

/** What an answer is worth: left blank it is worth what guessing is worth on average, so that nobody has to guess. */
export function deductionWorth(deduction: Pick<Deduction, 'options' | 'answer'>, given: string | undefined): ChoiceWorth {
  const worth = choiceWorth(creditsOf(deduction), Number(given === deduction.answer));
  return given === undefined ? { ...worth, raw: worth.base } : worth;
}

const creditsOf = ({ options, answer }: Pick<Deduction, 'options' | 'answer'>): readonly number[] => Object.keys(options).map((id) => Number(id === answer));

export interface FirstAnswer {
  readonly option: string;
  readonly seq: number;
}

/** By deduction: the first answer that was put forward for it before this hand-in, or given with it. */
export function firstAnswers(run: Run, scene: string, given: StepOf<'deductions.handed-in'>): ReadonlyMap<string, FirstAnswer> {
  const before = stepsOf(run, 'deductions.handed-in', scene).filter(({ seq }) => seq < given.seq).at(-1)?.seq ?? -1;
  const tries = stepsOf(run, 'deductions.put-forward', scene).filter(({ seq }) => seq > before && seq < given.seq);
  const first = new Map<string, FirstAnswer>();
  for (const { seq, event } of [...tries, given]) {
    for (const [id, option] of Object.entries(event.answers)) if (!first.has(id)) first.set(id, { option, seq });
  }
  return first;
}
