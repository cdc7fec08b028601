/** Words that leave no exception (always, never, immediately) stand in wrong options only. Measured over the whole case. */
import { atMost, HARDLY_CHANCE } from './chance.ts';
import { textRule } from './rule.ts';
import { decisionsIn, rightIn } from './tasksIn.ts';
import { wordLists } from './words/wordList.ts';

export const rightByTone = textRule('right-by-tone', (scenario) => {
  const absolute = wordLists[scenario.language]?.absolute;
  if (!absolute) return [];
  const marked = decisionsIn(scenario).flatMap(({ scene, task, path }) => {
    const right = rightIn(task);
    const all = Object.entries(task.choices);
    return right === undefined ? [] : all.flatMap(([id, { label }]) => {
      const word = absolute.exec(label)?.[0];
      return word === undefined ? [] : [{ scene, word, right: id === right, chance: 1 / all.length, path: [...path, 'choices', id, 'label'] }];
    });
  });
  const first = marked.find(({ right }) => !right);
  const rights = marked.filter(({ right }) => right).length;
  if (!first || atMost(rights, marked.map(({ chance }) => chance)) >= HARDLY_CHANCE) return [];
  const words = [...new Set(marked.map(({ word }) => word.toLowerCase()))].slice(0, 6).map((word) => `"${word}"`).join(', ');
  return [{ path: first.path, what: `Words like ${words} stand in ${marked.length} options, and ${rights === 0 ? 'none' : `${rights}`} of these is right.` }];
});
