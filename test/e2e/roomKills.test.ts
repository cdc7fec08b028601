/**
 * Nothing is lost: sixty devices at work while the server is taken away at random moments, again and again, on both stores. KILLS
 * says how often; the tests take few, `KILLS=200 npm test -- --only=e2e test/e2e/roomKills.test.ts` takes many.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../../src/analysis/seeded.ts';
import type { RoomEntry } from '../../src/session/room/roomEvent.ts';
import type { SeatView } from '../../src/session/room/roomViews.ts';
import { openRoomConnection, type RoomConnection } from '../../src/ui/hosts/room/roomConnection.ts';
import { noPostgres, type TestPostgres, testPostgres } from '../support/postgres.ts';
import { type StartWith, start } from '../support/startServer.ts';

const KILLS = Number(process.env['KILLS'] ?? 3);
const SEATS = 60;
const GROUPS = 6;
const RESYNC = 10_000;

const without = noPostgres();
const folder = mkdtempSync(join(tmpdir(), 'room-kills-'));
let postgres: TestPostgres | undefined;
beforeAll(async () => {
  if (!without) postgres = await testPostgres();
}, 60_000);
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const wait = (milliseconds: number) => new Promise<void>((resolve) => { setTimeout(resolve, milliseconds); });
const freePort = (): Promise<number> => new Promise((resolve) => {
  const server = createServer();
  server.listen(0, () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => resolve(port));
  });
});

const stores: readonly { readonly name: string; readonly skip: string | undefined; readonly with: () => StartWith }[] = [
  { name: 'SQLite', skip: undefined, with: () => ({ data: folder }) },
  { name: `PostgreSQL${without ? ` (left out: ${without})` : ''}`, skip: without, with: () => ({ database: postgres?.url ?? '' }) },
];

describe.each(stores)('a server that is killed, with rooms in $name', ({ skip, with: kept }) => {
  it.skipIf(skip)(`${KILLS} times under the load of ${SEATS} devices: what was acknowledged is there once, and everybody is back within ten seconds`, async () => {
    const draw = seeded(7);
    const port = await freePort();
    const starting = () => start({ port: String(port), args: ['--no-build'], ...kept() });
    let server = starting();
    const address = await server.address();
    const post = async (path: string, body: unknown) => (await fetch(`${address}${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })).json() as Promise<Record<string, string>>;
    const room = await post('/room/rooms', { scenario: 'the-hot-lead', title: 'Kills', shared: false, languages: ['en'], groups: Array.from({ length: GROUPS }, (_, at) => `Group ${at + 1}`) });
    const facilitator = openRoomConnection<SeatView>({ address, room: room['room'] ?? '', secret: room['key'] ?? '', language: 'en', patience: { answer: 5_000, silent: 12_000, between: 200 } });
    const seats: { readonly id: string; readonly connection: RoomConnection<SeatView> }[] = [];
    for (let at = 0; at < SEATS; at += 1) {
      const joined = await post('/room/join', { code: room['code'], name: `Seat ${at}`, language: 'en', op: `join-number-${at}` });
      if (joined['seat'] === undefined) throw new Error(`device ${at} could not join: ${JSON.stringify(joined)}`);
      seats.push({ id: joined['seat'], connection: openRoomConnection<SeatView>({ address, room: room['room'] ?? '', secret: joined['secret'] ?? '', language: 'en', patience: { answer: 5_000, silent: 12_000, between: 200 } }) });
    }
    for (const [at, { id }] of seats.entries()) await facilitator.send({ type: 'seat.placed', seat: id, group: `group-${(at % GROUPS) + 1}` });
    await facilitator.send({ type: 'phase.set', phase: 'deciding' });

    const acknowledged: { readonly seq: number; readonly says: string }[] = [];
    let working = true;
    const work = async ({ id, connection }: (typeof seats)[number], at: number) => {
      for (let number = 0; working; number += 1) {
        const held = connection.news()?.case;
        const exhibit = held?.exhibits[number % Math.max(1, held.exhibits.length)]?.id;
        // One of each group does what groups do; the others keep the room busy.
        const event = at < GROUPS && held && held.phase === 'briefing' ? { type: 'case.moved' as const, group: `group-${at + 1}`, event: { type: 'briefing.read' as const }, on: held.seq }
          : at < GROUPS && held && exhibit ? { type: 'case.moved' as const, group: `group-${at + 1}`, event: { type: 'exhibit.opened' as const, exhibit }, on: held.seq }
            : { type: 'seat.changed' as const, seat: id, name: `Seat ${at} for the ${number}th time` };
        const sent = await connection.send(event);
        if ('seq' in sent) acknowledged.push({ seq: sent.seq, says: JSON.stringify(event) });
        await wait(20 + draw(120));
      }
    };
    const working60 = seats.map(work);
    let slowest = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      await wait(100 + draw(1500));
      await server.kill();
      const from = performance.now();
      server = starting();
      await server.address();
      const opened = performance.now();
      const before = new Map(seats.map(({ id, connection }) => [id, connection.news()]));
      while (seats.some(({ id, connection }) => connection.standing() !== 'live' || connection.news() === before.get(id))) {
        await wait(20);
        if (performance.now() - opened > RESYNC) throw new Error(`after kill ${kill + 1}, ${seats.map(({ connection }) => connection.standing()).filter((standing) => standing !== 'live').join(', ')} were not back; the server said ${server.said()}`);
      }
      slowest = Math.max(slowest, performance.now() - from);
    }
    working = false;
    await Promise.all(working60);
    const file = (await (await fetch(`${address}/room/rooms/${room['room']}/export`, { headers: { Authorization: `Bearer ${room['key']}` } })).json()) as { readonly entries: readonly RoomEntry[] };
    for (const { connection } of [...seats, { connection: facilitator }]) connection.close();
    await server.stop();
    const there = new Map(file.entries.map((entry) => [entry.seq, JSON.stringify(entry.event)]));
    expect(acknowledged.length).toBeGreaterThan(KILLS * 20);
    // Each where it was said to be; each once, by its place and by its name.
    expect(acknowledged.filter(({ seq, says }) => there.get(seq) !== says)).toEqual([]);
    expect(new Set(acknowledged.map(({ seq }) => seq)).size).toBe(acknowledged.length);
    expect(new Set(file.entries.map(({ op }) => op)).size).toBe(file.entries.length);
    expect(file.entries.map(({ seq }) => seq)).toEqual(file.entries.map((_, at) => at));
    console.log(`${acknowledged.length} acknowledged, ${file.entries.length} entries, slowest return ${Math.round(slowest)} ms after the kill`);
  }, 60_000 + KILLS * 15_000);
});
