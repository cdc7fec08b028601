/** The interface's English sentences, for the command line: one text, written once, said in both places. */
import { readFileSync } from 'node:fs';
import type { Message } from '../scoring/message.ts';

const texts = JSON.parse(readFileSync(new URL('../ui/locales/en/score.json', import.meta.url), 'utf8')) as Readonly<Record<string, string>>;

/** A sentence of the score in English. */
export function inEnglish({ key, values }: Message): string {
  const text = texts[key];
  if (text === undefined) throw new Error(`there is no English sentence "${key}"`);
  return text.replace(/\{\{(\w+)(?:, number)?\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

export const englishName = (key: string): string => inEnglish({ key, values: {} });
