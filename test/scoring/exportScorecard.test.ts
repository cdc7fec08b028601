import { describe, expect, it } from 'vitest';
import { csvOf, exportedScorecard, scorecardCsv, scorecardRows } from '../../src/scoring/exportScorecard.ts';
import { changed, played } from './played.ts';
import { expert, expertBut, place, reasoningCase, withTask } from './reasoningCase.ts';

const { card } = played(withTask('fact', { panel: { counts: { 0: 2, 1: 6, 2: 4 } } }), expertBut(4, place(7, 2, 1)));
const items = card.dimensions.flatMap((dimension) => dimension.items);

/** Reads CSV back as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n|$)/g)) {
    if (quoted === undefined && plain === '' && end === '') break;
    rows.at(-1)?.push(quoted === undefined ? plain ?? '' : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

describe('a scorecard taken along', () => {
  it('[T4] as JSON names its model, its scenario and every item', () => {
    const exported = exportedScorecard(card);
    expect(exported).toMatchObject({ format: 1, model: 'k1', scenario: { id: 'tiny', version: '1.0.0', hash: 'reasoning-hash' }, keys: 'draft', measures: 'missing', ended: true, ending: { scene: 'done', kind: 'partial' } });
    expect(exported.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(exported.items.find(({ id }) => id === 'hypotheses:scenes.place.task')).toMatchObject({ dimension: 'hypotheses', component: 'updating', raw: 0.979525, base: 0.786462, best: 0.998985, score: 0.908436, entries: [6], line: 'scenes.place.task.hypotheses' });
    expect(exported.items.find(({ id }) => id === 'weighing:scenes.fact.task')?.panel).toMatchObject({ n: 12, mode: '1' });
    expect(exported.dimensions.find(({ code }) => code === 'hypotheses')?.components?.map(({ code }) => code)).toEqual(['breadth', 'updating']);
    expect(JSON.parse(JSON.stringify(exported))).toEqual(exported);
  });

  it('[T4] as CSV has a row for every item that can be read back', () => {
    const [names, ...rows] = readCsv(scorecardCsv(card));
    expect(names).toEqual(scorecardRows(card)[0]);
    expect(rows).toHaveLength(items.length);
    const column = (name: string) => rows.map((row) => row[names?.indexOf(name) ?? -1]);
    expect(column('id')).toEqual(items.map(({ id }) => id));
    expect(column('raw').map(Number)).toEqual(items.map(({ raw }) => Math.round(raw * 1e6) / 1e6));
    expect(column('entries')).toEqual(items.map(({ entries }) => entries.join(' ')));
    expect(new Set(column('model'))).toEqual(new Set(['k1']));
    expect(new Set(column('hash'))).toEqual(new Set(['reasoning-hash']));
  });

  it('[T4] quotes commas, quotation marks and line breaks', () => {
    expect(csvOf([['a', 'b,c', 'say "no"', 'one\ntwo'], ['شارع', -0.5, 1, '']])).toBe('a,"b,c","say ""no""","one\ntwo"\r\nشارع,-0.5,1,\r\n');
  });

  it('[T4] makes text harmless that a spreadsheet would carry out', () => {
    for (const text of ['=1+1', '+1', '-1', '@sum', '\t=1', ' =1', '\r=1', '\uFEFF=1', '＝1']) {
      const [[cell] = ['']] = readCsv(csvOf([[text]]));
      expect(cell, JSON.stringify(text)).toBe(`'${text}`);
    }
    expect(csvOf([['a=1', 'scenes.list', 'ten-minutes']])).toBe('a=1,scenes.list,ten-minutes\r\n');
    const hostile = changed(reasoningCase, (draft) => { draft.version = '=cmd'; });
    expect(scorecardCsv(played(hostile, expert).card)).toContain(",'=cmd,");
  });
});
