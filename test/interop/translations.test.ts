/** Files for translators: they come back as they went out, and what is broken in them is told with its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenCharacters } from '../../src/scenario/hiddenCharacters.ts';
import { readCsv, writeCsv } from '../../src/interop/translations/csv.ts';
import type { Exchange, ExchangeEntry, ReadExchange } from '../../src/interop/translations/exchange.ts';
import { readXliff } from '../../src/interop/translations/readXliff.ts';
import { writeXliff } from '../../src/interop/translations/writeXliff.ts';

const clean = (text: string) => text.replace(hiddenCharacters, '').replaceAll('\r', '').replace(/[\uD800-\uDFFF]/g, '');
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }),
  fc.constantFrom('=1+1', "'=x", "'", '-', '- a\n- b', '@here', '+964 750', 'a "quoted" word', 'one;two,three\tfour', '<b> & </b>', 'سطر\n\nآخر', ']]>', '  '),
).map(clean);
const said = words.filter((text) => text.trim() !== '');
const key = fc.stringMatching(/^[a-z]{1,6}(\/[a-z0-9-]{1,6}){0,3}$/);
const entry = fc.record({
  file: fc.constantFrom('small/scenario.yaml', 'jurisdictions/practice-land.yaml'), key, of: fc.stringMatching(/^[0-9a-f]{8}$/), source: said,
  text: fc.option(said, { nil: undefined }), state: fc.constantFrom('stale' as const, 'draft' as const, 'reviewed' as const), note: fc.option(words, { nil: undefined }),
}).map(({ text, note, state, ...rest }): ExchangeEntry => ({ ...rest, ...(text !== undefined && { text }), ...(note !== undefined && { note }), state: text === undefined ? 'missing' : state }));
const exchange: fc.Arbitrary<Exchange> = fc.record({
  from: fc.constant('en'), to: fc.constantFrom('ar', 'ckb'),
  // One file after the other, as they are exported.
  entries: fc.uniqueArray(entry, { selector: (each) => `${each.file} ${each.key}`, minLength: 1, maxLength: 8 }).map((all) => [...all].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))),
});

/** What is read back: all but the notes, and without places. */
function back(read: ReadExchange): Exchange {
  if ('faults' in read) throw new Error(read.faults.map(({ line, what }) => `${line}: ${what}`).join('; '));
  return { ...read.exchange, entries: read.exchange.entries.map(({ line: _line, ...rest }) => rest) };
}
const withoutNotes = ({ entries, ...rest }: Exchange): Exchange => ({ ...rest, entries: entries.map(({ note: _note, ...each }) => each) });
const faultsOf = (read: ReadExchange) => ('faults' in read ? read.faults : []);

describe.each([['CSV', writeCsv, readCsv], ['XLIFF', writeXliff, readXliff]] as const)('%s', (_, write, read) => {
  it('brings back what it took, whatever stands in it, and is the same when it is written again', () => {
    fc.assert(fc.property(exchange, (given) => {
      const text = write(given);
      expect(back(read(text))).toEqual(withoutNotes(given));
      expect(write({ ...back(read(text)), entries: back(read(text)).entries.map((each, at) => ({ ...each, ...(given.entries[at]?.note !== undefined && { note: given.entries[at].note }) })) })).toBe(text);
    }), { numRuns: 300 });
  });

  it('says of two texts under one key where the other stands', () => {
    const twice = { from: 'en', to: 'ar', entries: [1, 2].map(() => ({ file: 'a', key: 'title', of: '0a1b2c3d', source: 'A', state: 'missing' as const })) };
    expect(faultsOf(read(write(twice))).map(({ what }) => what)).toEqual([expect.stringContaining('"title" stands in line')]);
  });

  it('says of a hash that was lost that it was, and where', () => {
    const spoilt = write({ from: 'en', to: 'ar', entries: [{ file: 'a', key: 'title', of: '12345e67', source: 'A', state: 'missing' }] }).replace('12345e67', '1.2E+71');
    expect(faultsOf(read(spoilt))).toEqual([expect.objectContaining({ line: expect.any(Number), what: expect.stringContaining('hash of'), fix: expect.stringContaining('exported') })]);
  });

  it('never throws on a file that was cut or changed anywhere', () => {
    fc.assert(fc.property(exchange, fc.nat(), fc.string(), (given, at, put) => {
      const text = write(given);
      const place = at % text.length;
      for (const broken of [text.slice(0, place), text.slice(0, place) + put + text.slice(place), put]) expect(read(broken)).toBeTypeOf('object');
    }), { numRuns: 150 });
  });
});

