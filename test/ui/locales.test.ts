import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Texts = { readonly [key: string]: string | Texts };

const folder = new URL('../../src/ui/locales/', import.meta.url);
const languages = ['en', 'ar', 'ckb'] as const;
const pluralForm = /_(zero|one|two|few|many|other)$/;

const files = languages.flatMap((language) => readdirSync(new URL(`${language}/`, folder)));
const namespaces = [...new Set(files)].filter((name) => name.endsWith('.json'));

function textsOf(language: string, namespace: string): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  const walk = (texts: Texts, path: string) => {
    for (const [key, value] of Object.entries(texts)) {
      if (typeof value === 'string') flat.set(path + key, value);
      else walk(value, `${path}${key}.`);
    }
  };
  walk(JSON.parse(readFileSync(new URL(`${language}/${namespace}`, folder), 'utf8')) as Texts, '');
  return flat;
}

/** The texts of a namespace by key, the plural forms of one key together. `_review` is about the file, not in it. */
function groupsOf(
  texts: ReadonlyMap<string, string>,
  isPlural: (stem: string) => boolean,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const groups = new Map<string, Map<string, string>>();
  for (const [key, value] of texts) {
    if (key === '_review') continue;
    const stem = key.replace(pluralForm, '');
    const [name, form] = stem !== key && isPlural(stem) ? [stem, key.slice(stem.length + 1)] : [key, ''];
    groups.set(name, (groups.get(name) ?? new Map<string, string>()).set(form, value));
  }
  return groups;
}

const placeholdersOf = (values: Iterable<string>): readonly string[] =>
  [...new Set([...values].flatMap((value) => [...value.matchAll(/\{\{\s*([^,}\s]+)/g)].map(([, name]) => name ?? '')))].sort();

describe.each(namespaces)('the texts in %s', (namespace) => {
  const english = textsOf('en', namespace);
  const isPlural = (stem: string) => english.has(`${stem}_other`);
  const source = groupsOf(english, isPlural);

  it.each(languages)('say something under every key in %s', (language) => {
    const empty = [...textsOf(language, namespace)].filter(([, value]) => value.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it.each(languages)('have in %s the keys that English has, and no others', (language) => {
    expect([...groupsOf(textsOf(language, namespace), isPlural).keys()].sort()).toEqual([...source.keys()].sort());
  });

  it.each(languages)('have in %s every plural form that the language needs', (language) => {
    const needed = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    for (const [key, forms] of groupsOf(textsOf(language, namespace), isPlural)) {
      if (isPlural(key)) expect([key, ...[...forms.keys()].sort()]).toEqual([key, ...needed]);
    }
  });

  it.each(languages)('take in %s the same values as English', (language) => {
    for (const [key, forms] of groupsOf(textsOf(language, namespace), isPlural)) {
      // One form may spell its number out (`one day`), but between them the forms take what English takes.
      expect([key, ...placeholdersOf(forms.values())]).toEqual([key, ...placeholdersOf(source.get(key)?.values() ?? [])]);
    }
  });

  it.each(['ar', 'ckb'])('say of themselves in %s whether a native speaker reviewed them', (language) => {
    expect(['draft', 'reviewed']).toContain(textsOf(language, namespace).get('_review'));
  });
});

it('finds the namespaces it is meant to compare', () => {
  expect(namespaces).toContain('kit.json');
});
