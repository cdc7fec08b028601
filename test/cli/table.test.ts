import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tableOfCases, withTable } from '../../src/cli/table.ts';

const page = readFileSync(fileURLToPath(new URL('../../scenarios/README.md', import.meta.url)), 'utf8');

describe('the table of cases', () => {
  it('on the page for trainers is the one that the cases make today; "npm run -s scenario -- table --write" writes it', () => {
    expect(withTable(page, tableOfCases())).toBe(page);
  });

  it('counts what is in The Borrowed Cousin', () => {
    const row = tableOfCases().split('\n').find((line) => line.includes('The Borrowed Cousin'))?.split(' | ');
    expect(row?.[4]).toBe('36');
    expect(row?.[5]).toBe('140');
  });

  it('is not written where there is no place for it', () => {
    expect(withTable('# A page\n', 'x')).toBeUndefined();
  });
});