describe('CSV for a spreadsheet program', () => {
  const one = { from: 'en', to: 'ar', entries: [{ file: 'a', key: 'title', of: '0a1b2c3d', source: '=HYPERLINK("x")', text: 'نص', state: 'draft' as const }] };

  it('begins with the mark of UTF-8, and no cell of it is a formula', () => {
    const text = writeCsv(one);
    expect(text.startsWith('\uFEFF"file"')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text.split(',').filter((each) => /^"?[=+@-]/.test(each))).toEqual([]);
  });

  it('is read with semicolons and tabs too, and without quotes', () => {
    for (const sign of [';', '\t']) {
      const text = ['file,key,of,state,source (en),translation (ar)', 'a,title,0a1b2c3d,draft,A,نص'].map((line) => line.replaceAll(',', sign)).join('\n');
      expect(back(readCsv(text)).entries).toEqual([{ file: 'a', key: 'title', of: '0a1b2c3d', state: 'draft', source: 'A', text: 'نص' }]);
    }
  });

  it.each([
    ['', 1, 'empty'], ['a,b\n1,2', 1, 'column'], ['"file', 1, 'does not end'], ['file,key,of,state,source,translation', 1, 'languages'],
    ['file,key,of,state,source (en),translation (ar)\na,title,0a1b2c3d,done,A,B', 2, '"done" is no state'],
    ['file,key,of,state,source (en),translation (ar)\n"a\nb"c,title', 3, 'after the quote'],
  ])('refuses %j in line %i', (text, line, what) => {
    expect(faultsOf(readCsv(text))).toEqual([expect.objectContaining({ line, what: expect.stringContaining(what), fix: expect.stringMatching(/\S/) })]);
  });
});

describe('XLIFF for a translator’s program', () => {
  const file = (inside: string, head = 'xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:pg="urn:proving-ground:translation" version="2.1" srcLang="en" trgLang="ar"') =>
    `<xliff ${head}>\n<file id="f1" original="a">${inside}</file></xliff>`;
  const unit = (segments: string) => file(`<unit id="t" name="title" pg:of="0a1b2c3d">${segments}</unit>`);

  it('puts the segments of a text together, as finished as the least of them', () => {
    const read = back(readXliff(unit('<segment state="final"><source>A. </source><target>أ. </target></segment><segment state="translated"><source>B.</source><target><![CDATA[ب.]]></target></segment>')));
    expect(read.entries).toEqual([{ file: 'a', key: 'title', of: '0a1b2c3d', source: 'A. B.', text: 'أ. ب.', state: 'draft' }]);
  });

  it('takes no entities from outside, no codes, and no other format', () => {
    expect(faultsOf(readXliff(`<!DOCTYPE x [<!ENTITY a "b">]>${unit('')}`))[0]?.what).toContain('document type');
    expect(faultsOf(readXliff(unit('<segment><source>A <ph id="1"/></source></segment>')))[0]?.what).toContain('<ph>');
    expect(faultsOf(readXliff('<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file/></xliff>'))[0]?.what).toContain('not XLIFF 2');
    expect(faultsOf(readXliff(unit('<segment><source>A</segment>')))[0]).toMatchObject({ line: 2, what: expect.stringContaining('no XML') });
  });
});
