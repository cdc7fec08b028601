import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { pack } from '../../src/cli/pack.ts';
import { onDisk, ran } from './onDisk.ts';

const out = mkdtempSync(join(tmpdir(), 'proving-ground-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe('pack', () => {
  it('writes the two parts into two files, and says which of them gives the case away', async () => {
    const { code, out: said, err } = await ran(pack, 'the-hot-lead', '--lang', 'ar', '--out', join(out, 'ar'));
    expect([code, err]).toEqual([0, '']);
    expect(readdirSync(join(out, 'ar')).sort()).toEqual(['the-hot-lead.ar.facilitator.html', 'the-hot-lead.ar.participants.html']);
    expect(said).toMatch(/participants\.html\.\n.*facilitator\.html \(it gives the case away: not for groups\)\./);
    const page = readFileSync(join(out, 'ar', 'the-hot-lead.ar.participants.html'), 'utf8');
    expect(page).toContain('<html lang="ar" dir="rtl">');
    // The terms of the field come from the glossary beside the cases.
    expect(page).toContain('id="glossary"');
    expect(page).not.toContain('id="join"');
  });

  it('begins with a poster where the address and the code of a room are given, both of them', async () => {
    expect((await ran(pack, 'the-hot-lead', '--out', join(out, 'room'), '--address', 'http://192.168.8.2:5173/', '--code', '482913')).code).toBe(0);
    expect(readFileSync(join(out, 'room', 'the-hot-lead.en.participants.html'), 'utf8')).toContain('192.168.8.2:5173/#/join');
    expect((await ran(pack, 'the-hot-lead', '--code', '482913')).code).toBe(2);
    expect((await ran(pack, 'the-hot-lead', '--address', 'javascript:x', '--code', '482913')).code).toBe(2);
  });

  it('says when a case has no words of its own in the language, and makes the pack all the same', async () => {
    const { code, err } = await ran(pack, onDisk(), '--lang', 'ckb', '--out', join(out, 'small'));
    expect(code).toBe(0);
    expect(err).toContain('no translation of this case in "ckb"');
  });

  it('writes nothing of a case with errors', async () => {
    const folder = onDisk({ scenario: (text) => text.replace(/first-scene: \S+/, 'first-scene: nowhere') });
    const { code, err } = await ran(pack, folder, '--out', join(out, 'broken'));
    expect(code).toBe(1);
    expect(err).toContain('nowhere');
    expect(existsSync(join(out, 'broken'))).toBe(false);
  });

  it('refuses what it does not know', async () => {
    expect((await ran(pack, 'there-is-none')).code).toBe(2);
    expect((await ran(pack, 'the-hot-lead', '--lang', 'xx')).err).toContain('"xx" is no language');
    expect((await ran(pack)).code).toBe(2);
  });

  it('is among the commands', async () => {
    expect((await ran((args, io) => main(args, io), 'help')).out).toContain('pack <scenario>');
  });
});
