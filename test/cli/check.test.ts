import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import type { Diagnostic } from '../../src/scenario/diagnostic.ts';
import { onDisk, ran } from './onDisk.ts';

const wrongScene = (text: string) => text.replace('first-scene: first-call', 'first-scene: frist-call');
const found = async (...paths: string[]) => {
  const { code, out } = await ran(check, ...paths, '--format', 'json');
  return { code, diagnostics: JSON.parse(out) as readonly Diagnostic[] };
};

describe('check', () => {
  it('finds no error in anything that is shipped', async () => {
    const { code, out, err } = await ran(check);
    expect(err).toBe('');
    expect(out).toMatch(/\d+ files checked: 0 errors, /);
    expect(code).toBe(0);
  }, 60_000);

  it('lets warnings pass, and prints them', async () => {
    const { code, out } = await ran(check, onDisk());
    expect(code).toBe(0);
    expect(out).toContain('warning[missing-measures]');
    expect(out).toContain('warning[element-not-corroborated]');
    expect(out).toContain('3 files checked: 0 errors, 4 warnings.');
  });

  it('names the file as it lies on the disk, shows the line, and ends with 1', async () => {
    const folder = onDisk({ scenario: wrongScene });
    const { code, out } = await ran(check, folder);
    expect(code).toBe(1);
    expect(out).toContain(`error[unknown-scene] ${join(folder, 'scenario.yaml')}:18:14`);
    expect(out).toContain('18 | first-scene: frist-call');
    expect(out).toContain('Did you mean "first-call"?');
  });

  it('gives the same as JSON, for other programs', async () => {
    const folder = onDisk({ scenario: wrongScene });
    const { code, diagnostics } = await found(folder);
    expect(code).toBe(1);
    expect(diagnostics).toMatchObject([{
      code: 'unknown-scene', severity: 'error', file: join(folder, 'scenario.yaml'), line: 18, column: 14, endColumn: 24, path: 'first-scene', nearest: ['first-call'],
    }]);
  });

  it('asks the rules about the text, and leaves them alone while there are errors', async () => {
    const todo = (text: string) => text.replace('title: The Night Bus', 'title: TODO');
    expect((await found(onDisk({ scenario: todo }))).diagnostics).toContainEqual(expect.objectContaining({ code: 'placeholder-text', severity: 'warning', path: 'title', line: 6, column: 8 }));
    // The small case is made to show the format.
    expect((await found(onDisk())).diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'missing-measures id', 'element-not-corroborated elements.1',
      'always-true scenes.first-call.task.choices.book-him.leads-to.0.when', 'deadline-never-missed scenes.second-thoughts.also.0.when',
    ]);
    expect((await found(onDisk({ scenario: (text) => wrongScene(todo(text)) }))).diagnostics.map(({ code }) => code)).toEqual(['unknown-scene']);
  });

  it('goes through every path: where it can be told, a dead end is there or it is not', async () => {
    const conditions = (leave: string) => (text: string) => text.replace('label: Strike the entry and say so\n', `label: Strike the entry and say so\n          when: {holds: phone}\n`)
      .replace('label: Leave it\n', `label: Leave it\n          when: {${leave}: phone}\n`).replace('effects: {obtain: phone, spoil', 'effects: {spoil');
    const open = (await found(onDisk({ scenario: conditions('lacks') }))).diagnostics.map(({ code, path }) => `${code} ${path}`);
    expect(open.filter((each) => each.includes('dead-end'))).toEqual([]);
    const stuck = (await found(onDisk({ scenario: conditions('holds') }))).diagnostics.map(({ code, path }) => `${code} ${path}`);
    expect(stuck.filter((each) => each.includes('dead-end'))).toEqual(['dead-end scenes.second-thoughts.task']);
  });

  it('takes a file, a folder, and a folder of folders', async () => {
    const folder = onDisk({ scenario: wrongScene });
    const ways = [join(folder, 'scenario.yaml'), folder, dirname(folder)];
    const all = await Promise.all(ways.map((way) => found(way)));
    for (const { diagnostics } of all) expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-scene']);
  });

  it('says once what is wrong with a law pack that two scenarios share', async () => {
    const folder = onDisk();
    const root = dirname(folder);
    writeFileSync(join(root, 'jurisdictions', 'practice-land.yaml'), 'format: 1\nid: practice-land\nnam: Practice Land\n');
    mkdirSync(join(root, 'other'));
    const { diagnostics } = await found(folder, folder, root);
    expect(diagnostics.filter(({ code }) => code === 'unknown-key')).toHaveLength(1);
    expect(diagnostics.every(({ file }) => file === join(root, 'jurisdictions', 'practice-land.yaml'))).toBe(true);
  });

  it('looks into playthroughs, together with their scenario and by themselves', async () => {
    const folder = onDisk({ playthrough: (text) => text.replace('choose: bring-him-in', 'choose: bring-him') });
    const file = join(folder, 'playthroughs', 'model.yaml');
    for (const path of [folder, file]) {
      const { code, diagnostics } = await found(path);
      expect(code).toBe(1);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([{ code: 'unknown-choice', file, line: 6, nearest: ['bring-him-in'] }]);
    }
  });

  it('looks only at the shape of a playthrough while its scenario is broken', async () => {
    const folder = onDisk({ scenario: wrongScene, playthrough: (text) => text.replace('choose: bring-him-in', 'choose: bring-him').replace('purpose: model', 'purpose: modal') });
    const { diagnostics } = await found(folder);
    expect(diagnostics.map(({ code }) => code)).toEqual(['wrong-value', 'unknown-scene']);
  });

  it('looks into a law pack by itself', async () => {
    const pack = join(dirname(onDisk()), 'jurisdictions', 'practice-land.yaml');
    expect(await found(pack)).toEqual({ code: 0, diagnostics: [] });
  });

  it('answers a file that is no text, without showing it', async () => {
    const folder = onDisk();
    writeFileSync(join(folder, 'scenario.yaml'), Uint8Array.from([0xff, 0xfe, 0x00, 0x41, 0x0a]));
    const { code, out } = await ran(check, folder);
    expect(code).toBe(1);
    expect(out).toContain('error[not-text]');
    expect(out).not.toContain(' | ');
  });

  it.each([['--format', 'xml'], ['--colour'], ['no-such-place'], ['package.json']])('ends with 2 when it is asked for what makes no sense: %s %s', async (...args) => {
    const { code, out, err } = await ran(check, ...args.filter((arg) => arg !== undefined));
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Usage: check');
  });

  it('ends with 2 in a folder without a scenario', async () => {
    const folder = onDisk();
    rmSync(join(folder, 'scenario.yaml'));
    expect(await ran(check, join(folder, 'playthroughs'))).toMatchObject({ code: 2, err: expect.stringContaining('no scenario') });
  });
});
