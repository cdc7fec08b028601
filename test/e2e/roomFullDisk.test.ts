/** A room on a disk that is full: what cannot be kept is refused and said, what was kept is there, and it goes on where there is room again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { RoomEntry } from '../../src/session/room/roomEvent.ts';
import { start } from '../support/startServer.ts';

const data = mkdtempSync(join(tmpdir(), 'room-full-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const post = async (address: string, path: string, body: unknown, key = '') => {
  const response = await fetch(`${address}${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` }, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
};
const entriesOf = async (address: string, room: string, key: string) =>
  ((await (await fetch(`${address}/room/rooms/${room}/export`, { headers: { Authorization: `Bearer ${key}` } })).json()) as { readonly entries: readonly RoomEntry[] }).entries;

describe.skipIf(process.platform === 'win32')('a room on a disk that is full', () => {
  it('refuses what it cannot keep, loses nothing that it acknowledged, and goes on where there is room', { timeout: 60_000 }, async () => {
    const full = start({ port: '0', args: ['--no-build'], data, fullAt: 2_500 });
    const address = await full.address();
    const { room = '', key = '' } = (await post(address, '/room/rooms', { scenario: 'the-hot-lead', title: 'Full', shared: false, languages: ['en'], groups: ['Red'] })).body;
    expect(room).not.toBe('');
    const say = (to: string, number: number) => post(to, `/room/rooms/${room}/events`, { op: `message-number-${number}`, event: { type: 'message.sent', message: `message-${number}`, group: null, text: `${number} ${'x'.repeat(1_900)}` } }, key);
    const kept: number[] = [];
    let refused: Awaited<ReturnType<typeof say>> | undefined;
    for (let number = 0; number < 3_000 && !refused; number += 1) {
      const said = await say(address, number);
      if (said.status === 200) kept.push(number);
      else refused = said;
    }
    expect(kept.length).toBeGreaterThan(50);
    expect(refused).toEqual({ status: 503, body: { refused: 'store-failing' } });
    // It still tells what it has, and still refuses what it cannot keep.
    const there = (entries: readonly RoomEntry[]) => entries.flatMap(({ event }) => (event.type === 'message.sent' ? [Number(event.message.slice('message-'.length))] : []));
    expect(there(await entriesOf(address, room, key))).toEqual(kept);
    expect((await say(address, kept.length)).status).toBe(503);
    await full.kill();

    const again = start({ port: '0', args: ['--no-build'], data });
    const address2 = await again.address();
    expect(there(await entriesOf(address2, room, key))).toEqual(kept);
    // The device that was refused sends the same again, and it is taken once.
    for (let twice = 0; twice < 2; twice += 1) expect((await say(address2, kept.length)).status).toBe(200);
    expect(there(await entriesOf(address2, room, key))).toEqual([...kept, kept.length]);
    expect(await again.stop()).toBe(0);
  });
});
