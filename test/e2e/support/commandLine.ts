/** The command line, run as a person runs it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../src/server/sourceStamp.ts';
import type { Scorecard } from '../../../src/scoring/scorecard.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `npm run -s scenario -- <args>`. */
export function commandLine(...args: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/cli/bin.ts', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => { said.out += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { said.err += text; });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })));
}

/** What `play` makes of a playthrough. */
export async function scorecardOfPlay(scenario: string, moves: string): Promise<Scorecard> {
  const { out, err } = await commandLine('play', scenario, '--moves', moves, '--format', 'json');
  if (out === '') throw new Error(err);
  return (JSON.parse(out) as { readonly scorecard: Scorecard }).scorecard;
}

export interface Replayed {
  readonly fits: boolean;
  readonly changed: boolean;
  readonly entries: number;
  readonly scorecard: Scorecard;
}

/** What `replay` makes of a case file. */
export async function replayOfFile(text: string): Promise<Replayed> {
  const folder = mkdtempSync(join(tmpdir(), 'proving-ground-'));
  try {
    const path = join(folder, 'case.json');
    writeFileSync(path, text);
    const { out, err } = await commandLine('replay', path, '--format', 'json');
    if (out === '') throw new Error(err);
    return JSON.parse(out) as Replayed;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
