/**
 * `translate import <file> [--scenario <scenario>] [--reviewed-by <who>] [--replace-reviewed] [--dry-run]`: takes the translations of an XLIFF or CSV file
 * that `translate export` made into the case it is of. A file that is broken is refused whole, with every place and what to do;
 * then nothing is written. `--scenario`: the case, where it is not one that is shipped. `--dry-run` only tells what would happen.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Fault } from '../interop/translations/exchange.ts';
import { readCsv } from '../interop/translations/csv.ts';
import { type TakenIn, takeIn } from '../interop/translations/takeIn.ts';
import { readXliff } from '../interop/translations/readXliff.ts';
import { readTranslation } from '../scenario/readTranslation.ts';
import { writeTranslation } from '../scenario/writeTranslation.ts';
import { formatDiagnostics } from './formatDiagnostics.ts';
import type { Io } from './io.ts';
import { readArgs } from './readArgs.ts';
import { replaceFile } from './replaceFile.ts';
import { shownPath } from './shownPath.ts';
import { type WholeTranslation, wholeTranslationOf } from './translationOf.ts';

export const importUsage = 'translate import <file> [--scenario <scenario>] [--reviewed-by <who>] [--replace-reviewed] [--dry-run]';

export async function translateImport(given: string[], io: Io): Promise<number> {
  const args = readArgs(given, ['scenario', 'reviewed-by'], ['replace-reviewed', 'dry-run']);
  if (!args) {
    io.err(`Usage: ${importUsage}`);
    return 2;
  }
  const path = resolve(args.subject);
  if (!existsSync(path)) {
    io.err(`There is no file "${args.subject}".`);
    return 2;
  }
  const text = decoded(readFileSync(path));
  if (text === undefined) return refuse(path, [{ line: 1, what: 'The file is not text in UTF-8 or UTF-16.', fix: 'Save it as "CSV UTF-8", or as XLIFF.' }], io);
  const read = text.trimStart().startsWith('<') ? readXliff(text) : readCsv(text);
  if ('faults' in read) return refuse(path, read.faults, io);
  const { exchange } = read;
  const [first] = exchange.entries;
  if (!first) return refuse(path, [{ line: 1, what: 'There is no text in it.', fix: 'Export it again: translate export.' }], io);
  const asked = wholeTranslationOf(args.options.scenario ?? first.file.replace(/\/[^/]*$/, ''), exchange.to, io);
  if (typeof asked === 'number') return asked;
  if (asked.scenario.language !== exchange.from) return refuse(path, [{ line: 1, what: `It is translated from "${exchange.from}", and the case is written in "${asked.scenario.language}".`, fix: 'Import it into the case it was exported from.' }], io);
  const taken = takeIn(exchange, asked.translation, { reviewedBy: args.options['reviewed-by'], replaceReviewed: args.flags.has('replace-reviewed') });
  if ('faults' in taken) return refuse(path, taken.faults, io);
  return write(taken, asked, args.options['reviewed-by'], args.flags.has('dry-run'), io);
}

/** Everything is made and read again before the first file is written. */
function write(taken: TakenIn, { loaded, scenario, language, translation }: WholeTranslation, reviewedBy: string | undefined, dry: boolean, io: Io): number {
  const files = [...taken.changes].map(([file, changes]) => {
    const part = translation.parts.find(({ original }) => original.file === file);
    if (!part) throw new Error(`nothing was taken in for ${file}`);
    const reviewer = reviewedBy !== undefined && changes.some(({ status }) => status === 'reviewed') ? { reviewedBy } : {};
    const text = writeTranslation(part.source?.text, { language, ...reviewer }, changes, part.all.map(({ key }) => key));
    const { diagnostics } = readTranslation(part.file, text, part.all, scenario.language, language);
    return { path: loaded.pathOf(part.file), shown: part.file, text, errors: diagnostics.filter(({ severity }) => severity === 'error') };
  });
  const errors = files.flatMap((file) => file.errors);
  if (errors.length > 0) {
    io.err(`Nothing was written: the translation would have errors.\n\n${formatDiagnostics(errors, new Map(files.map(({ shown, text }) => [shown, text])))}`);
    return 1;
  }
  if (!dry) for (const { path, text } of files) replaceFile(path, text);
  const { added, replaced, same, kept, unknown } = taken;
  io.out(`${added} new, ${replaced} in the place of another, ${same} as they were, ${kept.length} left as they are, ${unknown.length} of texts that are not there.`);
  for (const { line, key, why } of kept) io.out(`  line ${line}: ${key} is left as it is: ${why === 'reviewed' ? 'what is there was reviewed (--replace-reviewed takes the new text)' : 'the original was changed since the file was exported'}.`);
  for (const { line, key } of unknown) io.out(`  line ${line}: there is no text under ${key} any more.`);
  for (const { path } of files) io.out(`${dry ? 'Would write' : 'Wrote'} ${shownPath(path)}`);
  return 0;
}

function refuse(path: string, faults: readonly Fault[], io: Io): number {
  const shown = shownPath(path);
  io.err(`${faults.map(({ line, column, what, fix }) => `${shown}:${line}${column === undefined ? '' : `:${column + 1}`}\n  ${what}\n  What to do: ${fix}`).join('\n\n')}\n\nNothing was written.`);
  return 1;
}

/** Spreadsheet programs write "Unicode text" as UTF-16. */
function decoded(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
