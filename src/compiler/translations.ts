/** The languages of a case: its own translations and those of its law packs, read, and joined as the case and the law are. */
import type { Diagnostic } from '../scenario/diagnostic.ts';
import type { LawPack } from '../scenario/lawPack.ts';
import { type Files, lawFolder } from '../scenario/readScenario.ts';
import { type ReadTranslation, readTranslation } from '../scenario/readTranslation.ts';
import type { Source } from '../scenario/readYaml.ts';
import type { ScenarioFile } from '../scenario/scenario.ts';
import { language as knownLanguage } from '../scenario/words.ts';
import type { Language } from '../scenario/words.ts';
import { translatableIn } from '../scenario/translatable.ts';
import { isShown, type TranslatedText, translated } from '../scenario/translated.ts';
import { differencesOf, type Translation } from '../scenario/translation.ts';
import type { Law, Scenario } from '../scenario/wholeScenario.ts';
import { joinLaw } from './joinLaw.ts';
import { usedLaw } from './usedLaw.ts';

/** A file that is translated, with its translation: the case, or a law pack. `texts` are only those that the case needs. */
export interface TranslatedPart extends ReadTranslation {
  /** Every text of it, those of a law pack too that other cases need. */
  readonly all: readonly TranslatedText[];
  /** Where the original stands. */
  readonly original: Source;
}

export interface CaseTranslation {
  readonly language: Language;
  /** The case says that it is offered in it. */
  readonly offered: boolean;
  readonly translation: Translation;
  readonly parts: readonly TranslatedPart[];
}

interface Read<T> {
  readonly value: T;
  readonly source: Source;
}

/** Where the translation of a case stands. */
export const translationFile = (entry: string, language: string): string => `${entry.replace(/[^/]*$/, '')}locales/${language}.yaml`;
export const packTranslationFile = (entry: string, pack: string, language: string): string => `${lawFolder(entry)}locales/${language}/${pack}.yaml`;

export interface Translations {
  readonly translations: readonly CaseTranslation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Every language in which there is something, or should be. `whole`: the case joined with its law. */
export function translationsIn(files: Files, entry: string, scenario: Read<ScenarioFile>, packs: readonly Read<LawPack>[], whole: Scenario, also: readonly Language[]): Translations {
  const offered = scenario.value['offered-in'] ?? [];
  const languages = [...new Set([...offered, ...writtenLanguages(files, entry), ...also])].filter((each) => each !== scenario.value.language);
  const found = languages.map((language) => translationIn(files, entry, scenario, packs, whole, language, offered.includes(language)));
  return { translations: found.map(({ diagnostics: _diagnostics, ...rest }) => rest), diagnostics: found.flatMap(({ diagnostics }) => diagnostics) };
}

/** Languages that a file beside the case is called by. Files of other names are not translations. */
function writtenLanguages(files: Files, entry: string): readonly Language[] {
  const folder = translationFile(entry, '').replace(/\.yaml$/, '');
  return knownLanguage.options.filter((language) => Object.hasOwn(files, `${folder}${language}.yaml`));
}

function translationIn(
  files: Files, entry: string, scenario: Read<ScenarioFile>, packs: readonly Read<LawPack>[], whole: Scenario, language: Language, offered: boolean,
): CaseTranslation & { readonly diagnostics: readonly Diagnostic[] } {
  const from = scenario.value.language;
  const contentOf = (file: string) => (Object.hasOwn(files, file) ? files[file] : undefined);
  const read = (kind: 'scenario' | 'law-pack', file: string, of: unknown) => readTranslation(file, contentOf(file), translatableIn(kind, of, from, language), from, language);
  const ofCase = read('scenario', translationFile(entry, language), scenario.value);
  const ofPacks = packs.map((pack) => ({ pack, read: read('law-pack', packTranslationFile(entry, pack.value.id, language), pack.value) }));

  const inLanguage = translated(scenario.value, ofCase.texts, from, language);
  const laws = ofPacks.map(({ pack, read: { texts } }) => translated(pack.value, texts, from, language));
  const other: Scenario = { ...whole, ...inLanguage, law: usedLaw(scenario.value, joinLaw(laws)) };
  const parts = [
    { ...ofCase, all: ofCase.texts, original: scenario.source },
    ...ofPacks.map(({ pack, read: each }) => ({ ...each, all: each.texts, texts: each.texts.filter(({ path }) => isUsed(path.map(String), whole.law)), original: pack.source })),
  ];
  const texts = parts.flatMap((part) => part.texts);
  const translation: Translation = {
    language, of: whole.hash, ...differencesOf(whole, other),
    status: texts.every((each) => !isShown(each) || each.status === 'reviewed') ? 'reviewed' : 'draft',
    whole: texts.every(({ standing }) => standing !== 'missing' && standing !== 'stale'),
  };
  return { language, offered, translation, parts, diagnostics: [ofCase, ...ofPacks.map(({ read: each }) => each)].flatMap(({ diagnostics }) => diagnostics) };
}

/** Whether a text of a law pack is part of the law that the case uses. */
function isUsed([group = '', name = '', , article = '']: readonly string[], law: Law): boolean {
  if (group === 'elements' || group === 'offences') return Object.hasOwn(law[group], name);
  if (group !== 'laws') return true;
  return article === '' ? Object.values(law.articles).some((each) => each.law === name) : Object.hasOwn(law.articles, `${name}/${article}`);
}
