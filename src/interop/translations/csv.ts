/**
 * A translation as CSV, for spreadsheet programs: UTF-8 with its mark, so that Arabic opens right, every cell in quotes, lines ended
 * as RFC 4180 says. A cell that a program could take for a formula begins with an apostrophe, which comes off again when it is read.
 */
import type { Exchange, ExchangeEntry, ExchangeState, Fault, Placed, ReadExchange } from './exchange.ts';

const columns = ['file', 'key', 'of', 'state', 'source', 'translation', 'note'] as const;
type Column = (typeof columns)[number];
const states: readonly ExchangeState[] = ['missing', 'stale', 'draft', 'reviewed'];
const BOM = '\uFEFF';

export function writeCsv({ from, to, entries }: Exchange): string {
  const head = columns.map((column) => (column === 'source' ? `source (${from})` : column === 'translation' ? `translation (${to})` : column));
  const rows = entries.map((entry) => [entry.file, entry.key, entry.of, entry.state, entry.source, entry.text ?? '', entry.note ?? '']);
  return `${BOM}${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** What a program may run, and what already begins like our own guard. */
const guarded = /^['=+\-@\t\r]/;
const cell = (text: string): string => `"${(guarded.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
const bare = (text: string): string => (text.startsWith("'") && guarded.test(text.slice(1)) ? text.slice(1) : text);

/** Takes commas, semicolons and tabs between cells: which of them a program writes depends on where it runs. */
export function readCsv(text: string): ReadExchange {
  const clean = text.startsWith(BOM) ? text.slice(1) : text;
  const separator = separatorOf(clean);
  const table = rowsIn(clean, separator);
  if ('what' in table) return { faults: [table] };
  const [head, ...rows] = table.filter(({ cells }) => cells.some((each) => each !== ''));
  if (!head) return { faults: [{ line: 1, what: 'The file is empty.', fix: 'Export it again: translate export.' }] };
  const places = new Map<Column, number>();
  for (const [at, name] of head.cells.entries()) {
    const column = columns.find((each) => name.trim().toLowerCase().split(' ')[0] === each);
    if (column) places.set(column, at);
  }
  const languageOf = (column: Column) => /\(([a-z]+)\)/.exec(head.cells[places.get(column) ?? -1] ?? '')?.[1];
  const [from, to] = [languageOf('source'), languageOf('translation')];
  const lacking = columns.filter((column) => column !== 'note' && !places.has(column));
  if (lacking.length > 0) return { faults: [{ line: head.line, what: `The first row has no column ${lacking.map((each) => `"${each}"`).join(', ')}.`, fix: 'Leave the first row as it was exported.' }] };
  if (from === undefined || to === undefined) return { faults: [{ line: head.line, what: 'The first row does not say the languages.', fix: 'Write them as they were exported: source (en), translation (ar).' }] };

  const faults: Fault[] = [];
  const seen = new Map<string, number>();
  const entries = rows.flatMap(({ cells, line }): Placed<ExchangeEntry>[] => {
    const at = (column: Column) => bare((cells[places.get(column) ?? -1] ?? '').replaceAll('\r\n', '\n'));
    const [file, key, of, state, words] = [at('file'), at('key'), at('of'), at('state').trim(), at('translation')];
    const known = states.find((each) => each === state);
    const before = seen.get(`${file} ${key}`);
    if (key === '' || file === '') faults.push({ line, what: 'The row does not say which text it is of.', fix: 'Leave the columns file and key as they were exported.' });
    else if (before !== undefined) faults.push({ line, what: `"${key}" stands in line ${before} already.`, fix: 'Remove one of the two rows.' });
    else if (!/^[0-9a-f]{8}$/.test(of)) faults.push({ line, what: `"${of}" is no hash of an original.`, fix: 'Leave the column of as it was exported; a program that turned it into a number has spoilt it.' });
    else if (!known) faults.push({ line, what: `"${state}" is no state.`, fix: `Write one of: ${states.join(', ')}.` });
    else {
      seen.set(`${file} ${key}`, line);
      return [{ line, file, key, of, source: at('source'), state: known, ...(words.trim() !== '' && { text: words }) }];
    }
    return [];
  });
  return faults.length > 0 ? { faults } : { exchange: { from, to, entries } };
}

/** The sign that stands most often in the first row. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/);
  const count = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function rowsIn(text: string, separator: string): readonly Row[] | Fault {
  const rows: Row[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const began = line;
    const cells: string[] = [];
    for (;;) {
      let content = '';
      if (text[at] === '"') {
        const opened = line;
        at += 1;
        for (;;) {
          const end = text.indexOf('"', at);
          if (end < 0) return { line: opened, what: 'A cell in quotes does not end.', fix: 'Save the file again as CSV (UTF-8) from the spreadsheet program.' };
          content += text.slice(at, end);
          line += text.slice(at, end).split('\n').length - 1;
          at = end + 1;
          if (text[at] !== '"') break;
          content += '"';
          at += 1;
        }
        if (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') {
          return { line, what: 'Text stands after the quote that ends a cell.', fix: 'A quote inside a cell is written twice. Save the file again from the spreadsheet program.' };
        }
      } else {
        const from = at;
        while (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n') at += 1;
        content = text.slice(from, at);
      }
      cells.push(content);
      if (text[at] !== separator) break;
      at += 1;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    line += 1;
    rows.push({ line: began, cells });
  }
  return rows;
}
