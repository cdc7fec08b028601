import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterEach, describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { sarifOf } from '../../src/cli/sarif.ts';
import type { Diagnostic } from '../../src/scenario/diagnostic.ts';
import { onDisk, ran } from './onDisk.ts';

interface Sarif {
  readonly version: string;
  readonly $schema: string;
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string; readonly [key: string]: unknown }[] } };
    readonly results: readonly {
      readonly ruleId: string; readonly ruleIndex: number; readonly level: string; readonly message: { readonly text: string };
      readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Readonly<Record<string, number>> } }[];
    }[];
  }[];
}

const home = process.cwd();
afterEach(() => process.chdir(home));

async function found(path: string) {
  const [as, json] = [await ran(check, path, '--format', 'sarif'), await ran(check, path, '--format', 'json')];
  return { code: as.code, sarif: JSON.parse(as.out) as Sarif, diagnostics: JSON.parse(json.out) as readonly Diagnostic[] };
}

const wrong = (text: string) => text.replace('first-scene: first-call', 'first-scene: frist-call').replace('title: The Night Bus', 'titel: ليل الحافلة');

describe('check as SARIF', () => {
  it('keeps to the form of version 2.1.0, with problems and without', async () => {
    for (const folder of [onDisk({ scenario: wrong }), onDisk(), onDisk({ scenario: (text) => text.replace('title: The Night Bus', 'title: TODO') })]) {
      expect(faultsOf((await found(folder)).sarif)).toEqual([]);
    }
  });

  it('tells every problem that JSON tells, with the same place, and ends alike', async () => {
    const { code, sarif, diagnostics } = await found(onDisk({ scenario: wrong }));
    expect(code).toBe(1);
    expect(diagnostics.length).toBeGreaterThan(0);
    const told = sarif.runs[0]?.results.map(({ ruleId, level, locations: [at] }) => [ruleId, level, at?.physicalLocation.region]);
    expect(told).toEqual(diagnostics.map(({ code, severity, line, column, endColumn }) => [code, severity, { startLine: line, startColumn: column, endColumn }]));
  });

  it('names files from where it is run, as an address', async () => {
    const folder = onDisk({ scenario: wrong });
    process.chdir(dirname(folder));
    mkdirSync('ليل #1 50%');
    writeFileSync(join('ليل #1 50%', 'scenario.yaml'), 'format: 1\n');
    const { sarif } = await found('ليل #1 50%');
    const uris = new Set(sarif.runs[0]?.results.map(({ locations: [at] }) => at?.physicalLocation.artifactLocation.uri));
    expect([...uris]).toEqual(['%D9%84%D9%8A%D9%84%20%231%2050%25/scenario.yaml']);
    expect(faultsOf(sarif)).toEqual([]);
  });

  it('names a file that lies elsewhere in full', async () => {
    const folder = onDisk({ scenario: wrong });
    const uri = (await found(folder)).sarif.runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri;
    expect(uri).toMatch(/^file:\/\/\/.*\/small\/scenario\.yaml$/);
  });

  it('says the nearest names and what to do in the message', async () => {
    const { sarif } = await found(onDisk({ scenario: (text) => text.replace('first-scene: first-call', 'first-scene: frist-call') }));
    expect(sarif.runs[0]?.results[0]?.message.text).toBe('"frist-call" is not among the scenes. Did you mean "first-call"? Use the name of a scene.');
  });
});

describe('the form that this test demands', () => {
  const one: Diagnostic = { code: 'unknown-scene', severity: 'error', file: 'a.yaml', line: 1, column: 1, endColumn: 2, path: '', what: 'a', why: 'b', fix: 'c' };
  it.each<readonly [string, (log: { runs: { columnKind: string; results: { ruleIndex: number; level: string; locations: unknown[]; message: unknown }[] }[]; version: string }) => void]>([
    ['version', (log) => { log.version = '2.0.0'; }],
    ['columnKind', (log) => { at(log.runs).columnKind = 'bytes'; }],
    ['ruleIndex', (log) => { at(at(log.runs).results).ruleIndex = 1; }],
    ['level', (log) => { at(at(log.runs).results).level = 'bad'; }],
    ['message', (log) => { at(at(log.runs).results).message = 'text'; }],
    ['uri', (log) => { at(at(log.runs).results).locations = [{ physicalLocation: { artifactLocation: { uri: 'a b.yaml' }, region: { startLine: 1 } } }]; }],
    ['startLine', (log) => { at(at(log.runs).results).locations = [{ physicalLocation: { artifactLocation: { uri: 'a' }, region: { startLine: 0 } } }]; }],
  ])('notices a wrong %s', (what, spoil) => {
    const log = JSON.parse(JSON.stringify(sarifOf([one], '1.0.0')));
    expect(faultsOf(log)).toEqual([]);
    spoil(log);
    expect(faultsOf(log).join('\n')).toContain(what);
  });
});

