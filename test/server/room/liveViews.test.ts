/** What is sent to those who follow a room, over real connections: also to one that does not read, and of a room that another server deleted. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Keeper, roomKeeper } from '../../../src/server/room/keeper.ts';
import { type LiveViews, liveViews } from '../../../src/server/room/liveViews.ts';
import { contentFrom } from '../../../src/server/room/roomContent.ts';
import type { RoomStore } from '../../../src/server/room/roomStore.ts';
import { sqliteStore } from '../../../src/server/room/sqliteStore.ts';
import { root } from '../../../src/server/sourceStamp.ts';
import { seatView } from '../../../src/session/room/roomViews.ts';

const folder = mkdtempSync(join(tmpdir(), 'room-live-'));
const real = sqliteStore(join(folder, 'rooms.db'));
let otherWrote: (room: string, size?: number) => void = () => undefined;
const store: RoomStore = { ...real, onChange: (told) => {
  otherWrote = told;
  return () => undefined;
} };
const keeper: Keeper = roomKeeper(store);
const live: LiveViews = liveViews(store, keeper, Date.now);
const outs = new Map<string, ServerResponse>();
let server: Server;
beforeAll(async () => {
  server = createServer((asked, out) => {
    const [, room = '', seat = ''] = (asked.url ?? '').split('/');
    outs.set(seat, out);
    live.stream({ room, role: 'trainee', seat }, 'en', out);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
});
afterAll(async () => {
  live.close();
  server.closeAllConnections();
  server.close();
  keeper.close();
  await real.close();
  rmSync(folder, { recursive: true, force: true });
});

const wait = (milliseconds: number) => new Promise<void>((resolve) => { setTimeout(resolve, milliseconds); });
const until = async (holds: () => boolean) => {
  for (let tries = 0; !holds() && tries < 400; tries += 1) await wait(25);
  expect(holds()).toBe(true);
};

async function opened(id: string, seats: readonly string[]): Promise<(event: Parameters<Keeper['submit']>[3]) => Promise<unknown>> {
  const content = contentFrom(join(root, 'scenarios'), 'the-hot-lead');
  if (!content) throw new Error('no case');
  const { scenario } = content;
  await keeper.open(id, { type: 'room.opened', scenario: scenario.id, version: scenario.version, hash: scenario.hash, title: 'نص', seed: 1, stops: [], shared: false, languages: ['en'] }, content, { facilitator: 'a', observer: 'b' });
  let ops = 0;
  const submit = async (event: Parameters<Keeper['submit']>[3]) => {
    const outcome = await keeper.submit(id, event.type === 'seat.joined' ? 'host' : 'facilitator', `op-${(ops += 1)}`, event);
    expect(outcome).toHaveProperty('seq');
  };
  await submit({ type: 'group.added', group: 'red', name: 'أحمر "red"' });
  for (const seat of seats) {
    await submit({ type: 'seat.joined', seat, name: `Seat ${seat} – مقعد`, language: 'en', key: `key-${seat}` });
    await submit({ type: 'seat.placed', seat, group: 'red' });
  }
  return submit;
}

/** A device: `news` is what the frames so far come to, `frames` how many there were. */
async function follows(room: string, seat: string) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', path: `/${room}/${seat}`, agent: false }, resolve).on('error', reject).end();
  });
  const device = { response, news: {} as Record<string, unknown>, frames: 0, gone: false };
  let text = '';
  response.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const frame = text.slice(0, end);
      text = text.slice(end + 2);
      if (frame.startsWith('event: gone')) device.gone = true;
      const data = /^data: (.*)$/m.exec(frame)?.[1];
      if (!frame.startsWith('event: view') || data === undefined) continue;
      device.frames += 1;
      device.news = { ...device.news, ...(JSON.parse(data) as object) };
    }
  });
  return device;
}

describe('those who follow a room', () => {
  it('are sent what their view is, to the letter, and each its own', async () => {
    const submit = await opened('room-1', ['ann', 'ben']);
    const [ann, ben] = [await follows('room-1', 'ann'), await follows('room-1', 'ben')];
    await submit({ type: 'phase.set', phase: 'briefing' });
    await submit({ type: 'phase.set', phase: 'deciding' });
    await submit({ type: 'phase.set', phase: 'locked' });
    await submit({ type: 'answers.revealed' });
    await submit({ type: 'message.sent', message: 'm-1', group: 'red', text: 'A "word" – نص' });
    const kept = await keeper.find('room-1');
    if (!kept) throw new Error('no room');
    await until(() => ann.news['size'] === kept.room.size && ben.news['size'] === kept.room.size);
    for (const [seat, { news }] of [['ann', ann], ['ben', ben]] as const) {
      const view = seatView(kept.room, seat, { machineIn: kept.told.machineIn, now: new Date().toISOString() });
      expect({ ...(news['room'] as object), size: news['size'], case: news['case'] }).toEqual(JSON.parse(JSON.stringify(view)));
    }
  });

  it('keep nothing waiting in memory while one of them does not read, and that one is told the latest when it does', async () => {
    const submit = await opened('room-2', ['cleo', 'dan']);
    const [cleo, dan] = [await follows('room-2', 'cleo'), await follows('room-2', 'dan')];
    await until(() => cleo.frames > 0 && dan.frames > 0);
    cleo.response.pause();
    let most = 0;
    for (let at = 0; at < 160; at += 1) {
      await submit({ type: 'message.sent', message: `m-${at}`, group: null, text: `${at} ${'x'.repeat(1900)}` });
      await until(() => (dan.news['room'] as { readonly messages: readonly unknown[] }).messages.length === at + 1);
      most = Math.max(most, outs.get('cleo')?.socket?.writableLength ?? 0);
    }
    // One frame may go on top of what may wait.
    expect(most).toBeLessThan(256 * 1024 + 500 * 1024);
    expect(cleo.frames).toBeLessThan(dan.frames);
    cleo.response.resume();
    await until(() => (cleo.news['room'] as { readonly messages: readonly unknown[] }).messages.length === 160);
  }, 60_000);

  it('are told that the room is gone when another server has deleted it', async () => {
    await opened('room-3', ['eve']);
    const eve = await follows('room-3', 'eve');
    await until(() => eve.frames > 0);
    await real.purge('room-3');
    otherWrote('room-3');
    await until(() => eve.gone);
    expect(await keeper.find('room-3')).toBeUndefined();
  });

  it('are known to a server as soon as another has stored that they joined', async () => {
    await opened('room-4', []);
    await keeper.find('room-4');
    const other = roomKeeper(real);
    expect(await other.submit('room-4', 'host', 'op-join', { type: 'seat.joined', seat: 'fay', name: 'Fay', language: 'en', key: 'key-fay' })).toHaveProperty('seq');
    expect((await keeper.find('room-4'))?.room.seats.has('fay')).toBe(false);
    expect((await keeper.newest('room-4'))?.room.seats.has('fay')).toBe(true);
    other.close();
  });
});
