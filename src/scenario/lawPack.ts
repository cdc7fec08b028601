/**
 * A law pack (jurisdiction): what the law says as far as it is known, where that was read, and how far it was verified.
 * Data for a lawyer to check and sign; nothing of it is decided in code.
 */
import * as v from 'valibot';
import { id, lawRef, line, named, text } from './values.ts';

/**
 * How far a statement was checked. `text-seen`: the text itself was read. `secondary`: seen in commentary.
 * `unverified`: general knowledge, to be confirmed by a national expert. `inference`: a teaching point of the authors.
 */
export const verification = v.picklist(['text-seen', 'secondary', 'unverified', 'inference']);

export const article = v.strictObject({
  /** As it is cited: `art. 6`. */
  label: line,
  /** What it says, in short. Not a quotation unless it says so. */
  gist: text,
  /** Words of the original, where they were seen. */
  original: v.exactOptional(v.strictObject({ text, lang: v.picklist(['ar', 'ckb', 'en']) })),
  verified: verification,
  /** Entries of `sources`. */
  sources: v.exactOptional(v.array(v.pipe(v.string(), v.regex(/^[A-Z]\d{1,3}$/, 'bad-source')))),
  /** What is open, disputed, or a trap for the reader. */
  note: v.exactOptional(text),
});

export const element = v.strictObject({
  name: line,
  /** `act`, `means`, `purpose`, or another kind of thing to prove. Rows of the proof map are grouped by it. */
  family: v.picklist(['act', 'means', 'purpose', 'conduct', 'harm', 'circumstance']),
  /** The question that evidence must answer. */
  question: text,
  law: v.exactOptional(v.array(lawRef)),
});

export const offence = v.strictObject({
  name: line,
  /** All of these must be proved; within each, one alternative is enough. Elements by id. */
  requires: v.pipe(v.array(v.pipe(v.array(id), v.minLength(1))), v.minLength(1)),
  /** Elements that aggravate it, not needed to prove it. */
  aggravated: v.exactOptional(v.array(id)),
  law: v.pipe(v.array(lawRef), v.minLength(1)),
  note: v.exactOptional(text),
  /** Who signed that the elements are right, and when; `none` until a lawyer did. */
  'signed-off': line,
});

export const lawPack = v.strictObject({
  format: v.literal(1),
  id,
  name: line,
  /** Shown wherever the pack is used. */
  caution: text,
  sources: v.record(v.pipe(v.string(), v.regex(/^[A-Z]\d{1,3}$/, 'bad-source')), line),
  laws: named(v.strictObject({
    title: line,
    kind: v.picklist(['statute', 'practice']),
    articles: v.record(v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'bad-id')), article),
  })),
  elements: named(element),
  offences: named(offence),
  traps: v.exactOptional(v.array(v.strictObject({ text, law: v.exactOptional(v.array(lawRef)), verified: verification, sources: v.exactOptional(v.array(line)) }))),
});

export type LawPack = v.InferOutput<typeof lawPack>;
export type Article = v.InferOutput<typeof article>;
export type Element = v.InferOutput<typeof element>;
export type Offence = v.InferOutput<typeof offence>;
export type Verification = v.InferOutput<typeof verification>;
