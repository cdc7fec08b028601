/** The interface's own words for a document on paper: found by file and key, English where a language lacks one. */
import type { Language } from '../../scenario/words.ts';

/** Texts of one file of the interface, as deep as its keys are. */
export type Texts = { readonly [key: string]: string | Texts };

/** By the name of the file, without its ending: `pack`, `kit`, `player`, `studio`. */
export type TextFiles = Readonly<Record<string, Texts>>;

/** The files that a pack takes its words from. */
export const packFiles = ['pack', 'kit', 'player', 'studio'] as const;

export interface PackTexts {
  /** The language that `own` is in. */
  readonly language: Language;
  readonly own: TextFiles;
  readonly english: TextFiles;
}

export interface FoundText {
  /** With its braces: `Sheet {{number, number}}`. */
  readonly template: string;
  readonly language: Language;
}

/** A text by `file:key`; with a count, the plural form that the language needs. A key that English lacks is a fault of ours. */
export function textOf({ language, own, english }: PackTexts, name: string, count?: number): FoundText {
  const found = lookUp(own, name, language, count);
  if (found !== undefined) return { template: found, language };
  const fallback = lookUp(english, name, 'en', count);
  if (fallback === undefined) throw new Error(`there is no text "${name}"`);
  return { template: fallback, language: 'en' };
}

function lookUp(files: TextFiles, name: string, language: Language, count: number | undefined): string | undefined {
  const [file = '', key = ''] = name.split(':');
  const forms = count === undefined ? [key] : [`${key}_${new Intl.PluralRules(language).select(count)}`, key];
  for (const form of forms) {
    const found = form.split('.').reduce<string | Texts | undefined>((at, part) => (typeof at === 'object' && Object.hasOwn(at, part) ? at[part] : undefined), files[file]);
    if (typeof found === 'string') return found;
  }
  return undefined;
}

const arabicIndic = ['٠', '١', '٢', '٣', '٤', '٥', '٦', '٧', '٨', '٩'];

/** A number in the digits of the language, as the interface writes it. */
export const digitsIn = (value: number | string, language: Language): string =>
  (language === 'ar' || language === 'ckb' ? String(value).replace(/\d/g, (digit) => arabicIndic[Number(digit)] ?? digit) : String(value));
