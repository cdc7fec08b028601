/** No case says more law than its packs: every law, article and term of years that it names stands there, with its source. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readScenarioFiles } from '../../src/server/scenarioFiles.ts';
import { root } from '../../src/server/sourceStamp.ts';

const files = readScenarioFiles(join(root, 'scenarios'));
const cases = Object.keys(files).filter((path) => path.endsWith('/scenario.yaml'));

type Texts = readonly (readonly [at: string, text: string])[];
const textsIn = (node: unknown, at: readonly string[] = []): Texts => (typeof node === 'string' ? [[at.join('/'), node]]
  : typeof node === 'object' && node !== null ? Object.entries(node).flatMap(([key, value]) => textsIn(value, [...at, key])) : []);

interface Pack {
  readonly laws: Readonly<Record<string, { readonly title: string; readonly kind: string; readonly articles: Readonly<Record<string, { readonly label: string; readonly gist: string; readonly note?: string; readonly sources?: readonly string[]; readonly verified: string }>> }>>;
}
const packs = Object.entries(files).filter(([path]) => /^jurisdictions\/[^/]+\.yaml$/.test(path)).map(([, text]) => parse(text as string) as Pack);
const laws = packs.flatMap((pack) => Object.values(pack.laws));
const articles = laws.flatMap(({ kind, articles: of }) => (kind === 'statute' ? Object.values(of) : []));

const words: Readonly<Record<string, string>> = { one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', fifteen: '15', twenty: '20' };
const numbersIn = (text: string): readonly string[] => text.toLowerCase().split(/[^a-z0-9]+/).flatMap((word) => (/^\d+$/.test(word) ? [word] : words[word] ?? []));

const lawNumbers = new Set(laws.flatMap(({ title, articles: of }) => [title, ...Object.values(of).flatMap(({ label, gist }) => [label, gist])]).flatMap((text) => [...text.matchAll(/\bLaw(?: No\.?)? (\d+)/g)].map((found) => found[1])));
const articleNumbers = new Set(articles.flatMap(({ label, gist }) => [label, gist]).flatMap(numbersIn));
const said = new Set(articles.flatMap(({ gist, note }) => numbersIn(`${gist} ${note ?? ''}`)));

/** What a text says of law: `law 28`, `article 6`, and the years of a penalty. */
function lawIn(text: string): readonly { readonly what: 'law' | 'article' | 'years'; readonly number: string; readonly in: string }[] {
  return [
    ...[...text.matchAll(/\bLaw(?: No\.?)? (\d+)/g)].map((found) => ({ what: 'law' as const, number: found[1] as string, in: found[0] })),
    ...[...text.matchAll(/\b(?:art|arts|article|articles)\.?\s+(\d+)(?:\s*(?:and|,|-|to)\s*(\d+))?/gi)].flatMap((found) => [found[1], found[2]].flatMap((number) => (number ? [{ what: 'article' as const, number, in: found[0] }] : []))),
    ...text.split(/(?<=[.?!])\s/).filter((sentence) => /penalt|prison|sentence of|punish/i.test(sentence) || /as reported.*years|\blaw\b.*\byears\b/i.test(sentence)).flatMap((sentence) => [...sentence.matchAll(/\b([a-z]+|\d+)(?: or | to |-)?([a-z]+|\d+)? years\b/gi)]
      .flatMap((found) => [found[1], found[2]].flatMap((word) => numbersIn(word ?? '').map((number) => ({ what: 'years' as const, number, in: sentence })))),
    ),
  ];
}
const known = { law: lawNumbers, article: articleNumbers, years: said };

describe('the law in a case', () => {
  it('is there to be found: laws, articles and years are read out of texts', () => {
    expect(lawIn('Use arts. 141 and 142; article 6 of Law 28 of 2012.').map(({ what, number }) => `${what} ${number}`)).toEqual(['law 28', 'article 141', 'article 142', 'article 6']);
    expect(lawIn('The penalty is ten to fifteen years. He is 20 years old.').map(({ what, number }) => `${what} ${number}`)).toEqual(['years 10', 'years 15']);
    expect(lawIn('Law 99 says so in art. 777.').filter(({ what, number }) => known[what].has(number))).toEqual([]);
    const found = cases.flatMap((path) => textsIn(parse(files[path] as string)).flatMap(([, text]) => lawIn(text)));
    expect(new Set(found.map(({ what }) => what))).toEqual(new Set(['law', 'article', 'years']));
  });

  it.each(cases)('stands in a pack: %s', (path) => {
    const unknown = textsIn(parse(files[path] as string)).flatMap(([at, text]) => lawIn(text).filter(({ what, number }) => !known[what].has(number)).map((found) => `${at}: ${found.in} (${found.what} ${found.number})`));
    expect(unknown).toEqual([]);
  });

  it('has in the packs a source for every article that was read or reported', () => {
    expect(articles.filter(({ verified, sources }) => (verified === 'text-seen' || verified === 'secondary') && (sources ?? []).length === 0)).toEqual([]);
  });
});
