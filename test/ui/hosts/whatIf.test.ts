import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../src/engine/event.ts';
import { attemptsOf } from '../../../src/scoring/attempts.ts';
import { score } from '../../../src/scoring/score.ts';
import { caseFileOf, readCaseFile } from '../../../src/ui/hosts/caseFile.ts';
import type { CaseStore } from '../../../src/ui/hosts/caseStore.ts';
import { keptScoreOf } from '../../../src/ui/hosts/keptScore.ts';
import type { LocalHost } from '../../../src/ui/hosts/localHost.ts';
import { type Desk, forkCase, keepImported, openCase } from '../../../src/ui/hosts/openCase.ts';
import { standingAmong } from '../../../src/ui/hosts/runs.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';
import { aCase, book, closeStores, freshDevice, look, meet, openDisk, openTab, play, read, shelfOf } from './deskForTests.ts';

beforeEach(freshDevice);
afterEach(closeStores);

const toTheEnd: readonly CaseEvent[] = [
  { type: 'interview.ended', scene: 'talk' },
  { type: 'proof-map.handed-in', scene: 'map' },
  { type: 'offence.qualified', scene: 'name', offence: 'cheating', readiness: 'refer', reliesOn: {} },
];

const deskOf = (store: CaseStore = openTab()): Desk => ({ store, shelf: shelfOf(tinyScenario), now: () => '2026-05-02T10:00:00.000Z' });

async function ready(desk: Desk, id: string): Promise<LocalHost> {
  const opened = await openCase(desk, id);
  if (opened.as !== 'ready') throw new Error(`the case is ${opened.as}`);
  return opened.host;
}

async function ended(desk: Desk, id = 'one', at = '2026-05-01T11:00:00.000Z') {
  const { record, session } = aCase(id, read, look, meet, ...toTheEnd);
  await desk.store.begin({ ...record, ended: at }, session.log);
  return ready(desk, id);
}

const moves = async (host: LocalHost, ...events: readonly CaseEvent[]) => {
  for (const event of events) expect(await host.submit(event, host.view().seq)).toBeUndefined();
};

describe('a what-if', () => {
  it('shares the steps before the one it leaves at, unchanged, and says what it left', async () => {
    const desk = deskOf();
    const host = await ended(desk);
    const what = await ready(desk, await forkCase(desk, host, 3));
    expect(what.log()).toEqual(host.log().slice(0, 3));
    expect(what.record()).toMatchObject({ forkedFrom: { caseId: 'one', seq: 3 }, attempt: 1 });
    expect(what.record()).not.toHaveProperty('ended');
    expect(what.view().scene?.id).toBe('first-call');
  });

  it('goes another way, and leaves the first case as it was', async () => {
    const desk = deskOf();
    const host = await ended(desk);
    const before = await desk.store.read('one');
    const what = await ready(desk, await forkCase(desk, host, 3));
    await moves(what, book);
    expect(what.log().at(-1)?.event).toEqual(book);
    expect(await desk.store.read('one')).toEqual(before);
  });

  it('is no attempt: the next case has the number it would have had', async () => {
    const desk = deskOf();
    await forkCase(desk, await ended(desk), 3);
    const { record, session } = aCase('two', read);
    expect((await desk.store.begin(record, session.log)).attempt).toBe(2);
  });

  it('is numbered alike while nothing can be stored', async () => {
    const disk = openDisk();
    disk.full = true;
    const desk = deskOf(openTab(disk));
    const host = await ended(desk);
    expect((await ready(desk, await forkCase(desk, host, 3))).record()).toMatchObject({ attempt: 1, forkedFrom: { caseId: 'one', seq: 3 } });
  });

  it('stays one on another device, where it comes as a file', async () => {
    const desk = deskOf();
    const what = await ready(desk, await forkCase(desk, await ended(desk), 3));
    const { name, text } = caseFileOf(what.record(), what.log());
    expect(name).toContain('.what-if.case.json');
    freshDevice();
    const other = deskOf();
    const brought = readCaseFile(text, other.shelf.cards);
    if ('fault' in brought) throw new Error(brought.fault.code);
    const there = await ready(other, await keepImported(other, brought.record, brought.log));
    expect(there.record().forkedFrom).toEqual({ caseId: 'one', seq: 3 });
    expect(there.log()).toEqual(what.log());
  });
});

