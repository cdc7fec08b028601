/** Words that leave no exception (always, never, immediately) stand in wrong options only. Measured over the whole case. */
import { atMost, HARDLY_CHANCE } from './chance.ts';
import { textRule } from './rule.ts';
import { offeredIn } from './tasksIn.ts';
import { wordLists } from './words/wordList.ts';

export const rightByTone = textRule('right-by-tone', (scenario) => {
  const absolute = wordLists[scenario.language]?.absolute;
  if (!absolute) return [];
  const marked = offeredIn(scenario).flatMap(({ right, labels }) => labels.flatMap(({ id, label, path }) => {
    const word = absolute.exec(label)?.[0];
    return word === undefined ? [] : [{ word, right: id === right, chance: 1 / labels.length, path }];
  }));
  const first = marked.find(({ right }) => !right);
  const rights = marked.filter(({ right }) => right).length;
  if (!first || atMost(rights, marked.map(({ chance }) => chance)) >= HARDLY_CHANCE) return [];
  const words = [...new Set(marked.map(({ word }) => word.toLowerCase()))].slice(0, 6).map((word) => `"${word}"`).join(', ');
  return [{ path: first.path, what: `Words like ${words} stand in ${marked.length} options, and ${rights === 0 ? 'none' : `${rights}`} of these is right.` }];
});
