import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentFrom, toldContent } from '../../../src/server/room/roomContent.ts';
import { root } from '../../../src/server/sourceStamp.ts';

const folder = mkdtempSync(join(tmpdir(), 'room-content-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const part of ['the-hot-lead', 'jurisdictions']) cpSync(join(root, 'scenarios', part), join(folder, part), { recursive: true });

describe('the content that a room is opened on', () => {
  it('is compiled once as long as no file changes, and anew as soon as one does', () => {
    const first = contentFrom(folder, 'the-hot-lead');
    expect(first?.scenario.id).toBe('the-hot-lead');
    expect(contentFrom(folder, 'the-hot-lead')).toBe(first);
    const path = join(folder, 'the-hot-lead', 'scenario.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/^title: .*$/m, 'title: Another title'));
    expect(contentFrom(folder, 'the-hot-lead')?.scenario.title).toBe('Another title');
    writeFileSync(path, 'no: scenario');
    expect(contentFrom(folder, 'the-hot-lead')).toBeUndefined();
    writeFileSync(path, text);
    expect(contentFrom(folder, 'the-hot-lead')?.scenario).toEqual(first?.scenario);
  });

  it('is shared by rooms that keep the same, and by no others', () => {
    const content = contentFrom(folder, 'the-hot-lead');
    if (!content) throw new Error('no case');
    const told = toldContent(JSON.stringify(content));
    expect(toldContent(JSON.stringify(content))).toBe(told);
    expect(toldContent(JSON.stringify({ ...content, translations: [] }))).not.toBe(told);
  });
});
