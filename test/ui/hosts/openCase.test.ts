import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { savedLogOf, writeSavedLog } from '../../../src/engine/savedLog.ts';
import type { CaseEvent } from '../../../src/engine/event.ts';
import type { Scenario } from '../../../src/scenario/wholeScenario.ts';
import { caseFileOf, readCaseFile } from '../../../src/ui/hosts/caseFile.ts';
import { continueFromFit, type Difference, keepImported, openCase, startCase } from '../../../src/ui/hosts/openCase.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';
import { aCase, closeStores, freshDevice, look, meet, openTab, read, shelfOf } from './deskForTests.ts';

beforeEach(freshDevice);
afterEach(closeStores);

/** The tiny scenario after an author's edit, with a hash of its own. */
function edited(change: (scenario: Scenario) => void): Scenario {
  const copy = structuredClone(tinyScenario);
  change(copy);
  return { ...copy, version: '1.1.0', hash: 'edited-hash' };
}

const withoutMeeting = edited((scenario) => {
  const task = scenario.scenes['first-call']?.task;
  if (task?.kind === 'choose') delete (task.choices as Record<string, unknown>)['meet'];
});

async function different(scenario: Scenario, ...events: readonly CaseEvent[]): Promise<{ readonly difference: Difference; readonly desk: Parameters<typeof openCase>[0] }> {
  const store = openTab();
  const { record, session } = aCase('one', ...events);
  await store.begin(record, session.log);
  const desk = { store, shelf: shelfOf(scenario) };
  const opened = await openCase(desk, 'one');
  if (opened.as !== 'different') throw new Error(`the case is ${opened.as}`);
  return { difference: opened.difference, desk };
}

describe('a case begun here', () => {
  it('goes straight on when it is taken up again', async () => {
    const desk = { store: openTab(), shelf: shelfOf(tinyScenario) };
    const id = await startCase(desk, 'tiny');
    const opened = await openCase(desk, id);
    expect(opened.as === 'ready' && opened.host.view().phase).toBe('briefing');
    expect(opened.as === 'ready' && opened.host.record()).toMatchObject({ title: 'Tiny', attempt: 1, scenario: { hash: 'tiny-hash' } });
  });

  it('does not depend on randomUUID, which a plain http page does not have', async () => {
    const { randomUUID } = crypto;
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true, writable: true });
    try {
      const desk = { store: openTab(), shelf: shelfOf(tinyScenario) };
      expect(await startCase(desk, 'tiny')).not.toBe(await startCase(desk, 'tiny'));
    } finally {
      Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true, writable: true });
    }
  });
});

describe('a case whose scenario was edited', () => {
  it('names the first step that no longer fits, and why', async () => {
    const { difference } = await different(withoutMeeting, read, look, meet, look);
    expect(difference.edited).toBe(true);
    expect(difference.stopped?.entry).toMatchObject({ seq: 3, event: meet });
    expect(difference.stopped?.refusal.refused).toBe('choice-unknown');
    expect(difference.fits).toHaveLength(3);
  });

  it('goes on as a new case from the last step that fits, and the old one stays as it was', async () => {
    const { difference, desk } = await different(withoutMeeting, read, look, meet, look);
    const before = await desk.store.read('one');
    const id = await continueFromFit(desk, difference);
    const opened = await openCase(desk, id);
    if (opened.as !== 'ready') throw new Error(`the new case is ${opened.as}`);
    expect(opened.host.log().map((entry) => entry.event.type)).toEqual(['case.opened', 'briefing.read', 'exhibit.opened']);
    expect(opened.host.log()[0]?.event).toMatchObject({ version: '1.1.0', hash: 'edited-hash', seed: 1 });
    expect(opened.host.record()).toMatchObject({ attempt: 2, origin: 'older-version' });
    expect(await desk.store.read('one')).toEqual(before);
  });

  it('is not taken over silently, even where every step still fits', async () => {
    const { difference } = await different(edited((scenario) => {
      for (const scene of Object.values(scenario.scenes)) scene.text = `${scene.text} It rains.`;
    }), read, meet);
    expect(difference.stopped).toBeUndefined();
    expect(difference.fits).toHaveLength(3);
  });
});

describe('a case that cannot be shown', () => {
  it('is unknown where the device never had it', async () => {
    expect(await openCase({ store: openTab(), shelf: shelfOf(tinyScenario) }, 'nobody')).toEqual({ as: 'unknown' });
  });

  it('is kept where the site does not have its scenario', async () => {
    const store = openTab();
    const { record, session } = aCase('one', read);
    await store.begin(record, session.log);
    const opened = await openCase({ store, shelf: shelfOf() }, 'one');
    expect(opened.as === 'without-scenario' && opened.found.log).toEqual(session.log);
  });
});

describe('a case file', () => {
  it('brings the same case to another device', async () => {
    const { record, session } = aCase('one', read, meet);
    const { name, text } = caseFileOf({ ...record, attempt: 1 }, session.log);
    expect(name).toBe('tiny-1-2026-05-01T10-00.case.json');
    freshDevice();
    const desk = { store: openTab(), shelf: shelfOf(tinyScenario) };
    const brought = readCaseFile(text, desk.shelf.cards);
    if ('fault' in brought) throw new Error(brought.fault.code);
    const opened = await openCase(desk, await keepImported(desk, brought.record, brought.log));
    if (opened.as !== 'ready') throw new Error(`the case is ${opened.as}`);
    expect(opened.host.log()).toEqual(session.log);
    expect(opened.host.record()).toMatchObject({ title: 'Tiny', origin: 'file' });
  });

  it('that was changed by hand is refused', () => {
    const text = writeSavedLog(savedLogOf(aCase('one', read, meet).session.log)).replace('"meet"', '"wait"');
    expect(readCaseFile(text, [])).toEqual({ fault: { code: 'changed-after-saving' } });
  });

  it('of an older version of the scenario is kept first, and then shown with what differs', async () => {
    const desk = { store: openTab(), shelf: shelfOf(withoutMeeting) };
    const { session } = aCase('one', read, meet);
    const brought = readCaseFile(writeSavedLog(savedLogOf(session.log)), desk.shelf.cards);
    if ('fault' in brought) throw new Error(brought.fault.code);
    const opened = await openCase(desk, await keepImported(desk, brought.record, brought.log));
    expect(opened.as === 'different' && opened.difference.stopped?.entry.seq).toBe(2);
  });
});
