import { describe, expect, it } from 'vitest';
import { diagnosticOf } from '../../src/scenario/diagnostic.ts';
import { formatCount, formatDiagnostic } from '../../src/scenario/formatDiagnostic.ts';

/** The line that is shown and the line of marks below it, for a part of a text. */
function shown(text: string, part: string): readonly [line: string, marks: string] {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  const diagnostic = diagnosticOf({ code: 'empty-text', path: [], what: 'It is empty.' }, 'a.yaml', { line: before.length, column, endColumn: column + part.length });
  const lines = formatDiagnostic(diagnostic, text).split('\n');
  return [lines[2] ?? '', lines[3] ?? ''];
}

/** The columns of the marks are those of the part, as a terminal would show them when every character takes one cell. */
function expectUnder(text: string, part: string): void {
  const [line, marks] = shown(text, part);
  expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe(part);
}

describe('the line that is shown', () => {
  it('has its marks under the part that is meant', () => {
    expectUnder('a: b\ntitle: A call\n', 'A call');
    expectUnder('title: A call', 'title');
  });

  it('is cut around the marks when it is long, from both sides', () => {
    const text = `a: ${'before '.repeat(100)}HERE ${'after '.repeat(100)}`;
    const [line, marks] = shown(text, 'HERE');
    expect(line.length).toBeLessThan(120);
    expect(line).toMatch(/^1 \| \.\.\..*HERE.*\.\.\.$/);
    expect(line.slice(marks.indexOf('^')).startsWith('HERE')).toBe(true);
  });

  it('does not let marks run beyond its end', () => {
    const [line, marks] = shown(`a: ${'x'.repeat(5000)}`, 'x'.repeat(5000));
    expect(marks.length).toBeLessThanOrEqual(line.length);
  });

  it('keeps its marks right after tabs, and at the end of a line of Windows', () => {
    expectUnder('\ta: b', 'b');
    const [line] = shown('a: b\r\nc: d', 'b');
    expect(line).toBe('1 | a: b');
  });

  it('counts cells and not characters: marks upon letters take none, pictures take two', () => {
    const caret = (text: string) => shown(text, 'HERE')[1].indexOf('^');
    const plain = caret('a: xxHERE');
    expect(caret('a: قََHERE')).toBe(plain - 1);
    expect(caret('a: 🙂HERE')).toBe(plain);
    expect(caret('a: 漢HERE')).toBe(plain);
  });

  it('never cuts a character in half, and shows nothing that cannot be seen', () => {
    for (let length = 80; length < 120; length += 1) {
      const [line] = shown(`${'x'.repeat(length)}${'🙂'.repeat(80)}HERE${'🙂'.repeat(80)}`, 'HERE');
      expect(line).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
    }
    expect(shown('a: b\u202Ec\u001B[31m', 'b')[0]).toBe('1 | a: b\uFFFDc\uFFFD[31m');
  });

  it('is left out where there is none', () => {
    const diagnostic = diagnosticOf({ code: 'file-missing', path: [], what: 'There is no file.' }, 'a.yaml', { line: 1, column: 1, endColumn: 2 });
    for (const text of [undefined, '', '\n\n']) expect(formatDiagnostic(diagnostic, text)).not.toContain('^');
    expect(formatDiagnostic({ ...diagnostic, line: 99 }, 'a: b')).not.toContain('^');
  });
});

describe('the report', () => {
  const one = (code: 'empty-text' | 'unreached-scene') => diagnosticOf({ code, path: [], what: 'w' }, 'a.yaml', { line: 1, column: 1, endColumn: 2 });

  it('counts errors and warnings', () => {
    expect(formatCount([])).toBe('0 errors, 0 warnings');
    expect(formatCount([one('empty-text'), one('unreached-scene'), one('unreached-scene')])).toBe('1 error, 2 warnings');
  });

  it('names up to four near names as a person would', () => {
    const text = (nearest: readonly string[]) => formatDiagnostic({ ...one('empty-text'), nearest });
    expect(text(['a'])).toContain('Did you mean "a"?');
    expect(text(['a', 'b', 'c'])).toContain('Did you mean "a", "b" or "c"?');
  });
});
