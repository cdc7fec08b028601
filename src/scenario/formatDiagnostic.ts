/** A diagnostic as text: the place, the line with a caret run under it, what is wrong, why it matters, what to do. */
import type { Diagnostic } from './diagnostic.ts';
import { hiddenCharacters } from './hiddenCharacters.ts';

const WIDEST = 100;

/** `text` is the file's content, where it is at hand. */
export function formatDiagnostic(diagnostic: Diagnostic, text?: string): string {
  const { code, severity, file, line, column, what, why, fix, nearest } = diagnostic;
  return [
    `${severity}[${code}] ${file}:${line}:${column}`,
    ...excerpt(diagnostic, text),
    `  ${what}`,
    ...(nearest ? [`  Did you mean ${listed(nearest)}?`] : []),
    `  Why it matters: ${why}`,
    `  What to do: ${fix}`,
  ].join('\n');
}

/** The end of a report: how many of each. */
export function formatCount(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}

/** The line and its marks, cut to a width that fits a terminal; tabs become one space, so that the caret stands right. */
function excerpt({ line, column, endColumn }: Diagnostic, text: string | undefined): readonly string[] {
  const whole = text?.split('\n')[line - 1]?.replace(/\r$/, '');
  if (whole === undefined || whole.trim() === '') return [];
  const visible = whole.replaceAll('\t', ' ').replace(hiddenCharacters, '\uFFFD');
  const from = column + 10 > WIDEST ? column - 41 : 0;
  // A character of two units may be cut in half at either end.
  const shown = visible.slice(from, from + WIDEST).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '\uFFFD');
  const before = from > 0 ? '...' : '';
  const after = visible.length > from + WIDEST ? '...' : '';
  const at = column - 1 - from;
  const end = Math.min(at + endColumn - column, shown.length);
  const margin = String(line).length;
  return [
    `${' '.repeat(margin)} |`,
    `${line} | ${before}${shown}${after}`,
    `${' '.repeat(margin)} | ${' '.repeat(before.length + widthOf(shown.slice(0, at)))}${'^'.repeat(Math.max(1, widthOf(shown.slice(at, end))))}`,
  ];
}

/** Cells that a text takes in a terminal: marks upon letters take none, Chinese and Japanese characters and pictures two. */
const widthOf = (text: string): number => [...text].reduce((width, character) =>
  width + (/[\p{M}\u200B-\u200F\u2060]/u.test(character) ? 0 : /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{Emoji_Presentation}\uFF01-\uFF60]/u.test(character) ? 2 : 1), 0);

const listed = (names: readonly string[]): string =>
  names.length === 1 ? `"${names[0]}"` : `${names.slice(0, -1).map((name) => `"${name}"`).join(', ')} or "${names.at(-1)}"`;
