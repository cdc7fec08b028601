/** Items of judging a new fact: beside the panel's answers, or the author's where there is none, and what it rests on (SPEC W6, P1-P4, R1-R3). */
import type { NewFact } from '../../scenario/tasks/newFact.ts';
import type { Item } from '../item.ts';
import { choiceScore } from '../itemSentences.ts';
import { message } from '../message.ts';
import { itemPanel, likelierScale, panelKey } from '../panelAnswers.ts';
import { panelSentences } from '../panelSentences.ts';
import { type Concordance, concordanceWorth } from '../primitives/concordance.ts';
import { ordinalCredits, ordinalWorth } from '../primitives/ordinal.ts';
import { type Run, stepsOf } from '../run.ts';
import { citeItems } from './citeItems.ts';
import type { Asked, TaskItems } from './taskItems.ts';

export const newFactItems: TaskItems<NewFact> = (run, asked) => {
  const given = stepsOf(run, 'fact.judged', asked.scene)[0];
  if (!given && !(asked.task.mandatory && run.ended)) return [];
  return [...answerItem(run, asked, given), ...citeItems(run, asked, given)];
};

type Given = ReturnType<typeof stepsOf<'fact.judged'>>[number] | undefined;

/** What each answer is worth, -2 first, and how far a panel is the key. No credits where the panel is divided. */
export function factKey({ key, panel }: Pick<NewFact, 'key' | 'panel'>): { readonly panel?: Concordance; readonly credits: readonly number[] } {
  const concordance = panel && panelKey(likelierScale, panel);
  if (!concordance || concordance.use === 'too-few') return { ...(concordance && { panel: concordance }), credits: ordinalCredits(likelierScale.answers.length, levelOf(key)) };
  return { panel: concordance, credits: concordance.credits };
}

/** The place of an answer on the scale from -2. */
export const levelOf = (answer: number): number => answer + 2;

function answerItem({ scenario }: Run, { scene, title, task }: Asked<NewFact>, given: Given): readonly Item[] {
  const { panel: concordance, credits } = factKey(task);
  if (credits.length === 0) return [];
  const counts = concordance !== undefined && concordance.use !== 'too-few';
  const level = given && levelOf(given.event.answer);
  const worth = counts ? concordanceWorth(credits, level) : ordinalWorth(credits.length, levelOf(task.key), level);
  const told = task.panel && itemPanel(likelierScale, task.panel);
  const reference = counts && told ? Number(told.mode) : task.key;
  return [{
    id: `weighing:scenes.${scene}.task`, dim: 'weighing', kind: counts ? 'concordance' : 'ordinal', ...worth, weight: task.weight ?? 1,
    entries: given ? [given.seq] : [], line: `scenes.${scene}.task.${counts ? 'panel' : 'key'}`, author: String(task.key), ...(told && { panel: told }), ...(!given && { undone: true as const }),
    sentences: given
      ? [
        message(`fact-given-${shiftOf(given.event.answer)}`, { scene: title, hypothesis: scenario.hypotheses?.[task.hypothesis]?.text ?? task.hypothesis }),
        message(`fact-key-${shiftOf(reference)}`), ...panelSentences(told, counts, String(given.event.answer)), ...choiceScore(worth),
      ]
      : [message('choice-undone', { scene: title })],
  }];
}

const shifts = ['much-less', 'less', 'neither', 'more', 'much-more'] as const;

/** How much likelier an answer makes a hypothesis, in words. */
const shiftOf = (answer: number): (typeof shifts)[number] => shifts[levelOf(answer)] ?? 'neither';
