import { describe, expect, it } from 'vitest';
import { lastLine, type Outcome, summaryOf } from './outcome.ts';
import { countTests } from './vitestReport.ts';

const outcome = (name: string, ok: boolean, passed?: number, failed = 0): Outcome =>
  ({ name, ok, seconds: 1, ...(passed !== undefined && { tests: { passed, failed, skipped: 0 } }) });

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
});

describe('the counting of a report', () => {
  const file = (...statuses: string[]) => ({ status: statuses.includes('failed') ? 'failed' as const : 'passed' as const, assertionResults: statuses.map((status) => ({ status })) });

  it('counts tests by what became of them', () => {
    expect(countTests({ success: false, testResults: [file('passed', 'failed', 'skipped'), file('passed', 'todo')] })).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    expect(countTests({ success: false, testResults: [file('passed'), { status: 'failed', assertionResults: [] }] })).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts a run that failed outside its tests as one failure', () => {
    expect(countTests({ success: false, testResults: [file('passed')] })).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});
