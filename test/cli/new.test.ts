import fc from 'fast-check';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../src/cli/check.ts';
import type { Io } from '../../src/cli/io.ts';
import { measure } from '../../src/cli/measure.ts';
import { newScenario } from '../../src/cli/new.ts';
import { readSlug, slugOf } from '../../src/cli/newScenario/answers.ts';
import { asYaml } from '../../src/cli/newScenario/written.ts';
import { play } from '../../src/cli/play.ts';
import { schemaOf } from '../../src/cli/schemaOf.ts';
import { readYaml } from '../../src/scenario/readYaml.ts';
import { focus } from '../../src/scenario/scenario.ts';
import { ran } from './onDisk.ts';
import { schemaAccepts } from './schemaAccepts.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'proving-ground-new-'));
  made.push(root);
});

const scenarioIn = (folder: string) => parse(readFileSync(join(folder, 'scenario.yaml'), 'utf8')) as Record<string, unknown>;

/** Somebody at a terminal, with an answer ready for each question; `undefined` is Ctrl-C. */
async function asked(answers: readonly (string | undefined)[], ...args: string[]) {
  const questions: string[] = [];
  const told: string[] = [];
  const io: Io = {
    out: (text) => told.push(text), err: (text) => told.push(text),
    ask: (question) => {
      questions.push(question);
      if (questions.length > answers.length) throw new Error(`nobody expected to be asked: ${question}`);
      return Promise.resolve(answers[questions.length - 1]);
    },
  };
  return { code: await newScenario(args, io), questions, told: told.join('\n') };
}

describe('a new case', () => {
  let folder = '';
  let written = { code: -1, out: '', err: '' };
  beforeAll(async () => {
    const place = mkdtempSync(join(tmpdir(), 'proving-ground-new-'));
    made.push(place);
    folder = join(place, 'the-late-shift');
    written = await ran(newScenario, 'the-late-shift', '--folder', place);
  });

  it('checks clean, without a warning, and is measured', async () => {
    expect(written).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Wrote ') });
    expect(await ran(check, folder)).toMatchObject({ code: 0, out: '4 files checked: 0 errors, 0 warnings.' });
    expect(await ran(measure, folder, '--check')).toMatchObject({ code: 0 });
  });

  it('plays: the expert earns everything that is asked for, the usual mistakes earn next to nothing', async () => {
    for (const run of ['model', 'poor']) expect(await ran(play, folder, '--moves', run)).toMatchObject({ code: 0, out: expect.stringContaining('As the playthrough expects.') });
    const { scorecard } = JSON.parse((await ran(play, folder, '--moves', 'model', '--format', 'json')).out) as { scorecard: { index: number; dimensions: { code: string; value?: number }[] } };
    const active = scorecard.dimensions.filter(({ value }) => value !== undefined);
    expect(active.map(({ value }) => value?.toFixed(3))).toEqual(active.map(() => '1.000'));
    expect(active.length).toBeGreaterThanOrEqual(7);
    const expects = parse(readFileSync(join(folder, 'playthroughs', 'model.yaml'), 'utf8')).expects.scores as Record<string, number>;
    expect(Object.keys(expects).sort()).toEqual([...active.map(({ code }) => code), 'index'].sort());
  });

  it('holds what a beginner has to see once', async () => {
    const text = readFileSync(join(folder, 'scenario.yaml'), 'utf8');
    const scenario = scenarioIn(folder);
    const scenes = Object.values(scenario['scenes'] as Record<string, { task?: { kind: string }; ending?: { kind: string } }>);
    expect(new Set(scenes.flatMap(({ task }) => task?.kind ?? []))).toEqual(new Set(['choose', 'interview', 'proof-map', 'qualify']));
    expect(new Set(scenes.flatMap(({ ending }) => ending?.kind ?? [])).size).toBeGreaterThanOrEqual(2);
    for (const key of ['injects:', 'critical-failures:', 'certainty: yes', 'cite:', 'distorted:', 'announced:', 'repairs:', 'facilitator-note:']) expect(text).toContain(key);
    expect(text.match(/^\s*#/gm)?.length).toBeGreaterThan(20);
    expect(text).not.toMatch(/example$/m);
  });

  it('points an editor at the schema, which is there and accepts it', async () => {
    for (const [file, kind] of [['scenario.yaml', 'scenario'], ['playthroughs/model.yaml', 'playthrough'], ['playthroughs/poor.yaml', 'playthrough']] as const) {
      const text = readFileSync(join(folder, file), 'utf8');
      const address = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
      const schema = resolve(join(folder, file), '..', decodeURI(address));
      expect(JSON.parse(readFileSync(schema, 'utf8'))).toEqual(schemaOf(kind));
      expect(schemaAccepts(schemaOf(kind) as never, parse(text))).toBe(true);
    }
  });

  it('takes what flags say, with every law pack there is', async () => {
    const { code, out } = await ran(newScenario, 'a', '--folder', root, '--title', 'On: "the" #road', '--language', 'ar', '--jurisdiction', 'kurdistan-region', '--focus', 'coordination,interpretation', '--focus', 'coordination');
    expect(code).toBe(0);
    expect(out).toContain('Law packs: iraq-federal, kurdistan-region.');
    expect(out).toContain('written in English');
    expect(scenarioIn(join(root, 'a'))).toMatchObject({
      id: 'a', title: 'On: "the" #road', language: 'ar', jurisdictions: ['iraq-federal', 'kurdistan-region'], focus: ['coordination', 'interpretation'],
    });
    // Its words are still English, which warnings say; there is no error.
    expect((await ran(check, join(root, 'a'))).code).toBe(0);
  });

  it('may train any difficulty there is', async () => {
    expect((await ran(newScenario, 'b', '--folder', root, '--focus', focus.options.join(' '))).code).toBe(0);
    expect(scenarioIn(join(root, 'b'))['focus']).toEqual(focus.options);
  });

  it('keeps any title as it was meant, whatever YAML would make of it', () => {
    const titles = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), fc.constantFrom(
      'yes', 'no', '1', '1.0', 'null', '~', '- a', '? b', 'a: b', 'a #b', '#a', '"a', "'a'", '[a', '{a', '*a', '&a', '!a', '|', '>', '%a', '@a', '`a', 'ليل: "الحافلة"', 'a\\nb', '2026-02-03', '---', '...', ', a', ' ',
    ));
    fc.assert(fc.property(titles, (title) => {
      const { document } = readYaml('a.yaml', `title: ${asYaml(title)}\nnext: 1\n`).source ?? {};
      // What cannot be seen is refused by the reader, and before that by `new`.
      if (document) expect(document.toJS()).toEqual({ title, next: 1 });
      else expect(title).toMatch(/[\p{C}\p{Z}]/u);
    }), { numRuns: 500 });
  });
});

