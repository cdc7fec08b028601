/**
 * `check [paths] [--format text|json|sarif] [--verbose] [--watch]`: says everything that is wrong with scenarios, their law packs and their
 * playthroughs. A path is a folder of scenarios, one scenario, or a single file. Without one, it is all that comes with Proving
 * Ground. `--verbose` names every missing or old translation, where the text says only how many there are; JSON and SARIF always
 * name them. `--watch` looks again at every save, until Ctrl-C. Exit code: 0 no errors (warnings may be there), 1 errors, 2 wrong use.
 *
 * JSON: a list of diagnostics, in the order of files and places; an empty list where nothing is wrong. Each has
 * - `code`: what kind of problem (the list is in `scenarios/README.md`); `severity`: `error` or `warning`;
 * - `file`, `line`, `column`, `endColumn`: the place; lines and columns count from 1; the mark ends before `endColumn`;
 * - `path`: the keys that lead there, as `scenes.first-call.task`; empty for the file itself;
 * - `what`, `why`, `fix`: sentences; `nearest`: names that exist and look alike, where there are some.
 *
 * SARIF: version 2.1.0, one run; addresses of files are relative to where the command is run.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Checked } from './checkPath.ts';
import { checkPaths } from './checkPaths.ts';
import { formatDiagnostics } from './formatDiagnostics.ts';
import type { Io } from './io.ts';
import { shippedScenarios } from './loadScenario.ts';
import { sarifOf } from './sarif.ts';
import { watchChecks } from './watchChecks.ts';

const usage = 'Usage: check [paths] [--format text|json|sarif] [--verbose] [--watch]';

const formats: Readonly<Record<string, (checked: Checked) => string>> = {
  text: ({ diagnostics, files, languages }) => [formatDiagnostics(diagnostics, files), ...languages].join('\n\n'),
  json: ({ diagnostics }) => JSON.stringify(diagnostics, null, 2),
  sarif: ({ diagnostics }) => JSON.stringify(sarifOf(diagnostics, ownVersion()), null, 2),
};

export async function check(args: string[], io: Io): Promise<number> {
  const asked = readCheckArgs(args);
  if (!asked) {
    io.err(usage);
    return 2;
  }
  const checked = asked.watch ? await watchChecks(asked.paths, io) : checkPaths(asked.paths, asked.each);
  if (typeof checked === 'string') {
    io.err(`${checked}\n\n${usage}`);
    return 2;
  }
  if (typeof checked === 'number') return checked;
  io.out(asked.format(checked));
  return hasErrors(checked) ? 1 : 0;
}

const hasErrors = ({ diagnostics }: Checked): boolean => diagnostics.some(({ severity }) => severity === 'error');

interface CheckArgs {
  readonly paths: readonly string[];
  readonly format: (checked: Checked) => string;
  /** Every missing or old translation by itself. */
  readonly each: boolean;
  readonly watch: boolean;
}

function readCheckArgs(args: readonly string[]): CheckArgs | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { format: { type: 'string' }, verbose: { type: 'boolean' }, watch: { type: 'boolean' } } });
    const name = values.format ?? 'text';
    const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
    // What goes on is read by a person: another program wants one whole value.
    if (!format || (values.watch && name !== 'text')) return undefined;
    return { paths: positionals.length > 0 ? positionals : [shippedScenarios], format, each: values.verbose === true || name !== 'text', watch: values.watch === true };
  } catch {
    return undefined;
  }
}

const ownVersion = (): string => (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string }).version;
