/** A case or a law pack with its texts in another language, string by string; where there is no translation, or an old one, the author's. */
import { asWritten } from './asWritten.ts';
import type { Path } from './diagnostic.ts';
import type { LocaleFile, TranslationStatus } from './localeFile.ts';
import type { Translatable } from './translatable.ts';
import type { Language } from './words.ts';

/** How a text stands. `moved`: its translation is good, and stands under the key of another place in the same list. */
export type Standing = 'current' | 'moved' | 'unstamped' | 'stale' | 'missing' | 'not-needed';

export interface TranslatedText extends Translatable {
  readonly standing: Standing;
  /** The translation, old ones too. */
  readonly text?: string;
  readonly status: TranslationStatus;
  /** The string says so itself, rather than its file. */
  readonly ownStatus?: true;
  /** The hash of the text that an old translation was made of. */
  readonly madeOf?: string;
  /** The key it was found under. */
  readonly under?: string;
}

/** Every text with its translation. Without a file nothing is translated yet. */
export function translationsOf(units: readonly Translatable[], file: LocaleFile | undefined): readonly TranslatedText[] {
  const strings = file?.strings ?? {};
  const hashes = new Map(units.map(({ key, of }) => [key, of]));
  // Of what stands under another key than its own: it moved when something was put into its list, or taken out.
  const elsewhere = new Map(Object.entries(strings).flatMap(([key, entry]) =>
    (typeof entry === 'string' || hashes.get(key) === entry.of ? [] : [[`${placeless(key)} ${entry.of}`, key] as const])));
  return units.map((unit): TranslatedText => {
    const own = entryOf(strings, unit.key);
    const status = file?.status ?? 'draft';
    const statusOf = (entry: { readonly status?: TranslationStatus }) => (entry.status ? { status: entry.status, ownStatus: true as const } : { status });
    if (typeof own === 'string') return { ...unit, standing: 'unstamped', text: own, status, under: unit.key };
    if (own?.of === unit.of) return { ...unit, standing: 'current', text: own.text, ...statusOf(own), under: unit.key };
    const under = elsewhere.get(`${placeless(unit.key)} ${unit.of}`);
    const moved = under === undefined ? undefined : entryOf(strings, under);
    if (under !== undefined && moved !== undefined && typeof moved !== 'string') return { ...unit, standing: 'moved', text: moved.text, ...statusOf(moved), under };
    if (own) return { ...unit, standing: 'stale', text: own.text, ...statusOf(own), madeOf: own.of, under: unit.key };
    return { ...unit, standing: unit.needed ? 'missing' : 'not-needed', status };
  });
}

/** A key without the places in lists. */
const placeless = (key: string): string => key.replace(/\/\d+(?=\/|$)/g, '/#');
const entryOf = (strings: LocaleFile['strings'], key: string) => (Object.hasOwn(strings, key) ? strings[key] : undefined);

/** Whether it is shown. */
export const isShown = ({ standing }: TranslatedText): boolean => standing === 'current' || standing === 'moved' || standing === 'unstamped';

/** The value with its texts replaced. `from`: the language of the case. */
export function translated<T>(value: T, texts: readonly TranslatedText[], from: Language, to: Language): T {
  const copy = structuredClone(value);
  for (const each of texts) {
    const { path, words, source, needed } = each;
    if (isShown(each) && each.text !== undefined) put(copy, path, each.text);
    else if (words?.lang === to) drop(copy, path);
    // Words in the language of the case had no gloss, and read as they are.
    else if (needed && !(words && words.lang === from)) put(copy, path, asWritten(source, from));
  }
  return copy;
}

function put(value: unknown, path: Path, text: string): void {
  const parent = parentOf(value, path);
  if (parent) parent[path.at(-1) ?? ''] = text;
}

function drop(value: unknown, path: Path): void {
  const parent = parentOf(value, path);
  if (parent) delete parent[path.at(-1) ?? ''];
}

const parentOf = (value: unknown, path: Path): Record<string | number, unknown> | undefined =>
  path.slice(0, -1).reduce<Record<string | number, unknown> | undefined>((here, key) => here?.[key] as Record<string | number, unknown> | undefined, value as Record<string | number, unknown>);
