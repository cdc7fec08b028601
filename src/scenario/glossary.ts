/** The glossary, `scenarios/glossary.yaml`: terms of the field in the languages of the cases, how far each word was checked, and what it means. */
import * as v from 'valibot';
import { line, named, text, yesNo } from './values.ts';

/** `text-seen`: read in a law or an official text. `unverified`: best effort, waits for somebody who speaks the language. */
const verified = v.picklist(['text-seen', 'unverified']);

const word = v.strictObject({
  /** Alternatives are divided by a slash. */
  term: line,
  verified,
  sources: v.exactOptional(v.array(v.pipe(v.string(), v.regex(/^[A-Z]\d{1,3}$/, 'bad-source')))),
  note: v.exactOptional(line),
});

export const term = v.strictObject({
  /** Other words for it, as they stand in texts. */
  en: v.strictObject({ term: line, also: v.exactOptional(v.array(line)) }),
  ar: v.exactOptional(word),
  ckb: v.exactOptional(word),
  kmr: v.exactOptional(word),
  /** An everyday word too: it is in the glossary, and not pointed out in a scene. */
  common: v.exactOptional(yesNo),
  means: v.strictObject({ en: text, ar: v.exactOptional(text), ckb: v.exactOptional(text), kmr: v.exactOptional(text) }),
});

export const glossary = v.strictObject({ format: v.literal(1), terms: named(term) });

export type Glossary = v.InferOutput<typeof glossary>;
export type Term = v.InferOutput<typeof term>;
export type GlossaryLanguage = 'en' | 'ar' | 'ckb' | 'kmr';

/** The languages in the order they are shown. */
export const glossaryLanguages: readonly GlossaryLanguage[] = ['en', 'ar', 'ckb', 'kmr'];
