/** Counts what a vitest run came to, from the report that it wrote. */
import { existsSync, readFileSync } from 'node:fs';
import type { Tests } from './outcome.ts';

interface Report {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly status: 'passed' | 'failed';
    readonly assertionResults: readonly { readonly status: string }[];
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
  return { passed, failed: success || failed > 0 ? failed : 1, skipped: statuses.length - passed - (failed - unloaded) };
}
