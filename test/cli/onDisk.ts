/** The small case of the fixtures as a folder of its own, in a place that a test may write to; and a command run on it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Io } from '../../src/cli/io.ts';

const fixtures = join(import.meta.dirname, '../fixtures/ok');
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Gives the scenario's folder. `scenario` and `playthrough` change the texts. */
export function onDisk({ scenario = (text: string) => text, playthrough = (text: string) => text } = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'proving-ground-'));
  made.push(root);
  const folder = join(root, 'small');
  mkdirSync(join(folder, 'playthroughs'), { recursive: true });
  cpSync(join(fixtures, 'jurisdictions'), join(root, 'jurisdictions'), { recursive: true });
  writeFileSync(join(folder, 'scenario.yaml'), scenario(readFileSync(join(fixtures, 'small.yaml'), 'utf8')));
  writeFileSync(join(folder, 'playthroughs', 'model.yaml'), playthrough(readFileSync(join(fixtures, 'small.model.yaml'), 'utf8')));
  return folder;
}

/** Runs a command and gives its exit code and what it wrote. */
export async function ran(command: (args: string[], io: Io) => Promise<number>, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await command(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
