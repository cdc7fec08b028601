/**
 * Which texts of a case or a law pack are translated, in which order, under which keys. Worked out from the schema: what is
 * listed here is only what stays as it is, since no trainee or facilitator reads it, or since it is where something was read.
 */
import type * as v from 'valibot';
import type { Path } from './diagnostic.ts';
import { fits } from './fits.ts';
import { lawPack } from './lawPack.ts';
import { scenario } from './scenario.ts';
import { sourceHash } from './sourceHash.ts';
import type { Language } from './words.ts';
import { type WrittenText, writtenTexts } from './writtenTexts.ts';

export interface Translatable {
  /** As a translation names it: `scenes/first-call/text`. */
  readonly key: string;
  /** Where it stands. Of words in another language, the place of their meaning. */
  readonly path: Path;
  readonly source: string;
  readonly of: string;
  /** False: it may be translated, and reads right as it is (no letter in it; words in the reader's own language). */
  readonly needed: boolean;
  /** Words as they were said, of which the meaning is translated. */
  readonly words?: { readonly text: string; readonly lang: Language };
}

/** What only authors read, and names of sources, which lead nowhere when they are translated. */
const notRead = {
  scenario: ['flags/*/meaning', 'states/*/meaning', 'counters/*/meaning', 'invariants/*/because', '**/panel/reasons/*/answer', '**/reliability-panel/reasons/*/answer'],
  'law-pack': ['sources/*', 'offences/*/signed-off', 'traps/*/sources/*', 'laws/*/articles/*/original/text'],
} as const;

export type Translated = keyof typeof notRead;
const schemas: Readonly<Record<Translated, v.GenericSchema>> = { scenario, 'law-pack': lawPack };

/** `from`: the language of the case; `to`: the one it is translated into. */
export const translatableIn = (kind: Translated, value: unknown, from: Language, to: Language): readonly Translatable[] =>
  writtenTexts(schemas[kind], value).flatMap((written) => (notRead[kind].some((each) => fits(each, written.path)) ? [] : [unitOf(written, from, to)].flat()));

function unitOf({ path, text, lang, gloss }: WrittenText, from: Language, to: Language): Translatable | readonly [] {
  if (lang === undefined) return unit(path, text, /\p{L}/u.test(text));
  // Words in the language of the case need no gloss in it; in another they do.
  const source = gloss ?? (lang === from ? text : undefined);
  return source === undefined ? [] : { ...unit([...path, 'gloss'], source, lang !== to && /\p{L}/u.test(source)), words: { text, lang } };
}

const unit = (path: Path, source: string, needed: boolean): Translatable => ({ key: path.join('/'), path, source, of: sourceHash(source), needed });
