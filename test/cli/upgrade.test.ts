import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { upgrade } from '../../src/cli/upgrade.ts';
import { onDisk, ran } from './onDisk.ts';

const bytes = (path: string): string => readFileSync(path).toString('base64');
const text = (path: string): string => readFileSync(path, 'utf8');
const draft = (written: string) => written.replace(/^format: 1\n/m, '');

describe('upgrade', () => {
  it('states the format in a draft that has none, beneath the comments at its head, and changes nothing else', async () => {
    const folder = onDisk({ scenario: (written) => draft(written).replace('id: small', 'id: small   # my id') });
    const file = join(folder, 'scenario.yaml');
    const before = text(file);
    const { code, out } = await ran(upgrade, file);
    expect(code).toBe(0);
    expect(out).toContain('rewritten from a draft to format 1.\n  2 + format: 1');
    expect(text(file)).toBe(before.replace('\nid: small', '\nformat: 1\nid: small'));
    expect((await ran(check, folder)).code).toBe(0);
  });

  it('puts 1 in the place of 0, with the comment beside it', async () => {
    const folder = onDisk({ playthrough: (written) => written.replace('format: 1\n', 'format:   0  # before formats were counted\n') });
    const file = join(folder, 'playthroughs', 'model.yaml');
    expect((await ran(upgrade, file)).code).toBe(0);
    expect(text(file)).toMatch(/^format: {3}1 {2}# before formats were counted\nscenario: small\n/);
  });

  it('keeps the ends of lines that Windows writes, and leaves out the mark at the start of the file', async () => {
    const folder = onDisk({ scenario: (written) => `\uFEFF${draft(written).replaceAll('\n', '\r\n')}` });
    const file = join(folder, 'scenario.yaml');
    const before = text(file);
    expect((await ran(upgrade, file)).code).toBe(0);
    expect(text(file)).toBe(before.slice(1).replace('\r\nid: small', '\r\nformat: 1\r\nid: small'));
    expect(text(file)).not.toMatch(/[^\r]\n/);
  });

  it('leaves a file of today byte for byte, and says so', async () => {
    const folder = onDisk({ scenario: (written) => `\uFEFF${written.replaceAll('\n', '\r\n')}  ` });
    const file = join(folder, 'scenario.yaml');
    const [before, changed] = [bytes(file), statSync(file).mtimeMs];
    expect(await ran(upgrade, file)).toMatchObject({ code: 0, out: expect.stringContaining('is of format 1 already, and is left as it is.') });
    expect([bytes(file), statSync(file).mtimeMs]).toEqual([before, changed]);
  });

  it('only shows what would change with --dry-run', async () => {
    const folder = onDisk({ scenario: draft });
    const before = bytes(join(folder, 'scenario.yaml'));
    expect(await ran(upgrade, folder, '--dry-run')).toMatchObject({ code: 0, out: expect.stringContaining('would be rewritten from a draft to format 1.\n  2 + format: 1') });
    expect(bytes(join(folder, 'scenario.yaml'))).toBe(before);
  });

  it.each([
    ['of a newer format', (written: string) => written.replace('format: 1', 'format: 2'), 'error[unknown-format]'],
    ['whose format is no number', (written: string) => written.replace('format: 1', 'format: new'), 'error[unknown-format]'],
    ['that is no YAML', (written: string) => written.replace('id: small', 'id: [small'), 'error[yaml-syntax]'],
    ['that is no scenario yet, even with its format', (written: string) => draft(written).replace('title: The Night Bus', 'titel: The Night Bus'), 'error[unknown-key]'],
  ])('tells of a file %s, and leaves it', async (_, broken, said) => {
    const folder = onDisk({ scenario: broken });
    const file = join(folder, 'scenario.yaml');
    const before = bytes(file);
    const { code, err } = await ran(upgrade, folder);
    expect(code).toBe(1);
    expect(err).toContain(said);
    expect(err).toContain('1 file was left as it is.');
    expect(bytes(file)).toBe(before);
  });

  it('names the line that the author sees, not the one after the upgrade', async () => {
    const folder = onDisk({ scenario: (written) => draft(written).replace('title: The Night Bus', 'titel: The Night Bus') });
    const line = text(join(folder, 'scenario.yaml')).split('\n').indexOf('titel: The Night Bus') + 1;
    expect((await ran(upgrade, folder)).err).toContain(`scenario.yaml:${line}:`);
  });

  it('goes through a folder, and leaves what is not ours', async () => {
    const folder = onDisk({ scenario: draft, playthrough: draft });
    const root = dirname(folder);
    writeFileSync(join(root, 'compose.yaml'), 'services:\n  a: b\n');
    writeFileSync(join(root, 'list.yml'), '- a\n');
    mkdirSync(join(root, '.kept'));
    writeFileSync(join(root, '.kept', 'old.yaml'), 'moves: []\n');
    const { code, out } = await ran(upgrade, root);
    expect(code).toBe(0);
    expect(out.match(/rewritten from a draft/g)).toHaveLength(2);
    expect(out.match(/is no scenario, law pack, playthrough or translation/g)).toHaveLength(2);
    expect(text(join(root, 'compose.yaml'))).toBe('services:\n  a: b\n');
    expect(text(join(root, '.kept', 'old.yaml'))).toBe('moves: []\n');
  });

  it('leaves nothing beside the file, keeps its rights, and writes through a link', async () => {
    const folder = onDisk({ scenario: draft });
    const file = join(folder, 'scenario.yaml');
    chmodSync(file, 0o640);
    const link = join(folder, 'linked.yaml');
    symlinkSync(file, link);
    expect((await ran(upgrade, link)).code).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(text(file)).toContain('\nformat: 1\n');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(['linked.yaml', 'playthroughs', 'scenario.yaml']);
  });

  it('gives a file in braces its format too', async () => {
    const folder = onDisk({ playthrough: () => '{scenario: small, title: t, purpose: poor, moves: [{at: first-call, choose: book-him}]}\n' });
    const file = join(folder, 'playthroughs', 'model.yaml');
    expect((await ran(upgrade, file)).code).toBe(0);
    expect(text(file)).toMatch(/^\{format: 1, scenario: small,/);
  });

  it('ends with 2 when it is asked for what there is not', async () => {
    for (const args of [[], ['no-such-place'], ['.', '--colour']]) expect(await ran(upgrade, ...args)).toMatchObject({ code: 2, err: expect.stringContaining('Usage: upgrade') });
  });
});
