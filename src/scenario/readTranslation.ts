/** A translation's file -> its texts, each with how it stands; and everything that is wrong with it. Never throws. */
import { type Diagnostic, diagnosticOf, type Finding, inOrder } from './diagnostic.ts';
import { type LocaleFile, localeFile } from './localeFile.ts';
import { lostInTranslation } from './lostInTranslation.ts';
import { nearest } from './nearest.ts';
import { readDocument } from './readDocument.ts';
import { placeOf, type Source } from './readYaml.ts';
import type { Translatable } from './translatable.ts';
import { isShown, type TranslatedText, translationsOf } from './translated.ts';
import type { Language } from './words.ts';

export interface ReadTranslation {
  readonly file: string;
  /** Absent where there is no such file, or where it cannot be read. */
  readonly value?: LocaleFile;
  readonly source?: Source;
  readonly texts: readonly TranslatedText[];
  readonly diagnostics: readonly Diagnostic[];
}

/** More of one kind help nobody at once. */
const MOST = 50;

/** `units`: the texts of what is translated; `from` and `to`: the languages it is translated from and, by its place, into. */
export function readTranslation(file: string, content: string | Uint8Array | undefined, units: readonly Translatable[], from: Language, to: Language): ReadTranslation {
  if (content === undefined) return { file, texts: translationsOf(units, undefined), diagnostics: [] };
  const { value, source, diagnostics } = readDocument(localeFile, file, content);
  if (!value || !source) return { file, texts: translationsOf(units, undefined), diagnostics };
  const texts = translationsOf(units, value);
  const found = [...ofFile(value, from, to), ...ofStrings(value, texts)];
  return { file, value, source, texts, diagnostics: inOrder(found.map((finding) => diagnosticOf(finding, file, placeOf(source, finding.path, finding.at)))) };
}

const ofFile = (value: LocaleFile, from: Language, to: Language): readonly Finding[] => [
  ...(value.language === from ? [{ code: 'translation-language' as const, path: ['language'], what: `"${from}" is the language of the case itself.` }]
    : value.language === to ? [] : [{ code: 'translation-language' as const, path: ['language'], what: `The file is called "${to}" and says that it is in "${value.language}".` }]),
  ...(saysReviewed(value) && value['reviewed-by'] === undefined ? [{ code: 'reviewed-by-nobody' as const, path: ['status'], what: 'It is called reviewed, and does not say by whom.' }] : []),
];

const saysReviewed = ({ status, strings }: LocaleFile): boolean =>
  status === 'reviewed' || Object.values(strings).some((entry) => typeof entry !== 'string' && entry.status === 'reviewed');

function ofStrings(value: LocaleFile, texts: readonly TranslatedText[]): readonly Finding[] {
  const used = new Set(texts.flatMap(({ under }) => under ?? []));
  const known = texts.map(({ key }) => key);
  const strange = Object.keys(value.strings).filter((key) => !used.has(key));
  const unstamped = texts.filter(({ standing }) => standing === 'unstamped');
  const [first] = unstamped;
  return [
    ...strange.slice(0, MOST).map((key) => ({ code: 'translation-of-nothing' as const, path: ['strings', key], at: 'key' as const, what: `There is no text under "${key}".`, nearest: nearest(key, known) })),
    ...(first ? [{ code: 'translation-unstamped' as const, path: ['strings', first.under ?? first.key], at: 'key' as const, what: `${unstamped.length === 1 ? 'This translation does' : `${unstamped.length} translations, this one first, do`} not say of which text.` }] : []),
    ...texts.filter(isShown).flatMap(({ source, text = '', under = '' }) => {
      const lost = lostInTranslation(source, text);
      return lost.length > 0 ? [{ code: 'lost-in-translation' as const, path: ['strings', under], at: 'key' as const, what: `${sentence(lost.join('; '))}.` }] : [];
    }),
  ];
}

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