describe('a folder that is there', () => {
  it('is never touched', async () => {
    mkdirSync(join(root, 'mine'));
    writeFileSync(join(root, 'mine', 'notes.txt'), 'mine');
    expect(await ran(newScenario, 'mine', '--folder', root)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('is there already') });
    expect(readdirSync(root)).toEqual(['mine']);
    expect(readdirSync(join(root, 'mine'))).toEqual(['notes.txt']);
  });

  it('does not need the law of elsewhere: without its pack nothing is written', async () => {
    mkdirSync(join(root, 'jurisdictions'));
    expect(await ran(newScenario, 'mine', '--folder', root)).toMatchObject({ code: 1, err: expect.stringContaining('iraq-federal') });
    expect(readdirSync(root)).toEqual(['jurisdictions']);
  });

  it('is made where none is yet', async () => {
    expect((await ran(newScenario, 'a', '--folder', join(root, 'deep', 'er'))).code).toBe(0);
    expect(readdirSync(join(root, 'deep', 'er'))).toEqual(['a']);
  });
});

describe('wrong answers', () => {
  it.each([
    [['The Night’s Bus!'], 'Perhaps: the-nights-bus'], [['jurisdictions'], 'for law packs'], [['ليل'], 'Perhaps: my-case'], [['../up'], 'Perhaps: up'],
    [['a', '--language', 'arr'], 'Did you mean ar'], [['a', '--focus', 'interpretaton'], 'Did you mean interpretation'], [['a', '--jurisdiction', 'iraq'], 'iraq-federal'],
    [['a', '--title', ' '], 'between 1 and 300'], [['a', '--title', 'a\u202Eb'], 'cannot be seen'], [['a', '--focus', ','], 'at least one'],
    [[], 'Usage: new'], [['a', 'b'], 'Usage: new'], [['a', '--colour'], 'Usage: new'],
  ])('%s: nothing is written, and why is said', async (args, why) => {
    expect(await ran(newScenario, ...args, '--folder', root)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(why) });
    expect(readdirSync(root)).toEqual([]);
  });

  it('of any kind lead to a name that may be used', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (given) => {
      expect(readSlug(slugOf(given))).toEqual({ value: slugOf(given) });
    }));
  });
});

describe('at a terminal', () => {
  it('asks for what no flag says, and takes what stands in brackets on Enter', async () => {
    const { code, questions } = await asked(['', '', '', ''], 'the-late-shift', '--folder', root);
    expect(code).toBe(0);
    expect(questions).toEqual([
      'Title of the case [The late shift]: ', 'Language you write in (en, ar, ckb, kmr, ...) [en]: ', 'Law packs (iraq-federal, kurdistan-region) [iraq-federal]: ',
      'What it trains [interpretation, identification-and-non-punishment]: ',
    ]);
    expect(scenarioIn(join(root, 'the-late-shift'))).toMatchObject({ title: 'The late shift', language: 'en' });
  });

  it('asks again until an answer fits, and offers the nearest name', async () => {
    const { code, questions, told } = await asked(['The Sewers!', '', 'Sewing', 'xx', 'en', '', 'coordination'], '--folder', root);
    expect(code).toBe(0);
    expect(questions.slice(0, 2)).toEqual(['Name of the folder, as the-night-bus: ', 'Name of the folder, as the-night-bus [the-sewers]: ']);
    expect(told).toContain('There is no language "xx".');
    expect(scenarioIn(join(root, 'the-sewers'))).toMatchObject({ title: 'Sewing', focus: ['coordination'] });
  });

  it('writes nothing when the person stops, and asks nothing with --yes', async () => {
    expect(await asked(['A title', undefined], 'a', '--folder', root)).toMatchObject({ code: 2, told: 'Nothing was written.' });
    expect(existsSync(join(root, 'a'))).toBe(false);
    expect(await asked([], 'a', '--folder', root, '--yes')).toMatchObject({ code: 0, questions: [] });
  });
});
