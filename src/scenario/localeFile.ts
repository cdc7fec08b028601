/** A translation of a case or a law pack: by the place of each text, what it is in another language, and of which text it was made. */
import * as v from 'valibot';
import { line, text } from './values.ts';
import { language } from './words.ts';

/** `draft` until somebody who speaks the language has read it. */
export const translationStatus = v.picklist(['draft', 'reviewed']);

export const translatedString = v.strictObject({
  /** Short hash of the text it translates; `translate tidy` writes it. */
  of: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/, 'bad-source-hash')),
  text,
  /** Where it differs from that of the file. */
  status: v.exactOptional(translationStatus),
});

export const localeFile = v.strictObject({
  format: v.literal(1),
  language,
  status: translationStatus,
  /** Who has read it: a role or a name. */
  'reviewed-by': v.exactOptional(line),
  /** By the keys that lead to the text, joined by `/`. A bare text does not say yet what it translates. */
  strings: v.record(v.pipe(v.string(), v.minLength(1, 'empty-text')), v.union([text, translatedString])),
});

export type LocaleFile = v.InferOutput<typeof localeFile>;
export type TranslationStatus = v.InferOutput<typeof translationStatus>;
