import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceStamp } from '../../src/server/sourceStamp.ts';

let base: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'sources-'));
  mkdirSync(join(base, 'src/ui'), { recursive: true });
  mkdirSync(join(base, 'scenarios/a'), { recursive: true });
  writeFileSync(join(base, 'src/ui/main.tsx'), 'one');
  writeFileSync(join(base, 'scenarios/a/scenario.yaml'), 'format: 1');
  writeFileSync(join(base, 'index.html'), '<html>');
});

afterEach(() => rmSync(base, { recursive: true }));

describe('the stamp of the sources', () => {
  it('stays when nothing but a date changed', () => {
    const before = sourceStamp(base);
    utimesSync(join(base, 'index.html'), 1, 1);
    expect(sourceStamp(base)).toBe(before);
  });

  it.each([
    ['a source changes', () => writeFileSync(join(base, 'src/ui/main.tsx'), 'two')],
    ['a scenario changes', () => writeFileSync(join(base, 'scenarios/a/scenario.yaml'), 'format: 2')],
    ['a file is added', () => writeFileSync(join(base, 'src/ui/App.tsx'), '')],
    ['a file is removed', () => rmSync(join(base, 'scenarios/a/scenario.yaml'))],
    ['a file gets another name', () => renameSync(join(base, 'src/ui/main.tsx'), join(base, 'src/ui/start.tsx'))],
    ['the packages change', () => writeFileSync(join(base, 'package-lock.json'), '{}')],
  ])('changes when %s', (_, change) => {
    const before = sourceStamp(base);
    change();
    expect(sourceStamp(base)).not.toBe(before);
  });

  it('does not change with what a build does not read', () => {
    const before = sourceStamp(base);
    writeFileSync(join(base, 'README.md'), 'words');
    expect(sourceStamp(base)).toBe(before);
  });
});
