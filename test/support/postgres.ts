/** A PostgreSQL of the tests' own: Debian's server, a new database in a new folder, on a socket and a port of loopback. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { installFromDebian, mayInstall } from './installFromDebian.ts';

export interface TestPostgres {
  readonly url: string;
  /** As when the machine loses it: at once, with nothing said to anybody. */
  kill(): Promise<void>;
  /** Up again on the same data and port. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Debian keeps the server's programs beside the client's. */
function programs(): string | undefined {
  const versions = '/usr/lib/postgresql';
  const found = existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, 'bin')).filter((bin) => existsSync(join(bin, 'initdb'))) : [];
  return found.sort().at(-1);
}

const freePort = (): Promise<number> => new Promise((resolve) => {
  const server = createServer();
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => resolve(port));
  });
});

/** A server that somebody else runs (its URL), on which the tests may make a database. It is not theirs to kill. */
export const givenPostgres = (): string | undefined => process.env['TEST_DATABASE_URL'];

/** Installs the server where none is given or installed, and that is possible without asking anybody. Says why there is none. */
export function needPostgres(): string | undefined {
  if (givenPostgres() === undefined && !programs() && mayInstall()) {
    console.log('Installing PostgreSQL for the tests of rooms (this happens once, and needs a network) ...');
    installFromDebian('postgresql');
  }
  return noPostgres();
}

/** Why there is none here, or undefined: it can be started. The server refuses to run as root, so root needs its user. */
export function noPostgres(): string | undefined {
  if (givenPostgres() !== undefined) return undefined;
  if (!programs()) return 'PostgreSQL is not installed (Debian: postgresql)';
  if (process.getuid?.() === 0 && spawnSync('id', ['-u', 'postgres']).status !== 0) return 'there is no user postgres to run it';
  return undefined;
}

/** A database of the tests' own on a server that is given. */
async function databaseOf(given: string): Promise<TestPostgres> {
  const name = `rooms_test_${process.pid}_${Date.now()}`;
  const ask = async (sql: string) => {
    const client = new pg.Client({ connectionString: given });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await ask(`CREATE DATABASE ${name}`);
  const url = new URL(given);
  url.pathname = `/${name}`;
  const notOurs = async () => { throw new Error('TEST_DATABASE_URL names a server that is not the tests’ own: it is not killed'); };
  return { url: url.href, kill: notOurs, start: notOurs, stop: () => ask(`DROP DATABASE ${name} WITH (FORCE)`) };
}

export async function testPostgres(): Promise<TestPostgres> {
  const given = givenPostgres();
  if (given !== undefined) return databaseOf(given);
  const bin = programs();
  if (!bin) throw new Error(noPostgres());
  const root = process.getuid?.() === 0;
  const user = root ? { uid: Number(execFileSync('id', ['-u', 'postgres'])), gid: Number(execFileSync('id', ['-g', 'postgres'])) } : {};
  const folder = mkdtempSync(join(tmpdir(), 'rooms-pg-'));
  if (root) chownSync(folder, user.uid ?? 0, user.gid ?? 0);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'rooms', '-A', 'trust', '-E', 'UTF8', '--no-sync'], { ...user, stdio: 'pipe', cwd: folder, env: { ...process.env, LC_ALL: 'C' } });
  const port = await freePort();
  let child: ChildProcess | undefined;
  const url = `postgres://rooms@127.0.0.1:${port}/postgres`;
  const start = async () => {
    for (let tries = 0; tries < 60; tries += 1) {
      const next = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'], { ...user, stdio: 'ignore', cwd: folder });
      child = next;
      const ready = await new Promise<boolean>((resolve) => {
        let over = false;
        next.once('exit', () => { over = true; resolve(false); });
        const look = () => {
          if (over) return;
          if (spawnSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).status === 0) resolve(true);
          else setTimeout(look, 100);
        };
        look();
      });
      if (ready) return;
      await new Promise((resolve) => { setTimeout(resolve, 500); });
    }
    throw new Error('PostgreSQL did not start');
  };
  const ended = (signal: NodeJS.Signals) => new Promise<void>((resolve) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
  await start();
  return {
    url, start, kill: () => ended('SIGKILL'),
    async stop() {
      await ended('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
