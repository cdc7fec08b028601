import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schema as command, schemaFile, schemaText } from '../../src/cli/schema.ts';
import { schemaKinds, schemaOf, type SchemaKind } from '../../src/cli/schemaOf.ts';
import { keyHelp } from '../../src/cli/keyHelp.ts';
import { keyHelpWithin } from '../../src/cli/keyHelpWithin.ts';
import { lawPack } from '../../src/scenario/lawPack.ts';
import { localeFile } from '../../src/scenario/localeFile.ts';
import { playthrough } from '../../src/scenario/playthrough.ts';
import { scenario } from '../../src/scenario/scenario.ts';
import { over } from '../analysis/lint/wholeCase.ts';
import { completed } from '../compiler/fixture.ts';
import { ran } from './onDisk.ts';
import { schemaAccepts } from './schemaAccepts.ts';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const oracles = { scenario, 'law-pack': lawPack, playthrough, translation: localeFile } satisfies Record<SchemaKind, v.GenericSchema>;
const base = read('test/fixtures/err/base/scenario.yaml');

/** Every property of a schema, wherever it stands, with its sentence. */
function propertiesIn(node: unknown, path: string): readonly (readonly [path: string, description: string])[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.entries(value as Record<string, { description?: string }>).map(([name, property]) => [`${path}/${name}`, property.description ?? ''] as const) : []),
    ...propertiesIn(value, `${path}/${key}`),
  ]);
}

const whole: readonly [SchemaKind, string][] = [
  ['scenario', 'test/fixtures/ok/small.yaml'], ['law-pack', 'test/fixtures/ok/jurisdictions/practice-land.yaml'], ['playthrough', 'test/fixtures/ok/small.model.yaml'],
  ['translation', 'test/fixtures/ok/small.ar.yaml'], ['translation', 'test/fixtures/ok/jurisdictions/locales/ar/practice-land.yaml'],
  ['scenario', 'test/fixtures/ok/reasoning.yaml'], ['playthrough', 'test/fixtures/ok/reasoning.model.yaml'],
  ['scenario', 'test/fixtures/ok/persons.yaml'], ['playthrough', 'test/fixtures/ok/persons.model.yaml'],
  ['scenario', 'scenarios/the-borrowed-cousin/scenario.yaml'], ['playthrough', 'scenarios/the-borrowed-cousin/playthroughs/model.yaml'],
  ['law-pack', 'scenarios/jurisdictions/iraq-federal.yaml'], ['law-pack', 'scenarios/jurisdictions/kurdistan-region.yaml'],
];

/** Fixtures that YAML itself can read. */
const broken = readdirSync(fileURLToPath(new URL('../fixtures/err/', import.meta.url))).filter((name) => name.endsWith('.yaml')).flatMap((name) => {
  const text = read(`test/fixtures/err/${name}`);
  if (/^# (made|alone|kind)/m.test(text)) return [];
  try {
    return [[name, parse(completed(text, base), { version: '1.2', logLevel: 'error' }) as unknown] as const];
  } catch {
    return [];
  }
});

/** The examples of the page for trainers, each a piece of one of the two small cases. */
const examples = [...read('scenarios/README.md').matchAll(/^```yaml ?(reasoning|persons)?\/?(law-pack|playthrough|translation)?\n([\s\S]*?)^```$/gm)].map(([, of = 'small', kind = 'scenario', text = '']) => {
  const base = kind === 'law-pack' ? 'jurisdictions/practice-land' : kind === 'playthrough' ? `${of}.model` : kind === 'translation' ? `${of}.ar` : of;
  return [kind as SchemaKind, text, over(parse(read(`test/fixtures/ok/${base}.yaml`)), parse(text))] as const;
});

describe('the schema for editors', () => {
  it.each(schemaKinds)('of a %s stands in public as it is made now', (kind) => {
    expect(read(`public/${schemaFile(kind)}`), `Run: npm run -s scenario -- schema --write`).toBe(`${schemaText(kind)}\n`);
  });

  it.each(schemaKinds)('of a %s says that it is of the draft 2020-12, and explains its keys', (kind) => {
    const schema = schemaOf(kind) as { $schema: string; properties: Record<string, { description?: string }> };
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.properties['format']?.description).toMatch(/\S/);
  });

  it.each(schemaKinds)('of a %s says in plain words what every key is', (kind) => {
    const all = propertiesIn(schemaOf(kind), kind);
    expect(all.length).toBeGreaterThan(kind === 'translation' ? 5 : 30);
    expect(all.filter(([, sentence]) => !/^[\p{L}\d-].*[.:)\d]$/u.test(sentence)).map(([path]) => path), 'add them to src/cli/keyHelp.ts or keyHelpWithin.ts').toEqual([]);
  });

  it('has no sentence for a key that there is not', () => {
    const said = new Set(schemaKinds.flatMap((kind) => propertiesIn(schemaOf(kind), kind).map(([, sentence]) => sentence)));
    expect(Object.entries({ ...keyHelp, ...keyHelpWithin }).filter(([, sentence]) => !said.has(sentence)).map(([key]) => key)).toEqual([]);
  });

  it('tells the same key apart where it means two things', () => {
    const { $defs } = schemaOf('scenario') as unknown as { $defs: Record<string, { properties: Record<string, { description: string }> }> };
    expect($defs['condition']?.properties['at-most']?.description).toContain('counters');
    const interview = JSON.stringify($defs['task']).match(/"at-most":\{[^}]*"description":"([^"]*)"/)?.[1];
    expect(interview).toContain('questions');
  });

  it.each(whole)('accepts a %s that is right: %s', (kind, path) => {
    expect(schemaAccepts(schemaOf(kind) as never, parse(read(path), { version: '1.2' }))).toBe(true);
  });

  it('accepts every example on the page for trainers', () => {
    expect(new Set(examples.map(([kind]) => kind))).toEqual(new Set(schemaKinds));
    expect(examples.filter(([kind, , value]) => !schemaAccepts(schemaOf(kind) as never, value)).map(([, text]) => text)).toEqual([]);
  });

  it('says of every fixture what the reader says of its shape', () => {
    const schema = schemaOf('scenario') as never;
    const told = broken.map(([name, value]) => [name, schemaAccepts(schema, value)]);
    expect(told).toEqual(broken.map(([name, value]) => [name, v.safeParse(scenario, value).success]));
    expect(told.filter(([, accepted]) => !accepted).length).toBeGreaterThan(10);
  });
});

describe('the command schema', () => {
  it('prints the one that is asked for, and that of a scenario when none is', async () => {
    expect(await ran(command)).toMatchObject({ code: 0, out: schemaText('scenario') });
    expect(await ran(command, 'playthrough')).toMatchObject({ code: 0, out: schemaText('playthrough') });
  });

  it('says how it is used when it is asked for what there is not', async () => {
    for (const args of [['story'], ['scenario', 'playthrough'], ['--colour']]) {
      expect(await ran(command, ...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage: schema') });
    }
  });

  it('knows the kinds that the reader knows', () => {
    expect([...schemaKinds].sort()).toEqual(Object.keys(oracles).sort());
  });
});
