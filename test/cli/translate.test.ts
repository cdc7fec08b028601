/** The work on a translation from the command line, on a copy of the small case. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { translate } from '../../src/cli/translate.ts';
import { onDisk, ran } from './onDisk.ts';

const whole = join(import.meta.dirname, '../fixtures/ok/small.ar.yaml');

/** The small case with its Arabic translation, changed or not. */
function translated(change: (text: string) => string = (text) => text, options: Parameters<typeof onDisk>[0] = {}) {
  const folder = onDisk(options);
  const overlay = join(folder, 'locales/ar.yaml');
  mkdirSync(dirname(overlay));
  writeFileSync(overlay, change(readFileSync(whole, 'utf8')));
  return { folder, overlay, text: () => readFileSync(overlay, 'utf8') };
}
const lineOf = (key: string) => new RegExp(`^  ${key}: .*\n`, 'm');

describe('translate', () => {
  it.each(['csv', 'xliff'])('exports to %s and takes it in again without a change', async (format) => {
    const { folder, text } = translated();
    const before = text();
    const exported = await ran(translate, 'export', folder, '--to', 'ar', '--format', format);
    expect(exported).toMatchObject({ code: 0, out: expect.stringContaining('120 texts, 0 without a translation, 0 with one of an older original, 120 drafts') });
    const taken = await ran(translate, 'import', join(folder, `small.ar.${format === 'csv' ? 'csv' : 'xlf'}`), '--scenario', folder);
    expect(taken).toMatchObject({ code: 0, out: expect.stringContaining('0 new, 0 in the place of another, 120 as they were, 0 left as they are') });
    expect(text()).toBe(before);
  });

  it('begins a translation where there was none, for the case and its law', async () => {
    const { folder: from } = translated();
    const file = join(from, 'out.csv');
    await ran(translate, 'export', from, '--to', 'ar', '--format', 'csv', '--out', file);
    const to = onDisk();
    cpSync(join(to, '../jurisdictions/locales'), join(to, '../before'), { recursive: true });
    const taken = await ran(translate, 'import', file, '--scenario', to);
    expect(taken.out).toContain('101 new');
    expect(readFileSync(join(to, 'locales/ar.yaml'), 'utf8')).toBe(readFileSync(whole, 'utf8'));
    expect((await ran(translate, 'import', file, '--scenario', to)).out).toContain('0 new, 0 in the place of another, 120 as they were');
  });

  it('exports only what is missing, or old', async () => {
    const { folder } = translated((text) => text.replace(lineOf('title'), '').replace(/of: 735d56bf/, 'of: "00000000"'));
    const out = async (only: string) => (await ran(translate, 'export', folder, '--to', 'ar', '--only', only)).out;
    expect(await out('missing')).toContain('2 texts, 1 without a translation, 1 with one of an older original');
    expect(await out('stale')).toContain('1 texts, 0 without a translation, 1 with');
  });

  it('loses nothing: not for an empty cell, an older original, or a draft of what was reviewed', async () => {
    const { folder, overlay, text } = translated();
    const file = join(folder, 'out.csv');
    await ran(translate, 'export', folder, '--to', 'ar', '--format', 'csv', '--out', file);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"حافلة الليل"', '""').replace('"كريم"', '"كريم الآخر"').replace('735d56bf', '00000000').replace('"يتصل رجل من محطة الحافلات.', '"يتصل أحد.'));
    writeFileSync(overlay, text().replace('status: draft', 'status: reviewed\nreviewed-by: Nadia'));
    const before = text();
    const taken = await ran(translate, 'import', file, '--scenario', folder);
    expect(taken.out).toContain('people/karim/name is left as it is: what is there was reviewed');
    expect(taken.out).toContain('summary is left as it is: the original was changed');
    expect(text()).toBe(before);
    const forced = await ran(translate, 'import', file, '--scenario', folder, '--replace-reviewed');
    expect(forced.out).toContain('1 in the place of another');
    expect(text()).toContain('people/karim/name: {of: 2a4bd429, text: "كريم الآخر", status: draft}');
  });

  it('refuses a broken file whole, with its place, and writes nothing', async () => {
    const { folder, text } = translated();
    const file = join(folder, 'out.csv');
    await ran(translate, 'export', folder, '--to', 'ar', '--format', 'csv', '--out', file);
    const before = text();
    for (const [change, what] of [
      ['"كريم\u202E"', 'a character that cannot be seen (U+202E)'], ['"كريم"x', 'after the quote'],
    ] as const) {
      writeFileSync(file, readFileSync(file, 'utf8').replace('"كريم"', change));
      const taken = await ran(translate, 'import', file, '--scenario', folder);
      expect(taken).toMatchObject({ code: 1, out: '', err: expect.stringContaining(what) });
      expect(taken.err).toMatch(/out\.csv:\d+/);
      expect(taken.err).toContain('Nothing was written.');
      writeFileSync(file, readFileSync(file, 'utf8').replace(change, '"كريم"'));
    }
    expect(text()).toBe(before);
    expect(await ran(translate, 'import', join(folder, 'nothing.csv'))).toMatchObject({ code: 2 });
  });

  it('asks who reviewed what is called reviewed', async () => {
    const { folder, text } = translated();
    const file = join(folder, 'out.csv');
    await ran(translate, 'export', folder, '--to', 'ar', '--format', 'csv', '--out', file);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/("people\/karim\/name","\w+",)"draft"/, '$1"reviewed"'));
    expect(await ran(translate, 'import', file, '--scenario', folder)).toMatchObject({ code: 1, err: expect.stringContaining('--reviewed-by') });
    expect(await ran(translate, 'import', file, '--scenario', folder, '--reviewed-by', 'Nadia', '--dry-run')).toMatchObject({ code: 0, out: expect.stringContaining('Would write') });
    expect(text()).not.toContain('reviewed');
    await ran(translate, 'import', file, '--scenario', folder, '--reviewed-by', 'Nadia');
    expect(text()).toContain('reviewed-by: Nadia');
    expect(text()).toContain('people/karim/name: {of: 2a4bd429, text: "كريم", status: reviewed}');
  });

  it('puts a translation in order, and confirms what is still right', async () => {
    const { folder, text } = translated((all) => all.replace(/title: \{of: ee56325b, text: (.*)\}/, 'title: $1').replace(/of: 735d56bf/, 'of: "00000000"'));
    expect((await ran(translate, 'tidy', folder, '--to', 'ar')).out).toContain('101 of 101 texts are translated, 1 of them from an older original');
    expect(text()).toContain('title: {of: ee56325b,');
    expect(text()).toContain('of: "00000000"');
    await ran(translate, 'tidy', folder, '--to', 'ar', '--confirm', 'summary');
    expect(text()).toBe(readFileSync(whole, 'utf8'));
  });

  it('says how it is used, and which languages there are', async () => {
    expect(await ran(translate)).toMatchObject({ code: 2, err: expect.stringContaining('translate export') });
    expect(await ran(translate, 'export', onDisk(), '--to', 'klingon')).toMatchObject({ code: 2, err: expect.stringContaining('is no language') });
    expect(await ran(translate, 'export', onDisk(), '--to', 'en')).toMatchObject({ code: 2, err: expect.stringContaining('the language of the case itself') });
    expect(await ran(translate, 'tidy', 'nowhere', '--to', 'ar')).toMatchObject({ code: 2 });
    expect(await ran(translate, 'tidy', onDisk(), '--to', 'ckb')).toMatchObject({ code: 0, out: expect.stringContaining('Nothing is translated into "ckb" yet') });
  });
});

describe('check', () => {
  it('says of each language what is translated, and with --verbose every text in its place', async () => {
    const offered = (text: string) => text.replace('language: en\n', 'language: en\noffered-in: [ar]\n');
    const { folder, overlay } = translated((text) => text.replace(lineOf('title'), '').replace(lineOf('briefing'), ''), { scenario: offered });
    const { out } = await ran(check, folder);
    expect(out).toContain('small in "ar": 118 of 120 texts are translated, none of an older original; draft, offered.');
    expect(out.match(/warning\[untranslated\]/g)).toHaveLength(1);
    const each = await ran(check, folder, '--verbose');
    expect(each.out.match(/warning\[untranslated\]/g)).toHaveLength(2);
    expect(each.out).toContain('"The Night Bus" has no translation in "ar" (title).');
    const json = JSON.parse((await ran(check, folder, '--format', 'json')).out) as { code: string }[];
    expect(json.filter(({ code }) => code === 'untranslated')).toHaveLength(2);
    expect(existsSync(overlay)).toBe(true);
  });
});
