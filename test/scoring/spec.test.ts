import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const rules = new Set([...readFileSync(join(import.meta.dirname, '../../src/scoring/SPEC.md'), 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, rule]) => rule as string));
const tests = ['.', '../analysis', '../session/room'].flatMap((folder) => {
  const path = join(import.meta.dirname, folder);
  return readdirSync(path).filter((name) => name.endsWith('.test.ts')).map((name) => readFileSync(join(path, name), 'utf8'));
}).join('\n');
const carried = new Set([...tests.matchAll(/\[([A-Z]\d+)\]/g)].map(([, rule]) => rule as string));

describe('the specification', () => {
  it('has no rule without a test', () => {
    expect([...rules].filter((rule) => !carried.has(rule))).toEqual([]);
    expect(rules.size).toBeGreaterThan(50);
  });

  it('is not spoken of where it says nothing', () => {
    expect([...carried].filter((rule) => !rules.has(rule))).toEqual([]);
  });
});
