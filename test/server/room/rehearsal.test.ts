import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/engine/case.ts';
import { roomKeeper } from '../../../src/server/room/keeper.ts';
import { nextStep, rehearsals } from '../../../src/server/room/rehearsal.ts';
import { contentFrom } from '../../../src/server/room/roomContent.ts';
import { sqliteStore } from '../../../src/server/room/sqliteStore.ts';
import { root } from '../../../src/server/sourceStamp.ts';
import type { RoomEvent } from '../../../src/session/room/roomEvent.ts';
import { usualStops } from '../../../src/session/room/stops.ts';

const folder = mkdtempSync(join(tmpdir(), 'room-rehearsal-'));
const store = sqliteStore(join(folder, 'rooms.db'));
const keeper = roomKeeper(store);
const playing = rehearsals(keeper, { least: 1, more: 4 });
afterAll(async () => {
  playing.close();
  keeper.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function room(id: string, rehearsal: boolean) {
  const content = contentFrom(join(root, 'scenarios'), 'two-codes-on-one-desk');
  if (!content) throw new Error('no case');
  await keeper.open(id, { type: 'room.opened', scenario: content.scenario.id, version: content.scenario.version, hash: content.scenario.hash, title: '', seed: 3, stops: usualStops(content.scenario), shared: false, languages: ['en'], rehearsal }, content, { facilitator: 'a', observer: 'b' });
  let ops = 0;
  return async (event: RoomEvent) => keeper.submit(id, 'facilitator', `${id}-op-${(ops += 1)}`, event);
}
const groupsOf = async (id: string) => [...((await keeper.find(id))?.room.groups.values() ?? [])];
const until = async (holds: () => Promise<boolean>) => {
  for (let tries = 0; tries < 400 && !(await holds()); tries += 1) await new Promise((resolve) => { setTimeout(resolve, 10); });
  expect(await holds()).toBe(true);
};

describe('a rehearsal', () => {
  it('plays its groups from stop to stop to the end of the case, as the facilitator leads', async () => {
    const lead = await room('practice', true);
    for (const group of ['group-1', 'group-2', 'group-3']) await lead({ type: 'group.added', group, name: group });
    await lead({ type: 'phase.set', phase: 'briefing' });
    await playing.follow('practice');
    await until(async () => (await groupsOf('practice')).every(({ session }) => placeOf(session.case).phase === 'scene'));
    // Nothing moves before the facilitator lets groups work.
    expect((await groupsOf('practice')).map(({ session }) => session.log.length)).toEqual([2, 2, 2]);
    let reveals = 0;
    for (; reveals < 60; reveals += 1) {
      await lead({ type: 'phase.set', phase: 'deciding' });
      await until(async () => (await groupsOf('practice')).every(({ held, session }) => held !== undefined || placeOf(session.case).phase === 'ended'));
      if ((await groupsOf('practice')).every(({ session }) => placeOf(session.case).phase === 'ended')) break;
      await lead({ type: 'phase.set', phase: 'locked' });
      expect(await lead({ type: 'answers.revealed' })).toHaveProperty('seq');
    }
    expect(reveals).toBeGreaterThan(5);
    expect(reveals).toBeLessThan(60);
    const logs = (await groupsOf('practice')).map(({ session }) => JSON.stringify(session.log.map(({ event }) => event)));
    expect(new Set(logs).size).toBe(3);
  }, 60_000);

  it('touches no room in which people sit', async () => {
    const lead = await room('real', false);
    await lead({ type: 'group.added', group: 'group-1', name: 'Red' });
    await lead({ type: 'phase.set', phase: 'briefing' });
    await playing.follow('real');
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    const found = (await keeper.find('real'))?.room;
    expect(found?.groups.get('group-1')?.session.log).toHaveLength(1);
    expect(found && nextStep(found, 'nobody')).toBeUndefined();
  });
});
