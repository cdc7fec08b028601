import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { scenarioPlugin } from '../../src/server/scenarioPlugin.ts';

const law = `
format: 1
id: nowhere
name: Nowhere
caution: Invented.
sources: {}
laws:
  rules:
    title: Rules
    kind: practice
    articles:
      safety: { label: rule 1, gist: Safety first., verified: inference }
elements:
  moved: { name: Moved, family: act, question: Was anybody moved? }
offences:
  taking: { name: Taking, requires: [[moved]], law: [rules/safety], signed-off: none }
`;

const scenario = (id: string, secret: string) => `
format: 1
id: ${id}
version: 1.0.0
language: en
title: The case of ${id}
summary: What it is about.
content-note: Nothing graphic.
objectives: [To learn]
focus: [coordination]
minutes: 5
keys: draft
jurisdictions: [nowhere]
starts: 2026-02-03 07:40
first-scene: call
briefing: You are on duty.
people: {}
exhibits:
  note:
    title: A note
    document: { kind: note, written: by hand, lines: [${secret}] }
    source: desk
    custody: desk
    origin: desk
    importance: 1
    reliability: 3
    at-start: yes
elements: [moved]
qualification: { reference: taking }
scenes:
  call:
    title: A call
    text: The phone rings.
    task:
      kind: choose
      prompt: What now?
      choices:
        answer: { label: Answer, leads-to: end, credit: { protection: 1 }, feedback: { text: Yes., sources: [rules/safety] } }
        wait: { label: Wait, leads-to: end, credit: { protection: 0 }, feedback: { text: No., sources: [rules/safety] } }
  end:
    title: The end
    text: It ends.
    ending: { kind: justice, summary: The case stands. }
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenario-plugin-'));
  put('jurisdictions/nowhere.yaml', law);
  put('first/scenario.yaml', scenario('first', 'only in the first'));
  put('second/scenario.yaml', scenario('second', 'only in the second'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Builds a site of one page that lists the scenarios, and returns its files by name. */
async function built(): Promise<Map<string, string>> {
  put('main.js', `import * as site from 'virtual:scenarios';\nglobalThis.site = site;`);
  const result = await build({
    configFile: false, root: folder, logLevel: 'silent', plugins: [scenarioPlugin(folder)],
    build: { write: false, minify: false, modulePreload: false, rollupOptions: { input: join(folder, 'main.js') } },
  });
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  return new Map(outputs.flatMap(({ output }) => output).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])));
}

/** What the page of a built site imports. */
async function siteOf(files: ReadonlyMap<string, string>): Promise<typeof import('virtual:scenarios')> {
  const folderOfSite = join(folder, 'site');
  for (const [name, code] of files) {
    mkdirSync(dirname(join(folderOfSite, name)), { recursive: true });
    writeFileSync(join(folderOfSite, name), code);
  }
  writeFileSync(join(folderOfSite, 'package.json'), '{"type":"module"}');
  const page = [...files.keys()].find((name) => /main/.test(name)) ?? '';
  await import(/* @vite-ignore */ join(folderOfSite, page));
  return (globalThis as unknown as { site: typeof import('virtual:scenarios') }).site;
}

/** The name of the file that holds a text. */
const holding = (files: ReadonlyMap<string, string>, text: string): string[] => [...files].filter(([, code]) => code.includes(text)).map(([name]) => name);

describe('the shipped scenarios', () => {
  it('are listed in the page, and each whole one is a file of its own', async () => {
    const files = await built();
    const [page] = holding(files, 'The case of first');
    expect(holding(files, 'The case of second')).toContain(page);
    const [first, second] = [holding(files, 'only in the first'), holding(files, 'only in the second')];
    expect([first.length, second.length]).toEqual([1, 1]);
    expect(new Set([page, ...first, ...second]).size).toBe(3);
  });

  it('are compiled: no reader of YAML goes with them', async () => {
    const files = await built();
    expect(holding(files, 'YAML')).toEqual([]);
    expect(holding(files, 'content-note: ')).toEqual([]);
  });

  it('bring each translation, what cards say in a language, and the glossary as files of their own', async () => {
    put('first/locales/ar.yaml', 'format: 1\nlanguage: ar\nstatus: draft\nstrings:\n  title: القضية الأولى\n  summary: عن ماذا\n  scenes/call/text: يرن الهاتف.\n');
    put('glossary.yaml', 'format: 1\nterms:\n  oath:\n    en: {term: Oath}\n    means: {en: A solemn promise.}\n');
    const files = await built();
    const [page] = holding(files, 'The case of second');
    const [texts, cards, terms] = [holding(files, 'يرن الهاتف.'), holding(files, 'القضية الأولى').filter((name) => !holding(files, 'يرن الهاتف.').includes(name)), holding(files, 'A solemn promise.')];
    expect([texts.length, cards.length, terms.length]).toEqual([1, 1, 1]);
    expect(new Set([page, ...holding(files, 'only in the first'), ...texts, ...cards, ...terms]).size).toBe(5);
    const { shippedScenarios, loadScenario, loadTranslation, loadCardTexts, loadGlossary } = await siteOf(files);
    expect(shippedScenarios.map(({ languages }) => languages)).toEqual([['ar'], undefined]);
    const translation = await loadTranslation('first', 'ar');
    expect(translation).toMatchObject({ language: 'ar', of: (await loadScenario('first')).hash, whole: false, texts: { title: 'القضية الأولى' } });
    expect(await loadTranslation('first', 'ckb')).toBeUndefined();
    expect(await loadTranslation('second', 'ar')).toBeUndefined();
    expect(await loadCardTexts('ar')).toEqual({ first: { title: 'القضية الأولى', summary: 'عن ماذا' } });
    expect(await loadCardTexts('en')).toEqual({});
    expect((await loadGlossary()).terms['oath']?.means.en).toBe('A solemn promise.');
  });

  it('can be fetched from what was built, joined with their law and named by their content', async () => {
    const files = await built();
    const { shippedScenarios, loadScenario } = await siteOf(files);
    expect(shippedScenarios.map(({ id, minutes }) => [id, minutes])).toEqual([['first', 5], ['second', 5]]);
    const whole = await loadScenario('first');
    expect(whole.hash).toBe(shippedScenarios[0]?.hash);
    expect(whole.law.offences).toHaveProperty('taking');
    await expect(loadScenario('third')).rejects.toThrow('third');
    await expect(loadScenario('constructor')).rejects.toThrow('constructor');
  });

  it('are not built at all when one has an error, and the error names the file', async () => {
    put('second/scenario.yaml', scenario('second', 'x').replace('minutes: 5', 'minutes: many'));
    await expect(built()).rejects.toThrow(/cannot be shipped[\s\S]*second\/scenario\.yaml/);
  });

  it('may be none', async () => {
    rmSync(join(folder, 'first'), { recursive: true });
    rmSync(join(folder, 'second'), { recursive: true });
    expect([...(await built()).values()].join('')).toContain('shippedScenarios');
  });
});
