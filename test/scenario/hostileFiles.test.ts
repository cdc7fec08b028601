import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLawPack } from '../../src/compiler/checkLawPack.ts';
import { checkPlaythrough } from '../../src/compiler/checkPlaythrough.ts';
import { compile } from '../../src/compiler/compile.ts';
import type { Diagnostic } from '../../src/scenario/diagnostic.ts';
import { formatDiagnostic } from '../../src/scenario/formatDiagnostic.ts';
import { readYaml } from '../../src/scenario/readYaml.ts';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const pack = read('test/fixtures/ok/jurisdictions/practice-land.yaml');
const small = read('test/fixtures/ok/small.yaml');
const model = read('test/fixtures/ok/small.model.yaml');
const reasoning = read('test/fixtures/ok/reasoning.yaml');
const reasoningModel = read('test/fixtures/ok/reasoning.model.yaml');
const shipped = read('scenarios/the-borrowed-cousin/scenario.yaml');
const shippedFiles = {
  'jurisdictions/iraq-federal.yaml': read('scenarios/jurisdictions/iraq-federal.yaml'),
  'jurisdictions/kurdistan-region.yaml': read('scenarios/jurisdictions/kurdistan-region.yaml'),
};

const compiled = (text: string | Uint8Array) => compile({ 'x/scenario.yaml': text, 'jurisdictions/practice-land.yaml': pack, ...shippedFiles }, 'x/scenario.yaml');
const codesOf = (text: string | Uint8Array) => [...new Set(readYaml('x.yaml', text).diagnostics.map(({ code }) => code))];

/** A diagnostic's place is inside the text, its sentences are there, and it can be printed. */
function expectSound(diagnostics: readonly Diagnostic[], text: string): void {
  const lines = text.split('\n');
  for (const diagnostic of diagnostics) {
    const { line, column, endColumn, what, why, fix } = diagnostic;
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    expect(endColumn).toBeGreaterThan(column);
    for (const sentence of [what, why, fix]) expect(sentence).toMatch(/\S/);
    expect(formatDiagnostic(diagnostic, text)).toContain(diagnostic.code);
  }
}

/** Time of this process, not of the clock: how busy the machine is with other things plays no part. */
function inTime<T>(milliseconds: number, run: () => T): T {
  const began = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(milliseconds);
  return result;
}

describe('a file that was cut off', () => {
  const cuts = (text: string, every: number) => Array.from({ length: Math.ceil(text.length / every) }, (_, at) => text.slice(0, at * every));

  it('anywhere in a small case, a law pack or a playthrough is answered with what is wrong, at a place in it', () => {
    const scenario = compiled(small).scenario;
    for (const text of cuts(small, 293)) {
      const { diagnostics } = compiled(text);
      expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
      expectSound(diagnostics.filter(({ file }) => file === 'x/scenario.yaml'), text);
    }
    for (const text of cuts(shippedFiles['jurisdictions/iraq-federal.yaml'], 997)) expectSound(checkLawPack('law.yaml', text), text);
    for (const text of cuts(model, 31)) expectSound(checkPlaythrough('model.yaml', text, scenario), text);
  }, 60_000);

  it('anywhere in a long shipped case too', () => {
    for (const text of cuts(shipped, 19_937)) {
      const { diagnostics } = compiled(text);
      expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
      expectSound(diagnostics.filter(({ file }) => file === 'x/scenario.yaml'), text);
    }
  }, 60_000);
});

describe('a file that is no scenario', () => {
  it('is refused at once when it is binary', () => {
    const picture = Uint8Array.from({ length: 500_000 }, (_, at) => (at * 131 + (at >> 3)) % 256);
    expect(inTime(500, () => codesOf(picture))).toEqual(['not-text']);
    expect(codesOf('title: a\u0000b')).toEqual(['not-text']);
  });

  it('is refused at once when it has five megabytes', () => {
    expect(inTime(200, () => codesOf('a: b\n'.repeat(1_000_000)))).toEqual(['file-too-large']);
    expect(inTime(200, () => codesOf(new Uint8Array(5_000_000).fill(97)))).toEqual(['file-too-large']);
  });

  it('is read in time when it is as large as a file may be', () => {
    const keys = Array.from({ length: 60_000 }, (_, at) => `k${at}: value`).join('\n');
    expect(inTime(30_000, () => codesOf(keys))).toEqual([]);
    expect(inTime(30_000, () => codesOf(`a: ${'['.repeat(60)}${'x, '.repeat(100_000)}${']'.repeat(60)}`))).toEqual([]);
  }, 60_000);
});