const at = <T>(list: readonly T[]): T => list[0] as T;

/** What is wrong with a log by the standard (OASIS SARIF 2.1.0, sections 3.13, 3.14, 3.19, 3.27, 3.29, 3.30, 3.49), for the parts that we write. */
function faultsOf(log: unknown): readonly string[] {
  const faults: string[] = [];
  const need = (holds: boolean, what: string) => {
    if (!holds) faults.push(what);
  };
  const group = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {});
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  const only = (value: unknown, keys: readonly string[], what: string) => need(Object.keys(group(value)).every((key) => keys.includes(key)), `${what}: a key that we do not know`);
  const message = (value: unknown, what: string) => {
    need(typeof group(value)['text'] === 'string' && group(value)['text'] !== '', `${what}: no text`);
    only(value, ['text', 'markdown'], what);
  };
  const levels = ['none', 'note', 'warning', 'error'];
  const root = group(log);
  only(log, ['$schema', 'version', 'runs'], 'log');
  need(root['version'] === '2.1.0', 'version');
  need(typeof root['$schema'] === 'string' && URL.canParse(root['$schema']), '$schema');
  need(Array.isArray(root['runs']) && root['runs'].length === 1, 'runs');
  for (const run of list(root['runs']).map(group)) {
    only(run, ['tool', 'columnKind', 'results'], 'run');
    need(['utf16CodeUnits', 'unicodeCodePoints'].includes(String(run['columnKind'])), 'columnKind');
    const driver = group(group(run['tool'])['driver']);
    need(typeof driver['name'] === 'string' && driver['name'] !== '', 'driver name');
    need(/^\d+\.\d+\.\d+$/.test(String(driver['semanticVersion'])), 'semanticVersion');
    const rules = list(driver['rules']).map(group);
    need(new Set(rules.map(({ id }) => id)).size === rules.length, 'rules: an id twice');
    for (const rule of rules) {
      only(rule, ['id', 'shortDescription', 'fullDescription', 'help', 'defaultConfiguration'], 'rule');
      need(typeof rule['id'] === 'string', 'rule id');
      for (const key of ['shortDescription', 'fullDescription', 'help']) message(rule[key], `rule ${key}`);
      need(levels.includes(String(group(rule['defaultConfiguration'])['level'])), 'rule level');
    }
    need(Array.isArray(run['results']), 'results');
    for (const result of list(run['results']).map(group)) {
      only(result, ['ruleId', 'ruleIndex', 'level', 'message', 'locations'], 'result');
      need(rules[Number(result['ruleIndex'])]?.['id'] === result['ruleId'], 'ruleIndex');
      need(levels.includes(String(result['level'])), 'level');
      message(result['message'], 'message');
      for (const location of list(result['locations']).map(group)) {
        only(location, ['physicalLocation', 'logicalLocations'], 'location');
        const { artifactLocation, region } = group(location['physicalLocation']);
        // An address by RFC 3986: nothing in it that would have to be written with a per cent sign.
        need(/^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})+$/.test(String(group(artifactLocation)['uri'])), 'uri');
        const { startLine, startColumn = 1, endColumn = Number.POSITIVE_INFINITY } = group(region) as Readonly<Record<string, number>>;
        need(Number.isInteger(startLine) && Number(startLine) >= 1, 'startLine');
        need(startColumn >= 1 && endColumn >= startColumn, 'columns');
      }
      for (const logical of list(result['locations']).flatMap((location) => list(group(location)['logicalLocations'])).map(group)) need(typeof logical['fullyQualifiedName'] === 'string', 'logicalLocation');
    }
  }
  return faults;
}
