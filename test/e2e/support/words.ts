/** The interface's own words, from the files it is made of, so that a test says what it means and not how it is worded. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { InterfaceLanguage } from '../../../src/ui/i18n.ts';

/** Looks a text up by its file and key, with what stands in its braces. */
export type Words = (file: string, key: string, values?: Readonly<Record<string, string>>) => string;

type Texts = { readonly [key: string]: string | Texts };

const files = new Map<string, Texts>();

/** One text: `wordsOf('en')('player', 'choose.confirm')`. */
export const wordsOf = (language: InterfaceLanguage): Words => (file, key, values = {}) => {
  const path = fileURLToPath(new URL(`../../../src/ui/locales/${language}/${file}.json`, import.meta.url));
  const texts = files.get(path) ?? (JSON.parse(readFileSync(path, 'utf8')) as Texts);
  files.set(path, texts);
  const found = key.split('.').reduce<string | Texts | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), texts);
  if (typeof found !== 'string') throw new Error(`there is no text ${key} in ${language}/${file}.json`);
  return found.replace(/\{\{(\w+)(?:, \w+)?\}\}/g, (whole, name: string) => values[name] ?? whole);
};

export const english = wordsOf('en');

const spoken = new AsyncLocalStorage<InterfaceLanguage>();

/** What is done while the page is in a language. */
export const speaking = <T>(language: InterfaceLanguage, run: () => T): T => spoken.run(language, run);

/** One text in the language of the page: English, unless `speaking` says another. */
export const words: Words = (...of) => wordsOf(spoken.getStore() ?? 'en')(...of);

/** A name that begins like this: many names go on with how long it takes. */
export const beginning = (text: string): RegExp => new RegExp(`^${escaped(text)}`);

const escaped = (text: string): string => text.trim().replace(/\s+/g, ' ').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+');
