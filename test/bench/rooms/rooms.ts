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
  /** Bytes that the server held at most, and seconds of processor that it took. */
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

export async function rooms(progress: (text: string) => void): Promise<RoomsFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'room-bench-'));
  const without = noPostgres();
  const postgres = without ? undefined : await testPostgres();
  const running = new Set<Started>();
  const started = async (how: StartWith): Promise<{ readonly server: Started; readonly address: string }> => {
    const server = start({ port: '0', args: ['--no-build'], ...how });
    running.add(server);
    return { server, address: (await server.address()).replace('localhost', '127.0.0.1') };
  };
  try {
    const stores: StoreFigures[] = [];
    for (const store of ['SQLite', ...(postgres ? ['PostgreSQL' as const] : [])] as const) {
      for (const { clients, groups } of SIZES) {
        progress(`${clients} devices, ${store} ...`);
        const { server, address } = await started(store === 'SQLite' ? { data: join(folder, `${clients}`) } : { database: postgres?.url ?? '' });
        const beside = store === 'SQLite' ? sqliteStore(join(folder, `beside-${clients}.db`)) : await postgresStore(postgres?.url ?? '');
        const figures = await measureRoom(address, clients, groups, folder, beside);
        await beside.close();
        const use = processUse(server.pid);
        await server.stop();
        running.delete(server);
        stores.push({ ...figures, store, memory: use?.most, processor: use?.seconds });
      }
    }
    if (!postgres) return { stores, ...(without && { without }) };
    progress('Forty rooms on two servers, PostgreSQL ...');
    const [one, two] = [await started({ database: postgres.url }), await started({ database: postgres.url })];
    const many = await measureManyRooms([one.address, two.address], 40, 6);
    return { stores, many: { ...many, memory: [one, two].map(({ server }) => processUse(server.pid)?.most) } };
  } finally {
    await Promise.all([...running].map((server) => server.stop()));
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export function roomsText({ stores, many, without }: RoomsFigures): readonly string[] {
  const ms = (value: number) => (value >= 10 ? value.toFixed(0) : value.toFixed(2));
  const all = ({ p50, p95, p99 }: Percentiles) => `${ms(p50)} / ${ms(p95)} / ${ms(p99)}`;
  const megabytes = (bytes: number | undefined) => (bytes === undefined ? 'unknown' : `${Math.round(bytes / 1024 / 1024)} MB`);
  return [
    'Rooms under load, milliseconds at the 50th / 95th / 99th percentile',
    ...stores.flatMap((each) => [
      `  ${each.store}, ${each.clients} devices in ${each.groups} groups, ${each.reveals} reveals of ${each.frame} bytes`,
      `    reveal skew ${all(each.skew)} against ${all(each.bareSkew)} bare: ${ms(each.skewRatio)} times at the 95th; last device after ${ms(each.last)}`,
      `    acknowledged ${all(each.acknowledged)}; alone ${ms(each.alone)} against ${ms(each.fsync)} bare fsync: ${ms(each.appendRatio)} times; the store’s append ${ms(each.stored)}: ${ms(each.storedRatio)} times`,
      `    server: ${megabytes(each.memory)} at most, ${each.processor === undefined ? 'unknown' : each.processor.toFixed(1)} s of processor`,
    ]),
    ...(many ? [
      `  two servers, one PostgreSQL, ${many.rooms} rooms at once, ${many.devices} devices`,
      `    reveal skew ${all(many.skew)}; last device after ${ms(many.last)}; acknowledged ${all(many.acknowledged)}; ${many.memory.map(megabytes).join(' and ')}`,
    ] : []),
    ...(without ? [`  PostgreSQL left out: ${without}`] : []),
  ];
}