describe('what a case was worth', () => {
  it('is kept when it ends, with the model that scored it', async () => {
    const desk = deskOf();
    const { record, session } = aCase('one', read, look, meet);
    await desk.store.begin(record, session.log);
    const host = await ready(desk, 'one');
    await moves(host, ...toTheEnd);
    await expect.poll(async () => (await desk.store.read('one'))?.record.score).toEqual(keptScoreOf(score(host.machine, host.log())));
    expect((await desk.store.read('one'))?.record.score?.model).toBe('k1');
  });

  it('is not written over by a later scoring', async () => {
    const desk = deskOf();
    await ended(desk);
    await desk.store.keepScore('one', { model: 'k0', keys: 'draft', values: { elements: 0.25 } });
    await desk.store.keepScore('one', { model: 'k1', keys: 'draft', values: { elements: 0.75 } });
    expect((await desk.store.read('one'))?.record.score).toMatchObject({ model: 'k0', values: { elements: 0.25 } });
  });

  it('is written with the steps that were held in memory', async () => {
    const disk = openDisk();
    const desk = deskOf(openTab(disk));
    const { record, session } = aCase('one', read, look);
    const kept = await desk.store.begin(record, session.log);
    disk.full = true;
    await desk.store.add(kept, play(session, meet).log);
    await desk.store.keepScore('one', { model: 'k0', keys: 'draft', values: {} });
    disk.full = false;
    await desk.store.flush();
    expect((await openTab(disk).read('one'))?.record.score?.model).toBe('k0');
  });

  it('is kept of a finished case that came as a file', async () => {
    const desk = deskOf();
    const host = await ended(desk);
    const brought = readCaseFile(caseFileOf(host.record(), host.log()).text, desk.shelf.cards);
    if ('fault' in brought) throw new Error(brought.fault.code);
    const id = await keepImported(desk, brought.record, brought.log);
    await expect.poll(async () => (await desk.store.read(id))?.record.score?.values).toMatchObject({ elements: expect.any(Number) });
  });
});

describe('the runs of a case', () => {
  it('are told apart in the list exactly as scoring tells them apart', () => {
    const day = fc.integer({ min: 1, max: 5 }).map((n) => `2026-05-0${n}T10:00:00.000Z`);
    const one = fc.record({ started: day, ended: fc.option(day, { nil: undefined }), fork: fc.boolean() });
    fc.assert(fc.property(fc.array(one, { maxLength: 8 }), (drawn) => {
      const cases = drawn.map(({ started, ended: end, fork }, at) => ({
        id: `c${at}`, scenario: { id: 'tiny', version: '1', hash: 'h' }, started, ...(end !== undefined && { ended: end }), ...(fork && { forkedFrom: { caseId: 'x', seq: 2 } }),
      }));
      const { scored, practice } = attemptsOf(cases.map(({ id, started, ended: end, forkedFrom }) => ({ id, started, ...(end !== undefined && { ended: end }), ...(forkedFrom && { fork: true as const }), model: 'k1', values: {} })));
      for (const each of cases) {
        const standing = standingAmong(cases, each);
        expect(standing === 'scored').toBe(each.id === scored?.id);
        if (practice.some(({ id }) => id === each.id)) expect(standing).toBe('practice');
        if (each.forkedFrom) expect(standing).toBe('what-if');
      }
    }));
  });

  it('are all open before one of them is completed, and those begun after are practice', () => {
    const run = (id: string, end?: string) => ({ id, scenario: { id: 'tiny', version: '1', hash: 'h' }, started: '2026-05-01', ...(end !== undefined && { ended: end }) });
    expect(standingAmong([run('a'), run('b')], run('b'))).toBe('open');
    expect(standingAmong([run('a', '2026-05-02'), run('b')], run('b'))).toBe('practice');
    expect(standingAmong([{ ...run('a', '2026-05-02'), scenario: { id: 'other', version: '1', hash: 'h' } }, run('b')], run('b'))).toBe('open');
  });
});
