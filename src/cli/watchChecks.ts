/**
 * Checks again whenever something that belongs to the paths is saved, until it is stopped. What files look like from outside
 * (size, time, number on the disk) is compared a few times a second: notices of the system miss files that an editor replaces
 * by renaming, folders that go away and come back, and disks on the network.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import process from 'node:process';
import type { Checked } from './checkPath.ts';
import { checkPaths } from './checkPaths.ts';
import { formatDiagnostics } from './formatDiagnostics.ts';
import type { Io } from './io.ts';
import { shippedScenarios } from './loadScenario.ts';
import { shownPath } from './shownPath.ts';

/** Milliseconds between two looks. A change is checked once two looks saw the same: a save is often several changes. */
const EVERY = 150;

/** Exit code as of the last check: 0 no errors, 1 errors, or nothing there any more. A text says that there was nothing to begin with. */
export async function watchChecks(paths: readonly string[], io: Io): Promise<number | string> {
  const roots = rootsOf(paths);
  // Looked at before the check, so that what is saved meanwhile is seen as a change.
  let seen = stampsIn(roots);
  const first = checkPaths(paths);
  if (typeof first === 'string') return first;
  const stopping = untilStopped(io.stop);
  let code = tell(first, io, '');
  io.out('\nWaiting for changes. Ctrl-C ends.');
  let before = seen;
  while (!(await stopping.after(EVERY))) {
    const now = stampsIn(roots);
    const settled = changesBetween(before, now).length === 0;
    before = now;
    const changes = settled ? changesBetween(seen, now) : [];
    if (changes.length === 0) continue;
    // What changes while the check runs is seen at the next look.
    seen = now;
    code = tell(attempt(paths), io, told(changes));
    before = stampsIn(roots);
  }
  return code;
}

function tell(checked: Checked | string, io: Io, why: string): number {
  io.out(`\n[${new Date().toLocaleTimeString('en-GB')}]${why === '' ? '' : ` ${why}`}\n`);
  io.out(typeof checked === 'string' ? checked : formatDiagnostics(checked.diagnostics, checked.files));
  return typeof checked === 'string' || checked.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** A file that goes away between two looks ends one check, and not the watch; nor does a fault of our own. */
function attempt(paths: readonly string[]): Checked | string {
  try {
    return checkPaths(paths);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? `Something went away while it was read (${message}). It is checked again when it is back.`
      : `Something went wrong inside Proving Ground; this is our fault, not your file's.\n${message}`;
  }
}

/** Folders and files to look at: what was named, the folder it stands in where it is a file, and the law packs beside it. */
function rootsOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap((given) => {
    const path = [resolve(given), join(shippedScenarios, given)].find((candidate) => existsSync(candidate)) ?? resolve(given);
    const file = existsSync(path) && statSync(path).isFile();
    const folder = file ? dirname(path) : path;
    const own = file && basename(folder) === 'playthroughs' ? dirname(folder) : folder;
    return [own, join(dirname(own), 'jurisdictions'), join(shippedScenarios, 'jurisdictions')];
  }))];
}

type Stamps = ReadonlyMap<string, string>;

function stampsIn(roots: readonly string[]): Stamps {
  const stamps = new Map<string, string>();
  for (const root of roots) look(root, stamps);
  return stamps;
}

function look(folder: string, stamps: Map<string, string>): void {
  try {
    for (const item of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, item.name);
      if (item.name.startsWith('.') || item.name === 'node_modules') continue;
      if (item.isDirectory()) look(path, stamps);
      else if (['.yaml', '.yml', '.json'].includes(extname(item.name))) {
        const { size, mtimeMs, ino } = statSync(path);
        stamps.set(path, `${size} ${mtimeMs} ${ino}`);
      }
    }
  } catch {
    // It is not there, or went away at this moment: what it held is gone from the stamps, which is a change.
  }
}

const changesBetween = (before: Stamps, now: Stamps): readonly string[] => [
  ...[...now].filter(([path, stamp]) => before.get(path) !== stamp).map(([path]) => path),
  ...[...before.keys()].filter((path) => !now.has(path)),
];

const told = (changes: readonly string[]): string =>
  `${changes.slice(0, 3).map(shownPath).join(', ')}${changes.length > 3 ? ` and ${changes.length - 3} more` : ''} changed`;

/** Stopped by Ctrl-C, by a polite request of the system, or by whoever called. `after` waits, and says whether it is over. */
function untilStopped(signal: AbortSignal | undefined): { readonly after: (milliseconds: number) => Promise<boolean> } {
  let stopped = signal?.aborted === true;
  let wake = (): void => undefined;
  const stop = () => {
    stopped = true;
    wake();
  };
  signal?.addEventListener('abort', stop, { once: true });
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, stop);
  return {
    after: (milliseconds) => new Promise((done) => {
      const finish = () => {
        clearTimeout(timer);
        if (stopped) for (const name of ['SIGINT', 'SIGTERM'] as const) process.removeListener(name, stop);
        done(stopped);
      };
      const timer = setTimeout(finish, milliseconds);
      wake = finish;
      if (stopped) finish();
    }),
  };
}
