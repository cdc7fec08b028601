import { describe, expect, it } from 'vitest';
import { lastLine, type Outcome, summaryOf } from './outcome.ts';
import { countTests } from './vitestReport.ts';

const outcome = (name: string, ok: boolean, passed?: number, failed = 0): Outcome =>
  ({ name, ok, seconds: 1, ...(passed !== undefined && { tests: { passed, failed, skipped: 0, failures: [] } }) });

describe('the last line of npm test', () => {
  it('adds up the tests of all checks', () => {
    expect(lastLine([outcome('types', true), outcome('unit', true, 40), outcome('e2e', true, 2)])).toBe('42 passed, 0 failed');
    expect(lastLine([outcome('unit', false, 39, 1), outcome('e2e', false, 0, 2)])).toBe('39 passed, 3 failed');
  });

  it('never says 0 failed when a check failed without a failed test', () => {
    expect(lastLine([outcome('types', false), outcome('unit', true, 40)])).toBe('40 passed, 1 failed');
    expect(lastLine([outcome('unit', false, 0)])).toBe('0 passed, 1 failed');
    expect(lastLine([outcome('unit', false, 12), outcome('e2e', false)])).toBe('12 passed, 2 failed');
  });
});

describe('the summary', () => {
  it('names every check, and marks the ones that failed', () => {
    const lines = summaryOf([outcome('types', true), { ...outcome('e2e', false), note: 'no browser' }]).split('\n');
    expect(lines[0]).toMatch(/^ok +types/);
    expect(lines[1]).toMatch(/^FAILED +e2e .*no browser$/);
  });

  it('tells again which tests failed, and why, below their check', () => {
    const tests = { passed: 1, failed: 1, skipped: 0, failures: ['a.test.ts: adds: expected 3 to be 2'] };
    expect(summaryOf([{ ...outcome('unit', false), tests }]).split('\n')[1]?.trim()).toBe('a.test.ts: adds: expected 3 to be 2');
  });
});

describe('the counting of a report', () => {
  const file = (...statuses: string[]) => ({ status: statuses.includes('failed') ? 'failed' as const : 'passed' as const, assertionResults: statuses.map((status) => ({ status })) });

  it('counts tests by what became of them', () => {
    expect(countTests({ success: false, testResults: [file('passed', 'failed', 'skipped'), file('passed', 'todo')] })).toMatchObject({ passed: 2, failed: 1, skipped: 2 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    expect(countTests({ success: false, testResults: [file('passed'), { status: 'failed', assertionResults: [] }] })).toMatchObject({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts a run that failed outside its tests as one failure', () => {
    expect(countTests({ success: false, testResults: [file('passed')] })).toMatchObject({ passed: 1, failed: 1, skipped: 0 });
  });

  it('names what failed with the first line of why, a file that could not be loaded too', () => {
    const report = {
      success: false,
      testResults: [
        { status: 'failed' as const, name: 'a.test.ts', assertionResults: [{ status: 'passed' }, { status: 'failed', fullName: 'sums adds', failureMessages: ['Error: 3 is not 2\n  at a.ts:1'] }] },
        { status: 'failed' as const, name: 'b.test.ts', message: 'no such file\nat', assertionResults: [] },
      ],
    };
    expect(countTests(report).failures).toEqual(['a.test.ts: sums adds: Error: 3 is not 2', 'b.test.ts: no such file']);
  });
});