describe('a file with thousands of faults', () => {
  const many = (length: number, line: (at: number) => string) => Array.from({ length }, (_, at) => line(at)).join('\n');

  const codes = (text: string) => [...new Set(inTime(30_000, () => compiled(text)).diagnostics.map(({ code }) => code))];

  it('is answered in time when its keys are unknown', () => {
    expect(codes(many(40_000, (at) => `key-${at}: value`))).toContain('unknown-key');
  }, 180_000);

  it('is answered in time when its people lack everything', () => {
    expect(codes(small.replace('people:\n', `people:\n${many(30_000, (at) => `  person-${at}: {}`)}\n`))).toEqual(['missing-key']);
  }, 180_000);

  it('is answered in time when its names point at nothing', () => {
    const text = small
      .replace('agencies:\n', `agencies:\n${many(4000, (at) => `  an-agency-with-a-long-name-of-its-own-${at}: {name: A, role: R}`)}\n`)
      .replace('tell: shelter', `tell: [${many(12_000, (at) => `an-agency-with-a-long-nome-of-its-own-${at},`).replaceAll('\n', ' ')}]`);
    expect(codes(text)).toEqual(['unknown-agency']);
  }, 180_000);
});

describe('what the format does not have', () => {
  it('aliases that would grow into gigabytes cost nothing', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghij'.split('').map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(', ')}]`)].join('\n');
    expect(inTime(500, () => codesOf(bomb))).toEqual(['anchor-or-alias']);
  });

  it('an anchor that holds itself is refused', () => {
    expect(codesOf('a: &a\n  b: *a\n')).toEqual(['anchor-or-alias']);
    expect(codesOf('&a [*a, *a]')).toEqual(['anchor-or-alias']);
  });

  it('merge keys are refused', () => {
    expect(codesOf('a:\n  <<: {b: c}\n')).toEqual(['anchor-or-alias']);
  });

  it('tags are refused, those of YAML itself and those that make code', () => {
    expect(codesOf('a: !!js/function "function () { }"')).toEqual(['tag']);
    expect(codesOf('a: !!binary aGVsbG8=')).toEqual(['tag']);
    expect(codesOf('a: !!set {b, c}')).toEqual(['tag']);
  });

  it('a second document is refused', () => {
    expect(codesOf('a: b\n---\na: c\n')).toEqual(['yaml-syntax']);
  });

  it('keys that are not text are refused', () => {
    expect(codesOf('? [a, b]\n: c\n')).toEqual(['yaml-syntax']);
  });
});

