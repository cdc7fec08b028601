/** Builds what has changed, serves it on one port, says where, and closes on Ctrl-C. */
import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { asksForAuthor, authorApi } from './authorApi.ts';
import { networkAddresses } from './networkAddresses.ts';
import { buildIfStale } from './buildIfStale.ts';
import { builtSite } from './builtSite.ts';
import { listen } from './listen.ts';
import { help, readOptions } from './options.ts';
import { roomKeeper } from './room/keeper.ts';
import { keyGuard } from './room/keyGuard.ts';
import { postgresStore } from './room/postgresStore.ts';
import { asksForRoom, roomApi } from './room/roomApi.ts';
import type { RoomStore } from './room/roomStore.ts';
import { sqliteStore } from './room/sqliteStore.ts';
import { root } from './sourceStamp.ts';

/** The exit code: 0 when it was closed on request, 1 when it could not open, 2 for an option that makes no sense. */
export async function main(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const options = readOptions(args, environment);
  if (typeof options === 'string') return complain(options, 2);
  if (options.help) {
    console.log(help);
    return 0;
  }
  const scenarios = resolve(options.scenarios ?? join(root, 'scenarios'));
  if (options.scenarios !== undefined && !statSync(scenarios, { throwIfNoEntry: false })?.isDirectory()) return complain(`There is no folder ${scenarios}.`, 2);
  if (options.build && !(await buildIfStale())) return complain('It could not be built; the reason is above. Nothing was started.', 1);
  const built = join(root, 'dist');
  if (!existsSync(join(built, 'index.html'))) return complain('Nothing is built yet. Run `npm start` without --no-build.', 1);

  const site = builtSite(built);
  const author = authorApi(scenarios);
  const store = await storeOf(options).catch((error: unknown) => String(error instanceof Error ? error.message : error));
  if (typeof store === 'string') return complain(`Rooms cannot be kept: ${store}\nEverything else would work; start it with --data and a folder that can be written to.`, 1);
  const keeper = roomKeeper(store);
  const guard = keyGuard(store, keeper);
  await guard.look();
  const rooms = roomApi({ store, keeper, scenarios, onRooms: () => guard.look() });
  await rooms.ready();
  const opened = await listen((request, response) => {
    if (asksForRoom(request.url)) rooms.routing(request, response);
    else if (guard.refuses(request)) response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end('This case is being played in the room.\n');
    else (asksForAuthor(request.url) ? author : site)(request, response);
  }, options.port);
  if (typeof opened === 'string') return complain(opened, 1);
  if (options.port !== 0 && opened.port !== options.port) console.log(`Port ${options.port} is in use by another program; this is on ${opened.port}.`);
  console.log(welcome(opened.port));
  await asked();
  await rooms.close();
  await opened.close();
  keeper.close();
  await store.close();
  console.log('Closed.');
  return 0;
}

/** An organisation's database, or a file beside the user's own data. */
const storeOf = async ({ database, data }: { readonly database?: string; readonly data?: string }): Promise<RoomStore> =>
  (database === undefined ? sqliteStore(join(resolve(data ?? join(homedir(), '.proving-ground')), 'rooms.db')) : postgresStore(database));

function welcome(port: number): string {
  const elsewhere = networkAddresses().map((address) => `  On the same network    http://${address}:${port}/`);
  return ['', 'Proving Ground is open.', '', `  On this computer       http://localhost:${port}/`, ...elsewhere, '', 'Ctrl-C closes it.'].join('\n');
}

/** Until somebody asks the program to close. */
function asked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function complain(message: string, code: number): number {
  console.error(`\n${message}\n`);
  return code;
}
