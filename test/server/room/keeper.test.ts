/** Commands that arrive together are stored together, and nobody notices except by the time it takes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Keeper, roomKeeper } from '../../../src/server/room/keeper.ts';
import { Keyring } from '../../../src/server/room/keys.ts';
import { contentFrom } from '../../../src/server/room/roomContent.ts';
import type { RoomStore } from '../../../src/server/room/roomStore.ts';
import { sqliteStore } from '../../../src/server/room/sqliteStore.ts';
import { root } from '../../../src/server/sourceStamp.ts';
import type { RoomEvent } from '../../../src/session/room/roomEvent.ts';

const folder = mkdtempSync(join(tmpdir(), 'room-keeper-'));
const store = sqliteStore(join(folder, 'rooms.db'));
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(keeper: Keeper, id: string): Promise<void> {
  const content = contentFrom(join(root, 'scenarios'), 'the-hot-lead');
  if (!content) throw new Error('no case');
  const { scenario } = content;
  await keeper.open(id, { type: 'room.opened', scenario: scenario.id, version: scenario.version, hash: scenario.hash, title: '', seed: 1, stops: [], shared: false, languages: ['en'] }, content, { facilitator: 'a', observer: 'b' });
}
const adds = (name: string): RoomEvent => ({ type: 'group.added', group: name, name });
/** The real store, with some of its answers changed; `sizes`: how many entries came with each append. */
function watched(append: (real: RoomStore['append']) => RoomStore['append'] = (real) => real): { readonly sizes: number[]; readonly store: RoomStore } {
  const sizes: number[] = [];
  const changed = append(store.append);
  return {
    sizes,
    store: { ...store, append: (room, ...entries) => {
      sizes.push(entries.length);
      return changed(room, ...entries);
    } },
  };
}

describe('commands that arrive together', () => {
  it('are stored at once, each with its own place and answer', async () => {
    const { sizes, store: counted } = watched();
    const keeper = roomKeeper(counted);
    await opened(keeper, 'room-1');
    const outcomes = await Promise.all([
      keeper.submit('room-1', 'facilitator', 'op-a', adds('red')),
      keeper.submit('room-1', 'facilitator', 'op-b', adds('blue')),
      keeper.submit('room-1', 'facilitator', 'op-c', adds('red')),
      keeper.submit('room-1', 'facilitator', 'op-a', adds('red')),
      keeper.submit('room-1', 'facilitator', 'op-d', { type: 'group.removed', group: 'blue' }),
    ]);
    // The third is refused for what the first did; the fourth is the first, sent again.
    expect(outcomes).toEqual([{ seq: 1 }, { seq: 2 }, expect.objectContaining({ refused: 'group-exists' }), { seq: 1 }, { seq: 3 }]);
    expect(sizes).toEqual([3]);
    expect((await store.read('room-1', 1)).map(({ seq, op }) => [seq, op])).toEqual([[1, 'op-a'], [2, 'op-b'], [3, 'op-d']]);
    expect([...((await keeper.find('room-1'))?.room.groups.keys() ?? [])]).toEqual(['red']);
    keeper.close();
  });

  it('are neither answered nor seen before they are on the disk', async () => {
    let onDisk = () => undefined as undefined;
    const gate = new Promise<void>((resolve) => { onDisk = () => resolve() as undefined; });
    const { store: slow } = watched((real) => async (room, ...entries) => {
      await gate;
      return real(room, ...entries);
    });
    const keeper = roomKeeper(slow);
    await opened(keeper, 'room-2');
    await keeper.find('room-2');
    const answered: string[] = [];
    const told: string[] = [];
    keeper.follow('room-2', () => told.push('told'));
    const both = Promise.all([keeper.submit('room-2', 'facilitator', 'op-a', adds('red')), keeper.submit('room-2', 'facilitator', 'op-a', adds('red')), keeper.submit('room-2', 'facilitator', 'op-b', adds('red'))].map(async (outcome) => answered.push(JSON.stringify(await outcome))));
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect([answered, told, (await keeper.find('room-2'))?.room.size]).toEqual([[], [], 1]);
    onDisk();
    await both;
    expect([answered.length, told, (await keeper.find('room-2'))?.room.size]).toEqual([3, ['told'], 2]);
    keeper.close();
  });

  it('are answered by what is on the disk where the store failed under them', async () => {
    const { store: failing } = watched((real) => async (room, ...entries) => {
      if (entries.some(({ op }) => op === 'op-b')) await real(room, ...entries);
      throw new Error('the connection was lost');
    });
    const keeper = roomKeeper(failing);
    await opened(keeper, 'room-3');
    const lost = await Promise.all([keeper.submit('room-3', 'facilitator', 'op-a', adds('red')), keeper.submit('room-3', 'facilitator', 'op-z', adds('red'))]);
    expect(lost).toEqual([expect.objectContaining({ refused: 'store-failing' }), expect.objectContaining({ refused: 'store-failing' })]);
    const kept = await Promise.all([keeper.submit('room-3', 'facilitator', 'op-a', adds('red')), keeper.submit('room-3', 'facilitator', 'op-b', adds('blue'))]);
    expect(kept).toEqual([{ seq: 1 }, { seq: 2 }]);
    expect(await store.read('room-3', 0)).toHaveLength(3);
    keeper.close();
  });

  it('come after what another server has written meanwhile, or are refused for it', async () => {
    const [one, other] = [roomKeeper(store), roomKeeper(store)];
    await opened(one, 'room-4');
    await Promise.all([one.find('room-4'), other.find('room-4')]);
    expect(await other.submit('room-4', 'facilitator', 'op-a', adds('red'))).toEqual({ seq: 1 });
    const outcomes = await Promise.all([one.submit('room-4', 'facilitator', 'op-b', adds('blue')), one.submit('room-4', 'facilitator', 'op-c', adds('red')), one.submit('room-4', 'facilitator', 'op-a', adds('red'))]);
    expect(outcomes).toEqual([{ seq: 2 }, expect.objectContaining({ refused: 'group-exists' }), { seq: 1 }]);
    one.close();
    other.close();
  });

  it('are all answered where there are more than are stored at once', async () => {
    const { sizes, store: counted } = watched();
    const keeper = roomKeeper(counted);
    await opened(keeper, 'room-5');
    const outcomes = await Promise.all(Array.from({ length: 450 }, (_, at) => keeper.submit('room-5', 'facilitator', `op-${at}`, adds(`group-${at}`))));
    expect(outcomes).toEqual(outcomes.map((_, at) => ({ seq: at + 1 })));
    expect(sizes).toEqual([200, 200, 50]);
    keeper.close();
  });

  it('are told that there is no such room', async () => {
    const keeper = roomKeeper(store);
    expect(await keeper.submit('room-none', 'facilitator', 'op-a', adds('red'))).toMatchObject({ refused: 'room-unknown' });
    keeper.close();
  });
});

describe('who holds a key', () => {
  it('is found again only while the seat is there and the key is its own', () => {
    const keyring = new Keyring();
    const seats = new Map([['ann', { id: 'ann', key: 'hash-of-ann' }], ['ben', { id: 'ben', key: 'hash-of-ben' }]]);
    expect([keyring.holderOf('hash-of-ben', seats), keyring.holderOf('hash-of-ben', seats), keyring.holderOf('hash-of-cleo', seats)]).toEqual(['ben', 'ben', undefined]);
    expect(keyring.holderOf('hash-of-ben', new Map([['ben', { id: 'ben', key: 'another' }]]))).toBeUndefined();
    expect(keyring.holderOf('hash-of-ben', new Map())).toBeUndefined();
  });
});
