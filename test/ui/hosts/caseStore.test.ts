import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../../src/ui/hosts/caseRecord.ts';
import { aCase, book, closeStores, freshDevice, look, meet, openDisk, openTab, play, read } from './deskForTests.ts';

beforeEach(freshDevice);
afterEach(closeStores);

const eventsOf = (log: readonly { readonly event: { readonly type: string } }[] | undefined) => log?.map((entry) => entry.event.type);

describe('a case kept on a device', () => {
  it('is there, step for step, after the page was closed', async () => {
    const { record, session } = aCase('one', read);
    const before = openTab();
    const kept = await before.begin(record, session.log);
    await before.add(kept, play(session, look).log);
    before.close();
    const found = await openTab().read('one');
    expect(eventsOf(found?.log)).toEqual(['case.opened', 'briefing.read', 'exhibit.opened']);
    expect(found?.damage).toBeUndefined();
  });

  it('counts the attempts at a scenario', async () => {
    const store = openTab();
    const attempts = [];
    for (const id of ['one', 'two', 'three']) {
      const { record, session } = aCase(id);
      attempts.push((await store.begin(record, session.log)).attempt);
    }
    expect(attempts).toEqual([1, 2, 3]);
  });

  it('is listed with the latest first, and gone once it is deleted', async () => {
    const store = openTab();
    for (const [id, updated] of [['old', '2026-05-01T10:00:00.000Z'], ['new', '2026-05-02T10:00:00.000Z']] as const) {
      const { record, session } = aCase(id);
      await store.begin({ ...record, updated }, session.log);
    }
    expect((await store.list()).cases.map((each) => each.id)).toEqual(['new', 'old']);
    await store.remove('new');
    expect((await store.list()).cases.map((each) => each.id)).toEqual(['old']);
    expect(await store.read('new')).toBeUndefined();
  });
});

describe('two tabs on one case', () => {
  it('never both write the same step, even at the same moment', async () => {
    const { record, session } = aCase('one', read);
    const [left, right] = [openTab(), openTab()];
    const kept = await left.begin(record, session.log);
    const outcomes = await Promise.all([
      left.add(kept, play(session, meet).log),
      right.add(kept, play(session, book).log),
    ]);
    expect([...outcomes].sort()).toEqual(['saved', 'taken']);
    const found = await left.read('one');
    expect(found?.log).toHaveLength(3);
    expect(found?.log[2]?.event).toEqual(outcomes[0] === 'saved' ? meet : book);
  });

  it('keep both ways when they parted while one of them could write nothing', async () => {
    const { record, session } = aCase('one', read);
    const disk = openDisk();
    const [left, right] = [openTab(disk), openTab()];
    const kept = await left.begin(record, session.log);
    disk.full = true;
    const mine = play(session, look);
    expect(await left.add(kept, mine.log)).toBe('held');
    expect(await right.add(kept, play(session, book).log)).toBe('saved');
    disk.full = false;
    await left.flush();
    const parted = left.takeParting('one');
    expect((await right.read('one'))?.log[2]?.event).toEqual(book);
    expect((await right.read(parted ?? ''))?.log).toEqual(mine.log);
    expect((await right.read(parted ?? ''))?.record.origin).toBe('parted');
    expect(left.takeParting('one')).toBeUndefined();
  });

  it('do not part over a step that was written although its writing was reported as failed', async () => {
    const { record, session } = aCase('one', read);
    const disk = openDisk();
    const store = openTab({ ...disk, database: { ...disk.database, async add(...args) {
      const outcome = await disk.database.add(...args);
      if (outcome === 'written') throw new DOMException('connection lost', 'UnknownError');
      return outcome;
    } } });
    const kept = await store.begin(record, session.log);
    const next = play(session, look);
    expect(await store.add(kept, next.log)).toBe('held');
    await store.flush();
    expect(store.standing('one')).toBe('saved');
    expect(store.takeParting('one')).toBeUndefined();
    expect((await store.list()).cases).toHaveLength(1);
    expect((await store.read('one'))?.log).toEqual(next.log);
  });
});

