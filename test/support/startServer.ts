/** Runs `node src/server/start.mjs` as a person would, and reads what it says. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/server/sourceStamp.ts';

export interface Started {
  /** Everything it has said until now. */
  said(): string;
  /** Where it opened. Rejects with what it said, if it ended instead. */
  address(): Promise<string>;
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>;
  readonly pid: number;
  /** Asks it to close, as Ctrl-C does, and waits. */
  stop(): Promise<number | null>;
  /** Takes it away at once, as a power cut does, and waits until it is gone. */
  kill(): Promise<number | null>;
}

export interface StartWith {
  readonly port?: string;
  readonly args?: readonly string[];
  /** The folder of scenarios that the Author section shows. */
  readonly scenarios?: string;
  /** The folder in which rooms are kept; absent: one of its own in the system's folder for what is passing. */
  readonly data?: string;
  /** The PostgreSQL database in which they are kept instead. */
  readonly database?: string;
  /** Kilobytes beyond which no file can be written: as a disk that is full, for this program alone. */
  readonly fullAt?: number;
}

export function start({ port, args = [], scenarios, data: asked, database, fullAt }: StartWith = {}): Started {
  const data = asked ?? mkdtempSync(join(tmpdir(), 'proving-ground-data-'));
  const environment = { ...process.env, ...(port !== undefined && { PORT: port }), ...(scenarios !== undefined && { SCENARIOS: scenarios }), DATA: data, ...(database !== undefined && { DATABASE_URL: database }) };
  const command = [process.execPath, 'src/server/start.mjs', ...args];
  const [program = '', ...rest] = fullAt === undefined ? command : ['bash', '-c', `trap '' XFSZ; ulimit -f ${fullAt}; exec "$0" "$@"`, ...command];
  const child = spawn(program, rest, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => { text += part; });
  const ended = once(child, 'close').then(([code]) => {
    if (asked === undefined) rmSync(data, { recursive: true, force: true });
    return code as number | null;
  });
  return {
    pid: child.pid ?? 0,
    said: () => text,
    address: () => new Promise((resolve, reject) => {
      const look = () => {
        const found = /On this computer +(http:\/\/localhost:\d+)\//.exec(text);
        if (found?.[1]) resolve(found[1]);
      };
      look();
      child.stdout.on('data', look);
      void ended.then((code) => reject(new Error(`The server ended with code ${code}:\n${text}`)));
    }),
    ended,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}
