import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { onDisk, ran } from './onDisk.ts';

const bin = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url));
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** The real command on a real folder. `next` gives what is written from now on, once it holds the sign. */
function watching(path: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', bin, 'check', path, '--watch'], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let written = '';
  let read = 0;
  const wakes = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text;
      for (const wake of wakes) wake();
    });
  }
  const next = async (sign: string): Promise<string> => {
    while (!written.slice(read).includes(sign)) {
      await new Promise<void>((done, fail) => {
        const timer = setTimeout(() => fail(new Error(`waited for "${sign}" and got:\n${written.slice(read)}`)), 15_000);
        const wake = () => {
          clearTimeout(timer);
          wakes.delete(wake);
          done();
        };
        wakes.add(wake);
      });
    }
    const end = written.indexOf(sign, read) + sign.length;
    const text = written.slice(read, end);
    read = end;
    return text;
  };
  const ended = (signal: NodeJS.Signals) => new Promise<number | null>((done) => {
    child.once('exit', (code) => done(code));
    child.kill(signal);
  });
  return { next, ended, all: () => written };
}

const wrong = (text: string) => text.replace('first-scene: first-call', 'first-scene: frist-call');
const right = (text: string) => text.replace('first-scene: frist-call', 'first-scene: first-call');
const change = (file: string, how: (text: string) => string) => writeFileSync(file, how(readFileSync(file, 'utf8')));

describe('check --watch', () => {
  it('looks again at every save, in place or by renaming, tells the time, and ends as the last check did', async () => {
    const folder = onDisk();
    const file = join(folder, 'scenario.yaml');
    const { next, ended, all } = watching(folder);
    expect(await next('Ctrl-C ends.')).toMatch(/\[\d\d:\d\d:\d\d\][\s\S]*0 errors/);

    change(file, wrong);
    expect(await next('1 error')).toMatch(/\[\d\d:\d\d:\d\d\] .*scenario\.yaml changed[\s\S]*error\[unknown-scene\]/);

    // As many editors save: a new file is put in the old one's place.
    writeFileSync(`${file}~`, right(readFileSync(file, 'utf8')));
    renameSync(`${file}~`, file);
    await next('0 errors');
    change(file, wrong);
    await next('1 error');
    // Nothing that was told before is wiped away.
    expect(all()).not.toContain('\u001b');
    expect(await ended('SIGINT')).toBe(1);
  }, 60_000);

  it('sees files that come and go, and law packs beside the case', async () => {
    const folder = onDisk();
    const { next, ended } = watching(folder);
    await next('3 files checked');
    writeFileSync(join(folder, 'playthroughs', 'other.yaml'), 'format: 1\nscenario: small\n');
    expect(await next('4 files checked')).toContain('error[missing-key]');
    rmSync(join(folder, 'playthroughs', 'other.yaml'));
    await next('3 files checked: 0 errors');
    change(join(dirname(folder), 'jurisdictions', 'practice-land.yaml'), (text) => text.replace('name: Practice Land', 'nam: Practice Land'));
    expect(await next('files checked')).toContain('error[unknown-key]');
    expect(await ended('SIGINT')).toBe(1);
  }, 60_000);

  it('goes on when the folder is away for a while, or empty, and checks when it is back', async () => {
    const folder = onDisk();
    const { next, ended } = watching(folder);
    await next('Ctrl-C ends.');
    renameSync(folder, `${folder}-away`);
    await next('There is nothing at');
    mkdirSync(folder);
    rmSync(folder, { recursive: true });
    renameSync(`${folder}-away`, folder);
    await next('0 errors');
    expect(await ended('SIGTERM')).toBe(0);
  }, 60_000);

  it('checks one save once, though it is written in several steps', async () => {
    const folder = onDisk();
    const file = join(folder, 'scenario.yaml');
    const { next, ended, all } = watching(folder);
    await next('Ctrl-C ends.');
    const text = readFileSync(file, 'utf8');
    for (const part of [0.2, 0.5, 0.8, 1]) writeFileSync(file, wrong(text).slice(0, text.length * part));
    await next('1 error');
    await new Promise((done) => { setTimeout(done, 600); });
    expect(all().match(/changed/g)).toHaveLength(1);
    await ended('SIGINT');
  }, 60_000);

  it('is refused where there is nothing, and where another program would read it', async () => {
    expect(await ran(check, 'no-such-place', '--watch')).toMatchObject({ code: 2, err: expect.stringContaining('There is nothing at') });
    expect(await ran(check, onDisk(), '--watch', '--format', 'json')).toMatchObject({ code: 2, err: expect.stringContaining('Usage: check') });
  });
});
