/**
 * `translate export <scenario> --to <language> [--format xliff|csv] [--only missing|stale|all] [--out <file>]`: the texts of a case, and of the law it uses, as a
 * file for a translator, with what is translated already. Without `--out` it is written beside the case, as `<slug>.<language>.xlf` or `.csv`.
 */
import { basename, dirname, join, resolve } from 'node:path';
import { writeCsv } from '../interop/translations/csv.ts';
import { exchangeOf, type Wanted } from '../interop/translations/exchange.ts';
import { writeXliff } from '../interop/translations/writeXliff.ts';
import type { Io } from './io.ts';
import { readArgs } from './readArgs.ts';
import { replaceFile } from './replaceFile.ts';
import { shownPath } from './shownPath.ts';
import { wholeTranslationOf } from './translationOf.ts';

export const exportUsage = 'translate export <scenario> --to <language> [--format xliff|csv] [--only missing|stale|all] [--out <file>]';

const formats = { xliff: { write: writeXliff, ending: 'xlf' }, csv: { write: writeCsv, ending: 'csv' } } as const;
const wanted: readonly Wanted[] = ['all', 'missing', 'stale'];

export async function translateExport(given: string[], io: Io): Promise<number> {
  const args = readArgs(given, ['to', 'format', 'only', 'out']);
  const name = args?.options.format ?? 'xliff';
  const only = wanted.find((each) => each === (args?.options.only ?? 'all'));
  if (!args?.options.to || !only || !(name === 'xliff' || name === 'csv')) {
    io.err(`Usage: ${exportUsage}`);
    return 2;
  }
  const asked = wholeTranslationOf(args.subject, args.options.to, io);
  if (typeof asked === 'number') return asked;
  const { loaded, scenario, language, translation } = asked;
  const exchange = exchangeOf(translation, scenario.language, only);
  const { write, ending } = formats[name];
  const path = args.options.out === undefined ? join(loaded.folder, `${basename(dirname(loaded.pathOf(loaded.entry)))}.${language}.${ending}`) : resolve(args.options.out);
  replaceFile(path, write(exchange));
  const count = (state: string) => exchange.entries.filter((entry) => entry.state === state).length;
  io.out(`Wrote ${shownPath(path)}: ${exchange.entries.length} texts, ${count('missing')} without a translation, ${count('stale')} with one of an older original, ${count('draft')} drafts, ${count('reviewed')} reviewed.`);
  return 0;
}
