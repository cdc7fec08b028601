/**
 * `upgrade <paths> [--dry-run]`: rewrites files of an older format in today's. A path is a file, or a folder with all that is in
 * it. Lines that need no change stay as they are, comments too. A file that cannot be read, or is of a newer format, is told and
 * left as it is. `--dry-run` only shows what would change. Exit code: 0 all are of today's format now (or would be), 1 some were
 * left, 2 wrong use.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FORMAT, upgraded } from '../scenario/upgrades.ts';
import { formatDiagnostics } from './formatDiagnostics.ts';
import type { Io } from './io.ts';
import { shippedScenarios } from './loadScenario.ts';
import { replaceFile } from './replaceFile.ts';
import { shownPath } from './shownPath.ts';

const usage = 'Usage: upgrade <paths> [--dry-run]';

export async function upgrade(args: string[], io: Io): Promise<number> {
  const asked = readUpgradeArgs(args);
  if (!asked) {
    io.err(usage);
    return 2;
  }
  const files: string[] = [];
  for (const given of asked.paths) {
    const path = [resolve(given), join(shippedScenarios, given)].find((candidate) => existsSync(candidate));
    const found = path === undefined ? [] : statSync(path).isFile() ? [path] : yamlUnder(path);
    if (found.length === 0) {
      io.err(`${path === undefined ? `There is nothing at "${given}"` : `There is no YAML file in "${given}"`}. Nothing was changed.\n\n${usage}`);
      return 2;
    }
    files.push(...found);
  }
  const done = [...new Set(files)].map((file) => upgradeFile(file, asked.dry, io));
  const left = done.filter((ok) => !ok).length;
  if (left > 0) io.err(`\n${left === 1 ? '1 file was' : `${left} files were`} left as ${left === 1 ? 'it is' : 'they are'}.`);
  return left > 0 ? 1 : 0;
}

/** Whether the file is of today's format now, or would be. */
function upgradeFile(path: string, dry: boolean, io: Io): boolean {
  const shown = shownPath(path);
  const content = readFileSync(path);
  const result = upgraded(shown, content);
  if (result.kind === 'current') io.out(`${shown}: is of format ${FORMAT} already, and is left as it is.`);
  else if (result.kind === 'strange') io.out(`${shown}: is no scenario, law pack, playthrough or translation, and is left as it is.`);
  else if (result.kind === 'left') {
    io.err(`${shown}: is left as it is.\n\n${formatDiagnostics(result.diagnostics, new Map([[shown, content]]))}\n`);
    return false;
  } else {
    if (!dry) replaceFile(path, result.text);
    const from = result.from === 0 ? 'a draft' : `format ${result.from}`;
    io.out(`${shown}: ${dry ? 'would be rewritten' : 'rewritten'} from ${from} to format ${FORMAT}.\n${changedLines(content.toString('utf8'), result.text)}`);
  }
  return true;
}

/** The lines that differ, between what begins and what ends alike. */
function changedLines(before: string, after: string): string {
  const [old, now] = [before.replace(/^\uFEFF/, ''), after].map((text) => text.split(/\r?\n/)) as [string[], string[]];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const marked = (lines: readonly string[], sign: string) => lines.slice(start, lines.length - end).map((line, at) => `  ${start + at + 1} ${sign} ${line}`);
  return [...marked(old, '-'), ...marked(now, '+')].join('\n');
}

const yamlUnder = (folder: string): readonly string[] => readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((item) => {
  if (item.name.startsWith('.') || item.name === 'node_modules') return [];
  const path = join(folder, item.name);
  return item.isDirectory() ? yamlUnder(path) : ['.yaml', '.yml'].includes(extname(item.name)) ? [path] : [];
});

function readUpgradeArgs(args: readonly string[]): { readonly paths: readonly string[]; readonly dry: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { 'dry-run': { type: 'boolean' } } });
    return positionals.length > 0 ? { paths: positionals, dry: values['dry-run'] === true } : undefined;
  } catch {
    return undefined;
  }
}
