/** Counts what a vitest run came to, from the report that it wrote. */
import { existsSync, readFileSync } from 'node:fs';
import type { Tests } from './outcome.ts';

interface Report {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly status: 'passed' | 'failed';
    readonly name?: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName?: string; readonly failureMessages?: readonly string[] }[];
  }[];
}

/** The counts; undefined when there is no report. A file that failed before any of its tests ran counts as one failure. */
export function readVitestReport(path: string): Tests | undefined {
  if (!existsSync(path)) return undefined;
  return countTests(JSON.parse(readFileSync(path, 'utf8')) as Report);
}

export function countTests({ success, testResults }: Report): Tests {
  const statuses = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const unloaded = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed')).length;
  const passed = statuses.filter((status) => status === 'passed').length;
  const failed = statuses.filter((status) => status === 'failed').length + unloaded;
  // An error outside any test fails the run without failing a test.
  return { passed, failed: success || failed > 0 ? failed : 1, skipped: statuses.length - passed - (failed - unloaded), failures: failuresIn(testResults) };
}

/** Each failed test by its name, with the first line of why; a file that did not load by its own. */
function failuresIn(files: Report['testResults']): readonly string[] {
  return files.flatMap(({ status, name = 'a file', message = '', assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [`${name}: ${firstLine(message)}`];
    return failed.map(({ fullName = 'a test', failureMessages = [] }) => `${name}: ${fullName}: ${firstLine(failureMessages[0] ?? '')}`);
  });
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
