import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schema as command, schemaFile, schemaText } from '../../src/cli/schema.ts';
import { schemaKinds, schemaOf, type SchemaKind } from '../../src/cli/schemaOf.ts';
import { lawPack } from '../../src/scenario/lawPack.ts';
import { playthrough } from '../../src/scenario/playthrough.ts';
import { scenario } from '../../src/scenario/scenario.ts';
import { completed } from '../compiler/fixture.ts';
import { ran } from './onDisk.ts';
import { schemaAccepts } from './schemaAccepts.ts';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const oracles = { scenario, 'law-pack': lawPack, playthrough } satisfies Record<SchemaKind, v.GenericSchema>;
const base = read('test/fixtures/err/base/scenario.yaml');

const whole: readonly [SchemaKind, string][] = [
  ['scenario', 'test/fixtures/ok/small.yaml'], ['law-pack', 'test/fixtures/ok/jurisdictions/practice-land.yaml'], ['playthrough', 'test/fixtures/ok/small.model.yaml'],
  ['scenario', 'test/fixtures/ok/reasoning.yaml'], ['playthrough', 'test/fixtures/ok/reasoning.model.yaml'],
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

describe('the schema for editors', () => {
  it.each(schemaKinds)('of a %s stands in public as it is made now', (kind) => {
    expect(read(`public/${schemaFile(kind)}`), `Run: npm run -s scenario -- schema --write`).toBe(`${schemaText(kind)}\n`);
  });

  it.each(schemaKinds)('of a %s says that it is of the draft 2020-12, and explains its keys', (kind) => {
    const schema = schemaOf(kind) as { $schema: string; properties: Record<string, { description?: string }> };
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.properties['format']?.description).toMatch(/\S/);
  });

  it.each(whole)('accepts a %s that is right: %s', (kind, path) => {
    expect(schemaAccepts(schemaOf(kind) as never, parse(read(path), { version: '1.2' }))).toBe(true);
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
