/** Rules that look at words have none for the language of the case: what they would find is not looked for. */
import { textRule } from './rule.ts';
import { wordLists } from './words/wordList.ts';

export const noWordList = textRule('no-word-list', ({ language }) => (wordLists[language] ? []
  : [{ path: ['language'], what: `There are no lists of words in "${language}": the tone of options, the way out in the content note, and doubt about the law were not looked for.` }]));
