/** What printed pages are made of, over real HTTP: for the facilitator's key alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/scenario/wholeScenario.ts';
import { roomKeeper } from '../../../src/server/room/keeper.ts';
import { roomApi } from '../../../src/server/room/roomApi.ts';
import { sqliteStore } from '../../../src/server/room/sqliteStore.ts';
import { root } from '../../../src/server/sourceStamp.ts';

const folder = mkdtempSync(join(tmpdir(), 'room-pack-'));
const store = sqliteStore(join(folder, 'rooms.db'));
const keeper = roomKeeper(store);
const app = roomApi({ store, keeper, scenarios: join(root, 'scenarios') });
let address = '';
beforeAll(async () => {
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  keeper.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Pack {
  readonly scenario: Scenario;
  readonly title: string;
  readonly code?: string;
}

async function asked<T>(path: string, secret?: string, body?: unknown): Promise<{ readonly status: number; readonly body: T }> {
  const headers = { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...(secret !== undefined && { Authorization: `Bearer ${secret}` }) };
  const response = await fetch(`${address}${path}`, body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as T };
}
const opened = async () => (await asked<{ room: string; code: string; key: string; observerKey: string }>('/room/rooms', undefined, { scenario: 'the-hot-lead', title: 'Erbil', shared: false, languages: ['en', 'ar'], groups: ['Red'] })).body;

describe('what a pack is made of', () => {
  it('is the case in the language asked for, or as it was written, with the code while people may join', async () => {
    const { room, code, key } = await opened();
    const arabic = await asked<Pack>(`/room/rooms/${room}/pack?language=ar`, key);
    expect(arabic.body).toMatchObject({ title: 'Erbil', code, scenario: { id: 'the-hot-lead', language: 'ar', translated: { from: 'en' } } });
    for (const language of ['ckb', 'xx']) expect((await asked<Pack>(`/room/rooms/${room}/pack?language=${language}`, key)).body.scenario.language).toBe('en');
    await asked(`/room/rooms/${room}/events`, key, { op: 'close-the-room', event: { type: 'phase.set', phase: 'closed' } });
    expect((await asked<Pack>(`/room/rooms/${room}/pack?language=ar`, key)).body.code).toBeUndefined();
  });

  it('is refused to everybody else: it has the answer key in it', async () => {
    const { room, code, observerKey } = await opened();
    const seat = (await asked<{ secret: string }>('/room/join', undefined, { code, name: 'Ann', language: 'en', op: 'ann-joins-here' })).body;
    const other = await opened();
    for (const secret of [undefined, observerKey, seat.secret, other.key, 'x']) {
      const { status, body } = await asked<object>(`/room/rooms/${room}/pack?language=en`, secret);
      expect([status, body]).toEqual([403, { refused: 'key-wrong' }]);
    }
  });
});