describe('names that the program could mistake', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('%s is refused as a key, wherever it stands', (name) => {
    expect(codesOf(`${name}: a`)).toEqual(['unsafe-key']);
    expect(codesOf(`people:\n  karim: {"${name}": {polluted: yes}}`)).toEqual(['unsafe-key']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each(['toString', 'hasOwnProperty', 'valueOf'])('%s points at nothing when it is used as a name', (name) => {
    const { diagnostics } = compiled(small.replace('first-scene: first-call', `first-scene: ${name.toLowerCase()}`));
    expect(diagnostics.map(({ code }) => code)).toContain('unknown-scene');
  });

  it('a law pack by such a name is not found', () => {
    expect(compiled(small.replace('[practice-land]', '[tostring]')).diagnostics.map(({ code }) => code)).toEqual(['unknown-law-pack']);
  });

  it('a key that stands twice is named at its second place', () => {
    expect(readYaml('x.yaml', 'a: 1\nb:\n  c: 1\n  c: 2\na: 3\n').diagnostics.map(({ code, line }) => `${code} ${line}`).sort()).toEqual(['duplicate-key 4', 'duplicate-key 5']);
    expect(readYaml('x.yaml', 'counts:\n  1: 2\n  "1": 3\n').diagnostics.map(({ code, line }) => `${code} ${line}`)).toEqual(['duplicate-key 3']);
  });
});

describe('nesting', () => {
  const nested: readonly [string, (depth: number) => string][] = [
    ['brackets', (depth) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}`],
    ['braces', (depth) => `a: ${'{a: '.repeat(depth)}b${'}'.repeat(depth)}`],
    ['brackets that are never closed', (depth) => `a: ${'['.repeat(depth)}`],
    ['lines', (depth) => Array.from({ length: Math.min(depth, 1400) }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['hyphens', (depth) => `a:\n ${'- '.repeat(depth)}b`],
    ['question marks', (depth) => '? '.repeat(depth)],
  ];
  it.each(nested)('of %s is bounded', (_, text) => {
    for (const depth of [100, 5000, 100_000]) {
      const deep = text(depth);
      if (deep.length > 1024 * 1024) continue;
      const found = inTime(5000, () => readYaml('x.yaml', deep).diagnostics);
      expect(found.length).toBeGreaterThan(0);
      expectSound(found, deep);
    }
  });

  it('as a careful author writes it is not', () => {
    expect(codesOf(nested[0]?.[1](30) ?? '')).toEqual([]);
  });
});

describe('text', () => {
  it('with controls, or with what turns the direction of reading, is refused', () => {
    for (const character of ['\u0007', '\u001B', '\u007F', '\u0085', '\u202A', '\u202E', '\u2066', '\u2069', '\uFEFF']) {
      expect(codesOf(`title: "a${character}b"`)).toEqual(['hidden-character']);
      expect(codesOf(`title: "a\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}b"`)).toEqual(['hidden-character']);
    }
  });

  it('of any language is let through: joiners and marks that Kurdish, Persian and Hindi need', () => {
    expect(codesOf('a: "می\u200Cخواهم"\nb: "क्\u200Dष"\nc: "\u200Fعربي"\nd: 👩🏽‍⚖️\ne: "tab\\tand\\nline"')).toEqual([]);
  });

  it('that looks like markup, a script or a template is text, and stays as it is', () => {
    const hostile = `<script>alert(1)</script> {{7*7}} \${7*7} <img src=x onerror=alert(1)> javascript:alert(1) %00 ' " & ;--`;
    const quoted = JSON.stringify(hostile);
    // Every text of a case that is written in full on one line.
    const fields = /^(\s*(?:title|text|label|prompt|summary|content-note|briefing|announced|said|source|custody|app|note): )(?!\{)\S.*$/gm;
    const text = small.replace(fields, `$1${quoted.replaceAll('$', '$$$$')}`);
    const { scenario } = compiled(text);
    expect(scenario?.title).toBe(hostile);
    expect(scenario?.injects?.['foreman-comes']?.text).toBe(hostile);
    expect(scenario?.exhibits['phone']).toMatchObject({ title: hostile, source: hostile, document: { app: hostile } });
    expect(JSON.stringify(scenario).split(JSON.stringify(hostile).slice(1, -1)).length - 1).toBe([...small.matchAll(fields)].length);
  });
});

describe('any damage to a real file', () => {
  type Damage = { readonly from: number; readonly length: number; readonly kind: 'delete' | 'double' | 'replace'; readonly by: string };
  const damage: fc.Arbitrary<Damage> = fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 0, max: 60 }),
    kind: fc.constantFrom('delete', 'double', 'replace'),
    by: fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom(': ', '\n', '\t', '[', '{', '}', '- ', '&a ', '*a', '!!', '"', "'", '#', '<<: ', '__proto__: ', '|\n', '? ', '%', '---\n', '\r', '\u202E', '-1', '1e9', '~')),
  });
  const damaged = (text: string, all: readonly Damage[]): string => all.reduce((now, { from, length, kind, by }) => {
    const at = Math.floor(from * now.length);
    const part = now.slice(at, at + length);
    return now.slice(0, at) + (kind === 'delete' ? '' : kind === 'double' ? part + part : by) + now.slice(at + length);
  }, text);

  it('is answered by a scenario or by diagnostics with places in the file, never by a fall', () => {
    fc.assert(fc.property(fc.constantFrom(small, reasoning), fc.array(damage, { minLength: 1, maxLength: 4 }), (whole, all) => {
      const text = damaged(whole, all);
      const { scenario, diagnostics } = compiled(text);
      expect(scenario === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
      expectSound(diagnostics.filter(({ file }) => file === 'x/scenario.yaml'), text);
    }), { numRuns: 200 });
  }, 60_000);

  it('nor does a damaged law pack or playthrough fall', () => {
    const scenario = compiled(small).scenario;
    const second = compiled(reasoning).scenario;
    fc.assert(fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (all) => {
      const law = damaged(pack, all);
      const { diagnostics } = compile({ 'x/scenario.yaml': small, 'jurisdictions/practice-land.yaml': law }, 'x/scenario.yaml');
      expectSound(diagnostics.filter(({ file }) => file.startsWith('jurisdictions/')), law);
      const moves = damaged(model, all);
      expectSound(checkPlaythrough('model.yaml', moves, scenario), moves);
      const thoughts = damaged(reasoningModel, all);
      expectSound(checkPlaythrough('model.yaml', thoughts, second), thoughts);
    }), { numRuns: 150, examples: [[[{ from: 0, length: 19, kind: 'replace', by: '[' }, { from: 0, length: 16, kind: 'double', by: ': ' }]]] });
  }, 60_000);
});
