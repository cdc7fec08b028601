/** Golden texts, reviewed as prose. `npx vitest run -u test/compiler/diagnostics.test.ts` writes them anew. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDiagnostics } from '../../src/cli/formatDiagnostics.ts';
import { codes } from '../../src/scenario/diagnosticCodes.ts';
import { diagnose, fixtures } from './fixture.ts';

const stems = (extension: string) => readdirSync(`${fixtures}err`).filter((name) => name.endsWith(extension)).map((name) => name.slice(0, -extension.length)).sort();
// Read before any test runs: a golden file that is missing would be written by the first run.
const [written, golden] = [stems('.yaml'), stems('.out')];
const all = Object.keys(codes).sort();

describe('every diagnostic code', () => {
  it('has a fixture and a golden text, and there are no others', () => {
    expect(written).toEqual(all);
    expect(golden).toEqual(all);
  });

  it.each(all)('%s is found where it stands, by itself, and is said in these words', async (code) => {
    const { diagnostics, content, also, beside } = diagnose(code);
    expect([...new Set(diagnostics.map((diagnostic) => diagnostic.code))].sort()).toEqual([code, ...also].sort());
    const files = new Map([...(content === undefined ? [] : [[`${code}.yaml`, content] as const]), ...(beside ? [beside] : [])]);
    await expect(`${formatDiagnostics(diagnostics, files)}\n`).toMatchFileSnapshot(`${fixtures}err/${code}.out`);
  });
});
