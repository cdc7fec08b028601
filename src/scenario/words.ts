/** Words in an exhibit or an interview: the language they were said or written in, and what they mean. */
import * as v from 'valibot';
import { text } from './values.ts';

/** Languages that people in a case speak and write. BCP 47. `ckb` is Sorani, `kmr` Badini and Kurmanji. */
export const language = v.picklist([
  'en', 'ar', 'ckb', 'kmr', 'tr', 'fa', 'ur', 'bn', 'am', 'om', 'ti', 'ne', 'si', 'ta', 'tl', 'so', 'yo', 'syr',
]);

/** Plain text in the scenario's own language, or text in another language with its meaning (`gloss`) in the scenario's. */
export const words = v.union([
  text,
  v.strictObject({ text, lang: language, gloss: v.exactOptional(text) }),
]);

export type Language = v.InferOutput<typeof language>;
export type Words = v.InferOutput<typeof words>;
