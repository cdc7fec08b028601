/** What may stand in Latin letters on a page that is read in Arabic. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { shippedNames, shippedScenarios } from '../../../src/cli/loadScenario.ts';
import type { MisfitRules } from './findMisfits.ts';
import { scenario, slug } from './theCase.ts';

/** What the interface's languages call themselves. */
const english = 'English';
const interfaceFiles = ['debrief', 'home', 'kit', 'library', 'player', 'score'];
const textsIn = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []);
const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));

const known = new Map<string, NonNullable<MisfitRules['leftovers']>>();

/** The words that the translators themselves kept in Latin letters, and what people in the case said and wrote in other languages. */
export function arabicRules(of: string = slug): NonNullable<MisfitRules['leftovers']> {
  const rules = known.get(of) ?? rulesOf(of);
  known.set(of, rules);
  return rules;
}

function rulesOf(of: string): NonNullable<MisfitRules['leftovers']> {
  const files = [
    join(shippedScenarios, of, 'locales/ar.yaml'),
    ...['iraq-federal', 'kurdistan-region'].map((pack) => join(shippedScenarios, `jurisdictions/locales/ar/${pack}.yaml`)),
  ];
  const told = files.flatMap((path) => Object.values((read(path) as { readonly strings: Readonly<Record<string, { readonly text: string }>> }).strings).map(({ text }) => text));
  const own = interfaceFiles.flatMap((file) => textsIn(JSON.parse(readFileSync(new URL(`../../../src/ui/locales/ar/${file}.json`, import.meta.url), 'utf8'))));
  // A case that nobody has translated yet stands on the start page in the language of its author.
  const cards = shippedNames().filter((name) => !existsSync(join(shippedScenarios, name, 'locales/ar.yaml')))
    .map((name) => read(join(shippedScenarios, name, 'scenario.yaml')) as { readonly title: string; readonly summary: string });
  const kept = [...told, ...cards.map(({ title }) => title), ...own.map((text) => text.replace(/\{\{.*?\}\}/g, '')), english];
  // Papers that a law was read in keep their titles, and a term is explained with its name in the other languages.
  const { terms } = read(join(shippedScenarios, 'glossary.yaml')) as { readonly terms: Readonly<Record<string, { readonly en: { readonly term: string } }>> };
  const quoted = [english, ...cards.flatMap(({ title, summary }) => [title, summary]), ...quotedIn(scenario), ...Object.values(scenario.law.sources), ...Object.values(terms).map(({ en }) => en.term)];
  return { language: 'ar', latin: new Set(kept.flatMap((text) => text.match(/[A-Za-z]{2,}/g) ?? [])), quoted: new Set(quoted) };
}

/** Words in another language than the case's, wherever they stand in it. */
function quotedIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && 'lang' in value && typeof value.text === 'string') return [value.text.trim()];
  return Object.values(value).flatMap(quotedIn);
}
