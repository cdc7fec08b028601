/** Every check of the project, one after another. One that fails does not stop the next, so that one run shows everything. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { needChromium } from './findChromium.ts';
import { inSeconds, lastLine, type Outcome, summaryOf, totalOf } from './outcome.ts';
import { needPostgres } from './postgres.ts';
import { runTool } from './runTool.ts';
import { readVitestReport } from './vitestReport.ts';

const names = ['types', 'lint', 'unit', 'build', 'e2e'] as const;
type Name = (typeof names)[number];

const help = `npm test                                       every check: ${names.join(', ')}
npm test -- --only=types,unit                  some of them
npm test -- --only=unit test/scoring           tests of some files`;

/** The exit code: 0 when every check passed, 1 when one failed, 2 for an option that makes no sense. */
export async function runChecks(args: readonly string[]): Promise<number> {
  const asked = readArgs(args);
  if (typeof asked === 'string') {
    console.error(asked);
    return 2;
  }
  const reports = mkdtempSync(join(tmpdir(), 'proving-ground-'));
  const outcomes: Outcome[] = [];
  for (const name of asked.only) {
    console.log(`\n=== ${name} ===`);
    const began = performance.now();
    const outcome = await check(name, reports, asked.files);
    const seconds = (performance.now() - began) / 1000;
    outcomes.push({ ...outcome, name, seconds });
    console.log(`${name}: ${outcome.ok ? 'passed' : 'FAILED'} in ${inSeconds(seconds)}${outcome.note ? ` - ${outcome.note}` : ''}`);
  }
  rmSync(reports, { recursive: true, force: true });
  console.log(`\n${summaryOf(outcomes)}\n\n${lastLine(outcomes)}`);
  return totalOf(outcomes).failed === 0 ? 0 : 1;
}

function readArgs(args: readonly string[]): { readonly only: readonly Name[]; readonly files: readonly string[] } | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { only: { type: 'string' } }, allowPositionals: true });
    const only = values.only?.split(',') ?? [...names];
    const unknown = only.filter((name) => !(names as readonly string[]).includes(name));
    if (unknown.length > 0) return `There is no check called ${unknown.join(', ')}.\n\n${help}`;
    return { only: names.filter((name) => only.includes(name)), files: positionals };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${help}`;
  }
}

type Finding = Omit<Outcome, 'name' | 'seconds'>;

async function check(name: Name, reports: string, files: readonly string[]): Promise<Finding> {
  switch (name) {
    case 'types':
      return { ok: (await runTool('typescript/bin/tsc', ['-p', '.'])) === 0 };
    case 'lint':
      return { ok: (await runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])) === 0 };
    case 'build':
      return { ok: (await runTool('vite/bin/vite.js', ['build'], { NODE_ENV: 'production' })) === 0 };
    case 'unit':
      return vitest('unit', reports, files);
    case 'e2e': {
      const chromium = needChromium();
      if ('missing' in chromium) return { ok: false, note: chromium.missing };
      return vitest('e2e', reports, files, { CHROMIUM_PATH: chromium.path });
    }
  }
}

async function vitest(project: 'unit' | 'e2e', reports: string, files: readonly string[], environment: Record<string, string> = {}): Promise<Finding> {
  const report = join(reports, `${project}.json`);
  const noPostgres = needPostgres();
  const code = await runTool(
    'vitest/vitest.mjs',
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files],
    environment,
  );
  const tests = readVitestReport(report);
  if (!tests) return { ok: false, note: 'it ended without a report' };
  const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : '';
  const note = tests.passed + tests.failed === 0 ? 'no test ran' : `${tests.passed} passed, ${tests.failed} failed${skipped}`;
  const leftOut = noPostgres === undefined ? '' : `; left out, with a database of PostgreSQL: ${noPostgres}`;
  return { ok: code === 0 && tests.failed === 0 && tests.passed > 0, tests, note: `${note}${leftOut}` };
}
