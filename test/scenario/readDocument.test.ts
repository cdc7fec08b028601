import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { byDimension } from '../../src/scenario/byDimension.ts';
import { playthrough } from '../../src/scenario/playthrough.ts';
import { readDocument } from '../../src/scenario/readDocument.ts';
import { exhibit, scene } from '../../src/scenario/scenario.ts';
import { choice } from '../../src/scenario/tasks/choose.ts';
import { dimensions } from '../../src/scoring/item.ts';

const told = (schema: Parameters<typeof readDocument>[0], text: string) =>
  readDocument(schema, 'a.yaml', text).diagnostics.map(({ code, line, column, path }) => `${code} ${line}:${column} ${path}`);
const first = (schema: Parameters<typeof readDocument>[0], text: string) => readDocument(schema, 'a.yaml', text).diagnostics[0];

const option = (lines: string) => `label: Go on\nfeedback: {text: Well., sources: [practice/rule]}\n${lines}\n`;

describe('where an author may write one thing or another, only what was meant is spoken of', () => {
  it('a name, for a way that is one name', () => {
    expect(told(choice, option('leads-to: Second Scene'))).toEqual(['bad-id 3:11 leads-to']);
  });

  it('the entry that is wrong, for a list of ways', () => {
    expect(told(choice, option('leads-to:\n  - {to: a, wen: {holds: b}}\n  - {to: b}'))).toEqual(['unknown-key 4:13 leads-to.0.wen']);
  });

  it('every key that does not belong there, not only the first', () => {
    expect(told(choice, option('leads-to: a\nlead: b\ntake: c'))).toEqual(['unknown-key 4:1 lead', 'unknown-key 5:1 take']);
  });

  it('neither: both forms are named', () => {
    expect(first(choice, option('leads-to: 5'))).toMatchObject({ code: 'wrong-type', line: 3, column: 11 });
  });

  it('the language, for words in another language', () => {
    expect(first(exhibit, 'title: T\ndocument: {kind: note, written: By hand, lines: [{text: x, lang: arab}]}\nsource: s\ncustody: c\norigin: o\nimportance: 1\nreliability: 1\n'))
      .toMatchObject({ code: 'wrong-value', path: 'document.lines.0.lang', nearest: ['ar'] });
  });

  it('the names inside a condition, however deep', () => {
    expect(told(choice, option('leads-to: a\nwhen: {any: [{not: {hold: x}}]}'))).toEqual(['unknown-key 4:21 when.any.0.not.hold']);
  });

  it('the keys of the kind of task that is written', () => {
    expect(told(scene, 'title: T\ntext: t\ntask: {kind: proof-map, promt: p, leads-to: a}\n')).toEqual(['missing-key 3:1 task', 'unknown-key 3:25 task.promt']);
  });

  it('a task without a kind is told that it lacks one', () => {
    expect(told(scene, 'title: T\ntext: t\ntask: {prompt: p}\n')).toEqual(['missing-key 3:1 task']);
  });
});

describe('a move of a playthrough', () => {
  const moves = (move: string) => `format: 1\nscenario: s\ntitle: t\npurpose: model\nmoves:\n  - ${move}\n`;

  it('whose verb is misspelt gets the verbs that are near', () => {
    expect(readDocument(playthrough, 'a.yaml', moves('{at: a, chose: b}')).diagnostics).toMatchObject([{ code: 'unknown-key', line: 6, column: 13, nearest: ['choose'] }]);
  });

  it('without a verb is told which there are', () => {
    const [only, ...more] = readDocument(playthrough, 'a.yaml', moves('{at: a}')).diagnostics;
    expect(more).toEqual([]);
    expect(only).toMatchObject({ code: 'missing-key', line: 6 });
    expect(only?.fix).toContain('ask');
  });

  it('with a verb and a fault of its own is told of that fault only', () => {
    expect(told(playthrough, moves('{at: a, check: b, by: shouting}'))).toEqual(['wrong-value 6:27 moves.0.by']);
  });
});

describe('a dimension of the score that does not exist', () => {
  it('is named at its key, with the nearest', () => {
    expect(readDocument(playthrough, 'a.yaml', 'format: 1\nscenario: s\ntitle: t\npurpose: model\nmoves: [{read: a}]\nexpects: {ending: e, scores: {elments: 1, index: 1}}\n').diagnostics)
      .toMatchObject([{ code: 'unknown-key', line: 6, column: 31, nearest: ['elements'] }]);
  });
});

describe('the dimensions that an author may write', () => {
  it('are those that the score knows', () => {
    expect(Object.keys(byDimension(v.number())).sort()).toEqual([...dimensions].sort());
  });
});

describe('places', () => {
  it('an unquoted comma inside { } is explained, since it makes half the text a key', () => {
    expect(first(choice, 'label: Go on\nleads-to: a\nfeedback: {text: He is safe, and so is she., sources: [practice/rule]}\n'))
      .toMatchObject({ code: 'unknown-key', fix: expect.stringContaining('comma') });
  });

  it('are those of a file with the line ends of Windows too', () => {
    expect(told(choice, option('leads-to: Second Scene').replaceAll('\n', '\r\n'))).toEqual(['bad-id 3:11 leads-to']);
  });

  it('are right after text in Arabic, in several lines, and after a byte order mark', () => {
    expect(told(choice, `\uFEFFlabel: |\n  كتب الشاهد\n  ثلاثة أسطر\n  🙂 عربي\nleads-to: a\ntakes: اليوم\nfeedback: {text: t, sources: [a/b]}\n`)).toEqual(['bad-duration 6:8 takes']);
  });

  it('of a value that is empty are its key', () => {
    expect(told(choice, option('leads-to:'))).toEqual(['wrong-type 3:1 leads-to']);
  });

  it('of a file that is empty are its beginning', () => {
    expect(told(choice, '')).toEqual(['wrong-type 1:1 ']);
  });
});

describe('a file of another format', () => {
  it('is told that, and nothing else', () => {
    expect(told(playthrough, 'format: 2\nstory: s\n')).toEqual(['unknown-format 1:9 format']);
    expect(first(playthrough, 'format: 2\nstory: s\n')?.what).toContain('newer');
    expect(first(playthrough, 'format: one\nstory: s\n')?.what).not.toContain('newer');
  });
});
