import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalHost } from '../../../src/ui/hosts/localHost.ts';
import { openLocalHost } from '../../../src/ui/hosts/localHost.ts';
import type { CaseStore } from '../../../src/ui/hosts/caseStore.ts';
import { openCase } from '../../../src/ui/hosts/openCase.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';
import { aCase, book, closeStores, freshDevice, look, meet, openDisk, openTab, play, read, shelfOf } from './deskForTests.ts';

beforeEach(freshDevice);
afterEach(closeStores);

const shelf = shelfOf(tinyScenario);

/** The case `one` taken up in a tab. */
async function hostIn(store: CaseStore): Promise<LocalHost> {
  const opened = await openCase({ store, shelf }, 'one');
  if (opened.as !== 'ready') throw new Error(`the case is ${opened.as}`);
  return opened.host;
}

async function begun(store: CaseStore): Promise<LocalHost> {
  const { record, session } = aCase('one', read);
  await store.begin(record, session.log);
  return hostIn(store);
}

/** Waits until something is so; news between tabs take their time. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2_000 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holds()).toBe(true);
}

describe('a step', () => {
  it('is on the device before the view shows it', async () => {
    const disk = openDisk();
    let release: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const store = openTab({ ...disk, database: { ...disk.database, add: (...args) => slow.then(() => disk.database.add(...args)) } });
    const host = await begun(store);
    const seen: [number, string][] = [];
    host.subscribe(() => seen.push([host.view().seq, host.saving()]));
    const submitted = host.submit(meet, 2);
    await until(() => host.saving() === 'saving');
    expect(host.view().seq).toBe(2);
    release();
    expect(await submitted).toBeUndefined();
    expect(seen.at(-1)).toEqual([3, 'saved']);
    expect((await store.read('one'))?.log).toEqual(host.log());
  });

  it('sent right behind another is taken after it', async () => {
    const host = await begun(openTab());
    expect(await Promise.all([host.submit(look, 2), host.submit(meet, 3)])).toEqual([undefined, undefined]);
    expect(host.log().slice(2).map((entry) => entry.event)).toEqual([look, meet]);
  });

  it('made on a view that is not the latest is refused as stale, and changes nothing', async () => {
    const host = await begun(openTab());
    const before = host.view();
    expect(await host.submit(look, 1)).toEqual({ refused: 'stale' });
    expect(host.view()).toBe(before);
  });

  it('pressed twice on one view is taken once', async () => {
    const host = await begun(openTab());
    const outcomes = await Promise.all([host.submit(meet, 2), host.submit(meet, 2)]);
    expect(outcomes).toEqual([undefined, { refused: 'stale' }]);
    expect(host.log()).toHaveLength(3);
  });

  it('that no file could hold is refused, so that the case can always be read again', async () => {
    const store = openTab();
    const host = await begun(store);
    expect(await host.submit({ ...meet, reason: 'x'.repeat(5000) } as typeof meet, 2)).toEqual({ refused: 'malformed' });
    expect((await store.read('one'))?.damage).toBeUndefined();
  });

  it('which the trainee may not make is refused', async () => {
    const host = await begun(openTab());
    expect(await host.submit({ type: 'clock.advanced', minutes: 5 }, 2)).toEqual({ refused: 'not-your-role', about: 'clock.advanced' });
  });

  it('that ends the case is noted in the list of cases', async () => {
    const store = openTab();
    const host = await begun(store);
    const steps = [book, { type: 'choice.made', scene: 'regret', choice: 'keep' }] as const;
    // Booking her takes the case past the visitor's hour: he comes first.
    expect(await host.submit(steps[0], 2)).toBeUndefined();
    expect(await host.submit({ type: 'inject.read', inject: 'visitor' }, 3)).toBeUndefined();
    if (host.view().scene?.id === 'regret') expect(await host.submit(steps[1], 4)).toBeUndefined();
    else for (const event of [{ type: 'interview.ended', scene: 'talk' }, { type: 'proof-map.handed-in', scene: 'map' }, { type: 'offence.qualified', scene: 'name', offence: 'cheating', readiness: 'refer', reliesOn: {} }] as const) {
      expect(await host.submit(event, host.view().seq)).toBeUndefined();
    }
    expect(host.view().phase).toBe('ended');
    expect((await store.list()).cases[0]?.ended).toBe(host.log().at(-1)?.at);
  });
});

describe('two tabs on one case', () => {
  it('agree after each step, and the one that follows says so', async () => {
    const [left, right] = [await begun(openTab()), await hostIn(openTab())];
    await left.submit(meet, 2);
    await until(() => right.view().seq === 3);
    expect(right.view()).toEqual(left.view());
    expect(right.notice()).toEqual({ kind: 'elsewhere' });
    expect(left.notice()).toBeUndefined();
    await right.submit(look, 3);
    await until(() => left.view().seq === 4);
    expect(right.notice()).toBeUndefined();
    expect(left.notice()).toEqual({ kind: 'elsewhere' });
  });

  it('that decide at the same moment end with one decision; the other is told that its view was stale', async () => {
    const [left, right] = [await begun(openTab()), await hostIn(openTab())];
    const outcomes = await Promise.all([left.submit(meet, 2), right.submit(book, 2)]);
    expect(outcomes).toContainEqual(undefined);
    expect(outcomes).toContainEqual({ refused: 'stale' });
    await until(() => left.view().seq === 3 && right.view().seq === 3);
    expect(right.log()).toEqual(left.log());
  });

  it('keep both ways where one of them could write nothing meanwhile', async () => {
    const disk = openDisk();
    const mine = openTab(disk);
    const [left, right] = [await begun(mine), await hostIn(openTab())];
    disk.full = true;
    expect(await left.submit(look, 2)).toBeUndefined();
    expect(left.saving()).toBe('failing');
    await right.submit(book, 2);
    disk.full = false;
    await mine.flush();
    await until(() => left.notice()?.kind === 'parted');
    expect(left.log()).toEqual(right.log());
    const notice = left.notice();
    const parted = await mine.read(notice?.kind === 'parted' ? notice.caseId : '');
    expect(parted?.log.map((entry) => entry.event.type)).toEqual(['case.opened', 'briefing.read', 'exhibit.opened']);
  });
});

describe('a device that keeps nothing', () => {
  it('plays on, says that it fails, and is whole again when writing works', async () => {
    const disk = openDisk();
    const store = openTab(disk);
    const host = await begun(store);
    disk.full = true;
    expect(await host.submit(look, 2)).toBeUndefined();
    expect(await host.submit(meet, 3)).toBeUndefined();
    expect(host.view().seq).toBe(4);
    expect(host.saving()).toBe('failing');
    disk.full = false;
    await store.flush();
    expect(host.saving()).toBe('saved');
    expect((await openTab().read('one'))?.log).toEqual(host.log());
  });

  it('keeps the case in this page when the reader leaves it and comes back', async () => {
    const disk = openDisk();
    const store = openTab(disk);
    const host = await begun(store);
    disk.full = true;
    await host.submit(look, 2);
    host.close();
    expect((await hostIn(store)).view().seq).toBe(3);
  });
});

describe('a case deleted in another tab', () => {
  it('goes on in memory with a notice, and can be put back', async () => {
    const other = openTab();
    const store = openTab();
    const host = await begun(store);
    await other.remove('one');
    expect(await host.submit(look, 2)).toBeUndefined();
    expect(host.notice()).toEqual({ kind: 'gone' });
    expect(host.saving()).toBe('failing');
    await host.keepAgain();
    expect(host.notice()).toBeUndefined();
    expect(host.saving()).toBe('saved');
    expect((await other.read('one'))?.log).toEqual(host.log());
  });
});

it('a step that the page cannot follow is never dropped: the page asks to be loaded again', async () => {
  const [store, other] = [openTab(), openTab()];
  const host = await begun(store);
  const log = [...host.log(), { seq: 2, at: '2026-05-01T10:01:00.000Z', by: 'trainee' as const, event: { type: 'question.asked' as const, scene: 'later', question: 'new' } }];
  await other.add(host.record(), log);
  await until(() => host.notice()?.kind === 'ahead');
  expect(host.view().seq).toBe(2);
  expect((await store.read('one'))?.log).toHaveLength(3);
});

it('a host that was closed hears nothing more', async () => {
  const store = openTab();
  const host = openLocalHost({ store, ...(await (async () => {
    const { record, session } = aCase('one', read);
    return { record: await store.begin(record, session.log), session };
  })()) });
  host.close();
  await openTab().add(host.record(), play(aCase('one', read).session, look).log);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(host.view().seq).toBe(2);
});
