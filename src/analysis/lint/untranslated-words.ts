/** Words in another language whose meaning is missing, or that are not in that language at all. */
import type { Path } from '../../scenario/diagnostic.ts';
import type { Language } from '../../scenario/words.ts';
import { type Said, textRule } from './rule.ts';

/** Languages of a script that none of the others here uses: a text without a letter of it is not in that language. */
const scripts: Readonly<Partial<Record<Language, RegExp>>> = {
  ar: /\p{sc=Arabic}/u, ckb: /\p{sc=Arabic}/u, fa: /\p{sc=Arabic}/u, ur: /\p{sc=Arabic}/u, bn: /\p{sc=Bengali}/u, am: /\p{sc=Ethiopic}/u, ti: /\p{sc=Ethiopic}/u,
  ne: /\p{sc=Devanagari}/u, si: /\p{sc=Sinhala}/u, ta: /\p{sc=Tamil}/u, syr: /\p{sc=Syriac}/u,
};

export const untranslatedWords = textRule('untranslated-words', ({ language, exhibits, scenes }) => [...wordsIn(exhibits, ['exhibits']), ...wordsIn(scenes, ['scenes'])].flatMap(({ text, lang, gloss, path }): Said[] => {
  const script = scripts[lang];
  if (script && /\p{L}/u.test(text) && !script.test(text)) return [{ path: [...path, 'text'], what: `This is said to be in "${lang}", and has no letter of its script.`, fix: 'Write the words in that language, or correct lang.' }];
  if (lang === language) return [];
  if (gloss === undefined) return [{ path, at: 'key', what: `These words in "${lang}" have no gloss.` }];
  return gloss.trim() === text.trim() && /\p{L}/u.test(text) ? [{ path: [...path, 'gloss'], what: 'The gloss repeats the words.' }] : [];
}));

interface ForeignWords {
  readonly text: string;
  readonly lang: Language;
  readonly gloss?: string;
  readonly path: Path;
}

/** Only words of a document or an answer have both keys. */
function wordsIn(value: unknown, path: Path): readonly ForeignWords[] {
  if (Array.isArray(value)) return value.flatMap((part, at) => wordsIn(part, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  if ('lang' in value && 'text' in value) return [{ ...(value as Omit<ForeignWords, 'path'>), path }];
  return Object.entries(value).flatMap(([key, part]) => wordsIn(part, [...path, key]));
}