describe('a device that keeps nothing', () => {
  it('holds the steps in memory, and writes all of them once that works again', async () => {
    const { record, session } = aCase('one', read);
    const disk = openDisk();
    const store = openTab(disk);
    const kept = await store.begin(record, session.log);
    disk.full = true;
    const two = play(session, look, meet);
    expect(await store.add(kept, play(session, look).log)).toBe('held');
    expect(await store.add(kept, two.log)).toBe('held');
    expect(store.standing('one')).toBe('held');
    expect((await store.read('one'))?.log).toEqual(two.log);
    expect((await openTab().read('one'))?.log).toHaveLength(2);
    disk.full = false;
    const three = play(two, look);
    expect(await store.add(kept, three.log)).toBe('saved');
    expect((await openTab().read('one'))?.log).toEqual(three.log);
  });

  it('holds a case that could not even be begun, lists it as held, and keeps it later', async () => {
    const { record, session } = aCase('one', read);
    const disk = openDisk();
    disk.full = true;
    const store = openTab(disk);
    const kept = await store.begin(record, session.log);
    const next = play(session, look);
    expect(await store.add(kept, next.log)).toBe('held');
    expect((await store.list()).cases.map(({ id, held }) => ({ id, held }))).toEqual([{ id: 'one', held: true }]);
    disk.full = false;
    await store.flush();
    expect((await openTab().read('one'))?.log).toEqual(next.log);
  });

  it('plays on in memory where there is no database at all', async () => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true, writable: true });
    const { record, session } = aCase('one', read);
    const store = openTab();
    const kept = await store.begin(record, session.log);
    expect(await store.add(kept, play(session, look).log)).toBe('held');
    const { cases, failing } = await store.list();
    expect(failing).toBe(true);
    expect(cases.map((each) => each.id)).toEqual(['one']);
    await store.remove('one');
    expect((await store.list()).cases).toEqual([]);
  });
});

describe('a newer version of the program in another tab', () => {
  it('may renew the database at once; what this tab cannot write there any more it holds', async () => {
    const { record, session } = aCase('one', read);
    const store = openTab();
    const kept = await store.begin(record, session.log);
    const renewed = await openDB('proving-ground', 2);
    expect(await renewed.count('entries')).toBe(2);
    const next = play(session, look);
    expect(await store.add(kept, next.log)).toBe('held');
    expect((await store.read('one'))?.log).toEqual(next.log);
    renewed.close();
  });
});

describe('a case that another tab deleted', () => {
  it('is held in memory, and goes back on the device only when the trainee says so', async () => {
    const { record, session } = aCase('one', read);
    const [left, right] = [openTab(), openTab()];
    const kept = await left.begin(record, session.log);
    await right.remove('one');
    const next = play(session, look);
    expect(await left.add(kept, next.log)).toBe('gone');
    await left.flush();
    expect(await right.read('one')).toBeUndefined();
    await left.keepAgain('one');
    expect(left.standing('one')).toBe('saved');
    expect((await right.read('one'))?.log).toEqual(next.log);
  });
});

describe('a store that was damaged', () => {
  const tamper = async (work: (entries: { put(row: unknown): Promise<unknown>; delete(key: [string, number]): Promise<void> }) => Promise<unknown>) => {
    const database = await openDB('proving-ground', 1);
    await work(database.transaction('entries', 'readwrite').objectStore('entries') as never);
    database.close();
  };

  it.each([
    ['an entry that is none', 'bad-entry', (entries: Parameters<Parameters<typeof tamper>[0]>[0]) => entries.put({ caseId: 'one', seq: 2, at: 'then', by: 'trainee', event: { type: 'money.paid' } })],
    ['a missing entry', 'missing-entry', (entries: Parameters<Parameters<typeof tamper>[0]>[0]) => entries.delete(['one', 2])],
  ])('is reported for %s, with the steps before it kept and everything found handed over', async (_, code, damage) => {
    const { record, session } = aCase('one', read, look, meet);
    const store = openTab();
    await store.begin(record, session.log);
    await tamper(damage);
    const found = await store.read('one');
    expect(found?.damage?.fault).toEqual({ code, seq: 2 });
    expect(eventsOf(found?.log)).toEqual(['case.opened', 'briefing.read']);
    expect(found?.damage?.found.length).toBeGreaterThan(2);
  });

  it('does not keep the other cases from being shown', async () => {
    const { record, session } = aCase('one', read);
    const store = openTab();
    await store.begin(record, session.log);
    const database = await openDB('proving-ground', 1);
    await database.put('cases', { id: 'torn' });
    database.close();
    expect((await store.list()).cases.map((each) => each.id)).toEqual(['one']);
    expect(await store.read('torn')).toBeUndefined();
  });

  it('does not write a step after a hole', async () => {
    const { record, session } = aCase('one', read, look);
    const store = openTab();
    const kept: CaseRecord = await store.begin(record, session.log);
    await tamper((entries) => entries.delete(['one', 2]));
    expect(await store.add(kept, play(session, meet).log)).toBe('gone');
  });
});
