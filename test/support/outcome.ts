/** What the checks came to, and how that is told. */
export interface Tests {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, a line each. Told again at the end, where it is not buried under what passed. */
  readonly failures: readonly string[];
}

export interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  /** Present when the check runs tests that can be counted. */
  readonly tests?: Tests;
  readonly note?: string;
}

/** Tests that passed and failed. A check that failed without a failed test (types, lint, a crash, no test at all) counts as one. */
export function totalOf(outcomes: readonly Outcome[]): Pick<Tests, 'passed' | 'failed'> {
  let passed = 0;
  let failed = 0;
  for (const { ok, tests } of outcomes) {
    passed += tests?.passed ?? 0;
    failed += tests?.failed ?? 0;
    if (!ok && !tests?.failed) failed += 1;
  }
  return { passed, failed };
}

/** The last line of a run, for people and for programs: `412 passed, 0 failed`. */
export function lastLine(outcomes: readonly Outcome[]): string {
  const { passed, failed } = totalOf(outcomes);
  return `${passed} passed, ${failed} failed`;
}

/** One line for each check, and below a check the tests in it that failed. */
export function summaryOf(outcomes: readonly Outcome[]): string {
  return outcomes
    .flatMap(({ name, ok, seconds, note, tests }) => [
      `${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(6)} ${inSeconds(seconds).padStart(7)}${note ? `  ${note}` : ''}`,
      ...(tests?.failures ?? []).map((failure) => `        ${failure}`),
    ])
    .join('\n');
}

export const inSeconds = (seconds: number): string => `${seconds.toFixed(1)} s`;
