/** The room over real HTTP on loopback, with a real file beneath it: what a phone, the console and the projector get. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roomKeeper } from '../../../src/server/room/keeper.ts';
import { roomApi } from '../../../src/server/room/roomApi.ts';
import { root } from '../../../src/server/sourceStamp.ts';
import { sqliteStore } from '../../../src/server/room/sqliteStore.ts';
import type { RoomEvent } from '../../../src/session/room/roomEvent.ts';
import type { FacilitatorView, ProjectorView, SeatView } from '../../../src/session/room/roomViews.ts';
import { openRoomConnection, type RoomConnection } from '../../../src/ui/hosts/room/roomConnection.ts';

const folder = mkdtempSync(join(tmpdir(), 'room-api-'));
const database = join(folder, 'rooms.db');
const store = sqliteStore(database);
const keeper = roomKeeper(store);
const app = roomApi({ store, keeper, scenarios: join(root, 'scenarios') });
let address = '';
beforeAll(async () => {
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
const open: RoomConnection<never>[] = [];
afterAll(async () => {
  for (const each of open) each.close();
  await app.close();
  keeper.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const post = async (path: string, body: unknown, secret?: string) => {
  const response = await fetch(`${address}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...(secret !== undefined && { Authorization: `Bearer ${secret}` }) } });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
};
const until = async (holds: () => boolean) => {
  for (let tries = 0; !holds() && tries < 200; tries += 1) await new Promise((resolve) => { setTimeout(resolve, 25); });
  expect(holds()).toBe(true);
};
function connect<View extends SeatView | ProjectorView | FacilitatorView>(room: string, secret: string, language = 'en'): RoomConnection<View> {
  const connection = openRoomConnection<View>({ address, room, secret, language });
  open.push(connection as RoomConnection<never>);
  return connection;
}
const newRoom = async () => (await post('/room/rooms', { scenario: 'the-hot-lead', title: 'Erbil', shared: false, languages: ['en', 'ar'], groups: ['Red', 'Blue'] })).body as { room: string; code: string; key: string; observerKey: string };
const join_ = async (code: string, name: string, language = 'en') => (await post('/room/join', { code, name, language, op: `op-${name}-${code}` })).body as { room: string; seat: string; secret: string };

describe('a room over the network', () => {
  it('is opened, joined by its code, and moves for everybody', async () => {
    const { room, code, key, observerKey } = await newRoom();
    const ann = await join_(code, 'Ann', 'ar');
    const facilitator = connect<FacilitatorView>(room, key);
    const phone = connect<SeatView>(room, ann.secret, 'ar');
    const projector = connect<ProjectorView>(room, observerKey);
    await until(() => facilitator.news()?.room.seats.length === 1);
    await facilitator.send({ type: 'seat.placed', seat: ann.seat, group: 'group-1', role: 'prosecutor' });
    await facilitator.send({ type: 'phase.set', phase: 'briefing' });
    await until(() => phone.news()?.case?.phase === 'briefing');
    expect(phone.news()?.case?.seats?.packets.map(({ seat }) => seat)).toEqual(['prosecutor']);
    expect(phone.news()?.case?.scenario.language).toBe('ar');
    expect(await phone.send({ type: 'case.moved', group: 'group-1', event: { type: 'briefing.read' }, on: phone.news()?.case?.seq ?? 0 })).toMatchObject({ seq: expect.any(Number) });
    await until(() => phone.news()?.case?.phase === 'scene');
    expect(projector.news()?.room.groups.map(({ name, seats }) => [name, seats])).toEqual([['Red', 1], ['Blue', 0]]);
    expect(facilitator.news()?.connected).toEqual([ann.seat]);
  });

  it('answers a step that is sent again as it did before, and takes it once', async () => {
    const { room, key } = await newRoom();
    const event: RoomEvent = { type: 'group.added', group: 'green', name: 'Green' };
    const first = await post(`/room/rooms/${room}/events`, { op: 'the-same-op', event }, key);
    const again = await Promise.all([1, 2, 3].map(() => post(`/room/rooms/${room}/events`, { op: 'the-same-op', event }, key)));
    expect(again.map(({ body }) => body)).toEqual([first.body, first.body, first.body]);
    expect((await store.read(room, 0)).filter(({ event: { type } }) => type === 'group.added')).toHaveLength(3);
  });

  it('leads a group’s case to a scene, and says so where no way leads there', async () => {
    const { room, key } = await newRoom();
    await post(`/room/rooms/${room}/events`, { op: 'to-the-briefing', event: { type: 'phase.set', phase: 'briefing' } }, key);
    const facilitator = connect<FacilitatorView>(room, key);
    await until(() => facilitator.news() !== undefined);
    const scenes = facilitator.news()?.room.scenes ?? [];
    const far = scenes[Math.floor(scenes.length / 2)]?.scene ?? '';
    expect((await post(`/room/rooms/${room}/lead`, { op: 'lead-them-there', group: 'group-1', scene: far }, key)).status).toBe(200);
    await until(() => facilitator.news()?.room.groups[0]?.scene === far);
    expect(facilitator.news()?.room.groups[1]?.entries).toBe(1);
    expect((await store.read(room, 0)).at(-1)?.event).toMatchObject({ type: 'case.led', group: 'group-1' });
    expect(await post(`/room/rooms/${room}/lead`, { op: 'lead-them-away', group: 'group-1', scene: 'nowhere' }, key)).toEqual({ status: 409, body: { refused: 'no-way', about: 'nowhere' } });
    expect((await post(`/room/rooms/${room}/lead`, { op: 'lead-them-there', group: 'group-2', scene: far }, 'wrong')).status).toBe(403);
  });

  it('locks its door, and has it opened by another code', async () => {
    const { room, code, key } = await newRoom();
    const set = (op: string, to: object, secret = key) => post(`/room/rooms/${room}/code`, { op, ...to }, secret);
    expect((await set('close-the-door', { open: false }, 'wrong')).status).toBe(403);
    expect((await set('close-the-door', { open: false })).status).toBe(200);
    expect((await post('/room/join', { code, name: 'Late', language: 'en', op: 'op-too-late' })).body).toMatchObject({ refused: 'code-wrong' });
    await set('another-code-1', { open: true, another: true });
    const now = (await keeper.find(room))?.room.code.code ?? '';
    expect(now).toMatch(/^\d{6}$/);
    expect(now).not.toBe(code);
    expect((await post('/room/join', { code, name: 'Late', language: 'en', op: 'op-old-code' })).status).toBe(403);
    expect((await post('/room/join', { code: now, name: 'Late', language: 'en', op: 'op-new-code' })).status).toBe(200);
  });

  it('gives a stranger nothing', async () => {
    const { room } = await newRoom();
    for (const secret of [undefined, 'wrong', '']) {
      expect((await post(`/room/rooms/${room}/events`, { op: 'some-operation', event: { type: 'phase.set', phase: 'closed' } }, secret)).status).toBe(403);
      expect((await fetch(`${address}/room/rooms/${room}/live`, { headers: secret ? { Authorization: `Bearer ${secret}` } : {} })).status).toBe(403);
      expect((await fetch(`${address}/room/rooms/${room}/export`, { headers: secret ? { Authorization: `Bearer ${secret}` } : {} })).status).toBe(403);
      expect((await fetch(`${address}/room/rooms/${room}`, { method: 'DELETE' })).status).toBe(403);
    }
    // From a page of somebody else, and by a name that is not this computer's.
    expect((await fetch(`${address}/room/rooms`, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await app.inject({ method: 'GET', url: '/room/rooms', headers: { host: 'evil.example' } })).statusCode).toBe(403);
  });

  it('says what is wrong with what is no event, and goes on', async () => {
    const { room, key } = await newRoom();
    for (const body of [{}, { op: 'an-operation', event: { type: 'room.opened' } }, { op: 'x', event: { type: 'vote.opened' } }, { op: 'an-operation', event: { type: 'phase.set', phase: 'deciding', extra: 1 } }]) {
      expect(await post(`/room/rooms/${room}/events`, body, key)).toEqual({ status: 400, body: { refused: 'malformed' } });
    }
    expect((await fetch(`${address}/room/rooms/${room}/events`, { method: 'POST', body: '{"op":', headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` } })).status).toBe(400);
    expect((await post(`/room/rooms/${room}/events`, { op: 'an-operation', event: { type: 'message.sent', message: 'm', group: null, text: 'a'.repeat(300_000) } }, key)).status).toBe(413);
    expect((await post(`/room/rooms/${room}/events`, { op: 'an-operation', event: { type: 'phase.set', phase: 'deciding' } }, key)).status).toBe(200);
  });

  it('keeps what stands on the wall apart from who wrote it, also in the file', async () => {
    const { room, code, key } = await newRoom();
    const ann = await join_(code, 'Annabelle');
    await post(`/room/rooms/${room}/events`, { op: 'to-the-opener', event: { type: 'phase.set', phase: 'opener' } }, key);
    const phone = connect<SeatView>(room, ann.secret);
    for (let at = 0; at < 4; at += 1) await phone.toWall({ id: `note-${at}-abcdefghijklm`, text: `Difficulty ${at}` });
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    expect(phone.news()?.wall).toEqual([]);
    for (let again = 0; again < 2; again += 1) await phone.toWall({ id: 'note-4-abcdefghijklm', text: 'Difficulty 4' });
    await until(() => phone.news()?.wall?.length === 5);
    expect(JSON.stringify(await store.read(room, 0))).not.toContain('Difficulty');
    const row = (await store.wall(room)).map((entry) => Object.keys(entry).sort());
    expect(new Set(row.flat())).toEqual(new Set(['area', 'dots', 'id', 'text']));
    expect(await phone.toWall({ sort: { id: 'note-4-abcdefghijklm', area: 'coordination' } })).toEqual({ refused: 'only-facilitator' });
    for (let dot = 0; dot < 3; dot += 1) expect(await phone.toWall({ dot: 'note-4-abcdefghijklm' })).toEqual({ kept: true });
    expect(await phone.toWall({ dot: 'note-4-abcdefghijklm' })).toMatchObject({ refused: 'too-long' });
  });

  it('goes on from its file on a second laptop, and is gone from the first when it was purged', async () => {
    const { room, code, key } = await newRoom();
    const ann = await join_(code, 'Ann');
    const file = await (await fetch(`${address}/room/rooms/${room}/export`, { headers: { Authorization: `Bearer ${key}` } })).json();
    const second = sqliteStore(join(folder, 'second.db'));
    const secondKeeper = roomKeeper(second);
    const other = roomApi({ store: second, keeper: secondKeeper, scenarios: join(root, 'scenarios') });
    const there = await other.listen({ port: 0, host: '127.0.0.1' });
    expect((await fetch(`${there}/room/import`, { method: 'POST', body: JSON.stringify(file), headers: { 'Content-Type': 'application/json' } })).status).toBe(200);
    const phone = openRoomConnection<SeatView>({ address: there, room, secret: ann.secret, language: 'en' });
    await until(() => phone.news()?.room.seat.name === 'Ann');
    phone.close();
    await other.close();
    secondKeeper.close();
    await second.close();
    expect((await fetch(`${address}/room/rooms/${room}`, { method: 'DELETE', headers: { Authorization: `Bearer ${key}` } })).status).toBe(200);
    expect(await store.find(room)).toBeUndefined();
    for (const name of ['rooms.db', 'rooms.db-wal']) expect(readFileSync(join(folder, name)).includes(room), name).toBe(false);
  });

  // Last: from here on this address may not try any more.
  it('lets nobody in with a wrong code, and soon lets nobody try', async () => {
    const { code } = await newRoom();
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const statuses: number[] = [];
    for (let tries = 0; tries < 22; tries += 1) statuses.push((await post('/room/join', { code: wrong, name: 'X', language: 'en', op: `guess-${tries}-x` })).status);
    expect(statuses.filter((status) => status === 403).length).toBeGreaterThan(10);
    expect(statuses.slice(20)).toEqual([429, 429]);
  });
});
