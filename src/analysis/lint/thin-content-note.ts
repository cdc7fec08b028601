/** The content note says nothing, or not that one may leave. */
import { textRule } from './rule.ts';
import { wordLists } from './words/wordList.ts';

/** Fewer characters than this cannot say both what the case is about and that one may leave. */
const SHORTEST = 40;

export const thinContentNote = textRule('thin-content-note', ({ language, 'content-note': note }) => {
  const leaving = wordLists[language]?.leaving;
  const path = ['content-note'];
  if (note.trim().length < SHORTEST) return [{ path, what: `The content note has ${note.trim().length} characters.` }];
  return leaving && !leaving.test(note) ? [{ path, what: 'The content note does not say that one may leave.' }] : [];
});
