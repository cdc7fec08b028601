/**
 * Rooms under load, on loopback: 60, 200 and 1,000 devices on SQLite and on PostgreSQL, beside a bare WebSocket broadcast of the same
 * bytes and a bare fsync of the same entry; and forty rooms on two servers that share one PostgreSQL.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresStore } from '../../../src/server/room/postgresStore.ts';
import { sqliteStore } from '../../../src/server/room/sqliteStore.ts';
import { noPostgres, testPostgres } from '../../support/postgres.ts';
import { type Started, type StartWith, start } from '../../support/startServer.ts';
import { type ManyRooms, measureManyRooms, measureRoom, type RoomFigures } from './measures.ts';
import type { Percentiles } from './percentiles.ts';
import { processUse } from './processUse.ts';

export interface StoreFigures extends RoomFigures {
  readonly store: 'SQLite' | 'PostgreSQL';
  /** Bytes that the server held at most, and seconds of processor that it took after it was open: people joining, everything they sent, reveals. */
  readonly memory: number | undefined;
  readonly processor: number | undefined;
}

export interface RoomsFigures {
  readonly stores: readonly StoreFigures[];
  readonly many?: ManyRooms & { readonly memory: readonly (number | undefined)[] };
  /** Why PostgreSQL was left out. */
  readonly without?: string;
}

const SIZES = [{ clients: 60, groups: 6 }, { clients: 200, groups: 20 }, { clients: 1_000, groups: 20 }] as const;

/** What is measured: all, or only these numbers of devices, on these stores. */
export interface Asked {
  readonly clients?: readonly number[];
  readonly stores?: readonly string[];
}

/** From the words of the command line: `1000`, `sqlite`, `postgresql`, `many`. */
export function askedBy(words: readonly string[]): Asked {
  const clients = words.map(Number).filter((number) => SIZES.some((size) => size.clients === number));
  const stores = words.filter((word) => ['sqlite', 'postgresql', 'many'].includes(word));
  return { ...(clients.length > 0 && { clients }), ...(stores.length > 0 && { stores }) };
}

export async function rooms(progress: (text: string) => void, { clients: only, stores: kinds = ['sqlite', 'postgresql', 'many'] }: Asked = {}): Promise<RoomsFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'room-bench-'));
  const without = noPostgres();
  const postgres = without || !(kinds.includes('postgresql') || kinds.includes('many')) ? undefined : await testPostgres();
  const running = new Set<Started>();
  const started = async (how: StartWith): Promise<{ readonly server: Started; readonly address: string }> => {
    const server = start({ port: '0', args: ['--no-build'], ...how });
    running.add(server);
    return { server, address: (await server.address()).replace('localhost', '127.0.0.1') };
  };
  let tidied: Promise<void> | undefined;
  const tidy = () => {
    tidied ??= (async () => {
      await Promise.all([...running].map((server) => server.stop()));
      await postgres?.stop();
      rmSync(folder, { recursive: true, force: true });
    })();
    return tidied;
  };
  const interrupted = () => {
    void tidy().finally(() => process.exit(130));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
  try {
    const stores: StoreFigures[] = [];
    for (const store of ['SQLite', ...(postgres ? ['PostgreSQL' as const] : [])] as const) {
      if (!kinds.includes(store.toLowerCase())) continue;
      for (const { clients, groups } of SIZES) {
        if (only && !only.includes(clients)) continue;
        progress(`${clients} devices, ${store} ...`);
        const { server, address } = await started(store === 'SQLite' ? { data: join(folder, `${clients}`) } : { database: postgres?.url ?? '' });
        const before = processUse(server.pid);
        const beside = store === 'SQLite' ? sqliteStore(join(folder, `beside-${clients}.db`)) : await postgresStore(postgres?.url ?? '');
        const figures = await measureRoom(address, clients, groups, folder, beside);
        await beside.close();
        const use = processUse(server.pid);
        await server.stop();
        running.delete(server);
        stores.push({ ...figures, store, memory: use?.most, processor: use && before && use.seconds - before.seconds });
      }
    }
    if (!postgres || !kinds.includes('many')) return { stores, ...(without && { without }) };
    progress('Forty rooms on two servers, PostgreSQL ...');
    const [one, two] = [await started({ database: postgres.url }), await started({ database: postgres.url })];
    const many = await measureManyRooms([one.address, two.address], 40, 6);
    return { stores, many: { ...many, memory: [one, two].map(({ server }) => processUse(server.pid)?.most) } };
  } finally {
    await tidy();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupted);
  }
}

export function roomsText({ stores, many, without }: RoomsFigures): readonly string[] {
  const ms = (value: number) => (value >= 10 ? value.toFixed(0) : value.toFixed(2));
  const all = ({ p50, p95, p99 }: Percentiles) => `${ms(p50)} / ${ms(p95)} / ${ms(p99)}`;
  const megabytes = (bytes: number | undefined) => (bytes === undefined ? 'unknown' : `${Math.round(bytes / 1024 / 1024)} MB`);
  const seconds = (value: number | undefined) => (value === undefined ? 'unknown' : `${value.toFixed(1)} s`);
  return [
    'Rooms under load, milliseconds at the 50th / 95th / 99th percentile',
    ...stores.flatMap((each) => [
      `  ${each.store}, ${each.clients} devices in ${each.groups} groups, ${each.reveals} reveals of ${each.frame} bytes`,
      `    reveal skew ${all(each.skew)} against ${all(each.bareSkew)} bare: ${ms(each.skewRatio)} times at the 95th; last device after ${ms(each.last)}`,
      `    acknowledged ${all(each.acknowledged)}; alone ${ms(each.alone)} against ${ms(each.fsync)} bare fsync: ${ms(each.appendRatio)} times; the store’s append ${ms(each.stored)}: ${ms(each.storedRatio)} times; bare HTTP and fsync ${ms(each.bareAlone)}: ${ms(each.bareAlone / each.fsync)} times`,
      `    server: ${megabytes(each.memory)} at most, ${seconds(each.processor)} of processor; bare broadcast: ${megabytes(each.bareUse?.most)}, ${seconds(each.bareUse?.seconds)} for ${each.reveals} broadcasts`,
    ]),
    ...(many ? [
      `  two servers, one PostgreSQL, ${many.rooms} rooms at once, ${many.devices} devices`,
      `    reveal skew ${all(many.skew)} against ${all(many.bareSkew)} bare, one server, as many rooms: ${ms(many.skewRatio)} times at the 95th; last device after ${ms(many.last)}; acknowledged ${all(many.acknowledged)}; ${many.memory.map(megabytes).join(' and ')}`,
    ] : []),
    ...(without ? [`  PostgreSQL left out: ${without}`] : []),
  ];
}
