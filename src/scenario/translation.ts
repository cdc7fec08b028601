/** A whole case in another language, as what differs from the case: small enough to be fetched when somebody asks for it. */
import type { TranslationStatus } from './localeFile.ts';
import { asWritten } from './asWritten.ts';
import type { Path } from './diagnostic.ts';
import type { Scenario } from './wholeScenario.ts';
import type { Language } from './words.ts';

export interface Translation {
  readonly language: Language;
  /** The hash of the case it belongs to. */
  readonly of: string;
  /** `reviewed` only where all of what is shown was. */
  readonly status: TranslationStatus;
  /** Nothing is missing or old. */
  readonly whole: boolean;
  /** By place: the keys that lead there, joined by a dot, which no key has in it. */
  readonly texts: Readonly<Record<string, string>>;
  /** Places of texts that stay in the language of the case. */
  readonly asWritten: readonly string[];
  /** Places of meanings that a reader of this language needs no more. */
  readonly without: readonly string[];
}

/** What differs between a case and the same case with other texts. */
export function differencesOf(base: Scenario, other: Scenario): Pick<Translation, 'texts' | 'asWritten' | 'without'> {
  const texts: Record<string, string> = {};
  const kept: string[] = [];
  const without: string[] = [];
  const look = (a: unknown, b: unknown, path: Path): void => {
    const place = path.join('.');
    if (typeof b === 'string') {
      if (typeof a === 'string' && b === asWritten(a, base.language)) kept.push(place);
      else if (a !== b) texts[place] = b;
      return;
    }
    if (b === undefined && a !== undefined) without.push(place);
    if (typeof b !== 'object' || b === null) return;
    for (const key of new Set([...Object.keys((a ?? {}) as object), ...Object.keys(b)])) {
      look((a as Record<string, unknown> | undefined)?.[key], (b as Record<string, unknown>)[key], [...path, key]);
    }
  };
  look(base, other, []);
  return { texts, asWritten: kept, without };
}

/** The case in another language. Ids, keys and the hash are those of the case: what is played and what it is worth stays the same. */
export function scenarioIn(base: Scenario, translation: Translation | undefined): Scenario {
  if (!translation || translation.of !== base.hash || base.translated) return base;
  const copy = structuredClone(base);
  const at = (place: string) => {
    const path = place.split('.');
    const parent = path.slice(0, -1).reduce<Record<string, unknown>>((here, key) => here[key] as Record<string, unknown>, copy as unknown as Record<string, unknown>);
    return { parent, key: path.at(-1) ?? '' };
  };
  for (const [place, text] of Object.entries(translation.texts)) {
    const { parent, key } = at(place);
    parent[key] = text;
  }
  for (const place of translation.asWritten) {
    const { parent, key } = at(place);
    parent[key] = asWritten(parent[key] as string, base.language);
  }
  for (const place of translation.without) {
    const { parent, key } = at(place);
    delete parent[key];
  }
  const { language, status, whole } = translation;
  return { ...copy, language, translated: { from: base.language, status, whole } };
}
