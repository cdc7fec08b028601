/**
 * `check [paths] [--format text|json]`: says everything that is wrong with scenarios, their law packs and their playthroughs.
 * A path is a folder of scenarios, one scenario, or a single file. Without one, it is all that comes with Proving Ground.
 * Exit code: 0 no errors (warnings may be there), 1 errors, 2 wrong use.
 *
 * JSON: a list of diagnostics, in the order of files and places; an empty list where nothing is wrong. Each has
 * - `code`: what kind of problem (the list is in `scenarios/README.md`); `severity`: `error` or `warning`;
 * - `file`, `line`, `column`, `endColumn`: the place; lines and columns count from 1; the mark ends before `endColumn`;
 * - `path`: the keys that lead there, as `scenes.first-call.task`; empty for the file itself;
 * - `what`, `why`, `fix`: sentences; `nearest`: names that exist and look alike, where there are some.
 */
import { parseArgs } from 'node:util';
import type { Diagnostic } from '../scenario/diagnostic.ts';
import { inOrder } from '../scenario/diagnostic.ts';
import { checkPath, type Checked } from './checkPath.ts';
import { formatDiagnostics } from './formatDiagnostics.ts';
import type { Io } from './io.ts';
import { shippedScenarios } from './loadScenario.ts';
import { type Format, formatOf } from './readArgs.ts';

const usage = 'Usage: check [paths] [--format text|json]';

export async function check(args: string[], io: Io): Promise<number> {
  const asked = readCheckArgs(args);
  if (!asked) {
    io.err(usage);
    return 2;
  }
  const checked: Checked[] = [];
  for (const path of asked.paths) {
    const found = checkPath(path);
    if (typeof found === 'string') {
      io.err(`${found}\n\n${usage}`);
      return 2;
    }
    checked.push(found);
  }
  const files = new Map(checked.flatMap(({ files }) => [...files]));
  const diagnostics = inOrder(once(checked.flatMap((each) => each.diagnostics)));
  io.out(asked.format === 'json' ? JSON.stringify(diagnostics, null, 2) : formatDiagnostics(diagnostics, files));
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function readCheckArgs(args: readonly string[]): { readonly paths: readonly string[]; readonly format: Format } | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { format: { type: 'string' } } });
    const format = formatOf(values.format);
    return format && { paths: positionals.length > 0 ? positionals : [shippedScenarios], format };
  } catch {
    return undefined;
  }
}

/** Two scenarios may share a law pack; what is wrong with it is said once. */
function once(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...seen.values()];
}
