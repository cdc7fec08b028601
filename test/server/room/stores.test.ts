/** What every store has to do, asked of both. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresStore } from '../../../src/server/room/postgresStore.ts';
import type { RoomRecord, RoomStore } from '../../../src/server/room/roomStore.ts';
import { sqliteStore } from '../../../src/server/room/sqliteStore.ts';
import type { RoomEntry } from '../../../src/session/room/roomEvent.ts';
import { givenPostgres, noPostgres, type TestPostgres, testPostgres } from '../../support/postgres.ts';

const record = (id: string): RoomRecord => ({ id, created: '2026-12-01T09:00:00.000Z', title: 'A morning', scenario: 'tiny', facilitatorKey: 'f', observerKey: 'o' });
const entry = (seq: number, op = `op-${seq}`): RoomEntry => ({ seq, at: '2026-12-01T09:00:00.000Z', by: { seat: 'ann' }, op, event: { type: 'message.sent', message: `m-${seq}`, group: null, text: `Text ${seq} – نص` } });

const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
const without = noPostgres();
let postgres: TestPostgres | undefined;
beforeAll(async () => {
  if (!without) postgres = await testPostgres();
}, 60_000);
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const kinds: readonly { readonly name: string; readonly skip: string | undefined; readonly open: () => Promise<RoomStore> }[] = [
  { name: 'SQLite', skip: undefined, open: async () => sqliteStore(join(folder, 'rooms.db')) },
  { name: `PostgreSQL${without ? ` (left out: ${without})` : ''}`, skip: without, open: () => postgresStore(postgres?.url ?? '') },
];

describe.each(kinds)('rooms in $name', ({ skip, open, name }) => {
  const room = `room-${name === 'SQLite' ? 'a' : 'b'}`;

  it.skipIf(skip)('are there when the store is opened again, in order, each entry once', async () => {
    const store = await open();
    await store.create(record(room), '{"scenario":1}', [entry(0)]);
    expect(await store.append(room, entry(1))).toEqual({ kept: true });
    expect(await store.append(room, entry(1, 'other'))).toEqual({ kept: false, why: 'taken' });
    expect(await store.append(room, entry(2, 'op-1'))).toEqual({ kept: false, why: 'repeated', seq: 1 });
    expect(await store.append(room, entry(2))).toEqual({ kept: true });
    await store.close();
    const again = await open();
    expect(await again.read(room, 0)).toEqual([entry(0), entry(1), entry(2)]);
    expect(await again.read(room, 2)).toEqual([entry(2)]);
    expect(await again.find(room)).toEqual(record(room));
    expect(await again.content(room)).toBe('{"scenario":1}');
    expect((await again.list()).map(({ id }) => id)).toContain(room);
    await again.close();
  });

  it.skipIf(skip)('take several entries together, all of them or none', async () => {
    const store = await open();
    const several = `${room}-several`;
    await store.create(record(several), '{}', [entry(0)]);
    expect(await store.append(several, entry(1), entry(2), entry(3))).toEqual({ kept: true });
    expect(await store.append(several, entry(4), entry(3, 'other'))).toEqual({ kept: false, why: 'taken' });
    expect(await store.append(several, entry(4), entry(5, 'op-2'), entry(6, 'op-1'))).toMatchObject({ kept: false, why: 'repeated' });
    expect(await store.append(several, entry(4, 'twice'), entry(5, 'twice'))).toMatchObject({ kept: false });
    expect(await store.read(several, 0)).toEqual([entry(0), entry(1), entry(2), entry(3)]);
    await store.purge(several);
    await store.close();
  });

  it.skipIf(skip)('give a place in a log to one of many who ask for it at once', async () => {
    const [one, other] = [await open(), await open()];
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 ? one : other).append(room, entry(3, `race-${at}`))));
    expect(outcomes.filter(({ kept }) => kept)).toHaveLength(1);
    expect(await one.read(room, 3)).toHaveLength(1);
    await Promise.all([one.close(), other.close()]);
  });

  it.skipIf(skip)('keep a wall on which an entry is there once, and nothing says when or by whom', async () => {
    const store = await open();
    for (const id of ['zz', 'aa', 'zz']) await store.addToWall(room, { id, text: `About ${id}` });
    await store.sortOnWall(room, 'aa', 'coordination', undefined);
    await store.sortOnWall(room, 'zz', 'coordination', 'aa');
    await store.dotOnWall(room, 'aa');
    expect(await store.wall(room)).toEqual([{ id: 'aa', text: 'About aa', area: 'coordination', dots: 1 }, { id: 'zz', text: 'About zz', area: 'coordination', dots: 0, merged: 'aa' }]);
    await store.close();
  });

  it.skipIf(skip)('are gone when they were purged', async () => {
    const store = await open();
    await store.purge(room);
    expect([await store.find(room), await store.read(room, 0), await store.wall(room)]).toEqual([undefined, [], []]);
    await store.close();
  });
});

describe('several servers on one PostgreSQL', () => {
  it.skipIf(without ?? givenPostgres())('are told of what another has written, also after the database went away and came back', async () => {
    const [one, other] = [await postgresStore(postgres?.url ?? ''), await postgresStore(postgres?.url ?? '')];
    const told: string[] = [];
    other.onChange((room) => told.push(room));
    const heard = async (what: string) => {
      for (let tries = 0; !told.includes(what) && tries < 200; tries += 1) await new Promise((resolve) => { setTimeout(resolve, 50); });
      expect(told).toContain(what);
    };
    await one.create(record('room-c'), '{}', [entry(0)]);
    await one.append('room-c', entry(1));
    await heard('room-c');
    told.length = 0;
    await postgres?.kill();
    await expect(one.append('room-c', entry(2))).rejects.toThrow();
    await postgres?.start();
    await heard('');
    expect(await one.read('room-c', 0)).toEqual([entry(0), entry(1)]);
    expect(await one.append('room-c', entry(2))).toEqual({ kept: true });
    await heard('room-c');
    told.length = 0;
    await one.purge('room-c');
    await heard('room-c');
    await Promise.all([one.close(), other.close()]);
  }, 60_000);
});
