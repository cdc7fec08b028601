/** A device for tests: a real store over a real (in-memory) IndexedDB, the tiny scenario, and a disk that can be full. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { machineOf } from '../../../src/compiler/machine.ts';
import type { CaseEvent } from '../../../src/engine/event.ts';
import type { Scenario } from '../../../src/scenario/wholeScenario.ts';
import { type CaseDatabase, openCaseDatabase } from '../../../src/ui/hosts/caseDatabase.ts';
import type { NewCase } from '../../../src/ui/hosts/caseRecord.ts';
import { type CaseStore, openCaseStore } from '../../../src/ui/hosts/caseStore.ts';
import type { Shelf } from '../../../src/ui/hosts/shelf.ts';
import { cardOf } from '../../../src/session/traineeView.ts';
import { beginSession, type Session, submit } from '../../../src/session/session.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';

/** A device with nothing on it. IndexedDB is reached as the browser gives it. */
export function freshDevice(): void {
  Object.defineProperty(globalThis, 'indexedDB', { value: new IDBFactory(), configurable: true, writable: true });
}

/** A disk whose writing fails while `full` is true, as a browser reports it. */
export interface Disk {
  full: boolean;
  readonly database: CaseDatabase;
}

export function openDisk(): Disk {
  const real = openCaseDatabase();
  const refuseWhenFull = <Args extends readonly unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (disk.full) throw new DOMException('the disk is full', 'QuotaExceededError');
      return work(...args);
    };
  const disk: Disk = { full: false, database: { ...real, put: refuseWhenFull(real.put), add: refuseWhenFull(real.add) } };
  return disk;
}

const open: CaseStore[] = [];

/** A store as one tab has it. Closed by `closeStores`. */
export function openTab(disk: Disk = openDisk()): CaseStore {
  const store = openCaseStore({ database: disk.database, retryAfter: 60_000 });
  open.push(store);
  return store;
}

export function closeStores(): void {
  for (const store of open.splice(0)) store.close();
}

export const shelfOf = (...scenarios: readonly Scenario[]): Shelf => ({
  cards: scenarios.map(cardOf),
  load: async (id) => {
    const found = scenarios.find((scenario) => scenario.id === id);
    if (!found) throw new Error(`no scenario ${id}`);
    // As if it came over a network: a copy.
    return structuredClone(found);
  },
});

const at = '2026-05-01T10:00:00.000Z';

/** A case of the tiny scenario after some events, and the row a device keeps of it. */
export function aCase(id: string, ...events: readonly CaseEvent[]): { readonly record: NewCase; readonly session: Session } {
  const session = play(beginSession(machineOf(tinyScenario), at, 1), ...events);
  const { id: scenario, version, hash, title, language } = tinyScenario;
  return { session, record: { id, scenario: { id: scenario, version, hash }, title, language, started: at, updated: at } };
}

export function play(session: Session, ...events: readonly CaseEvent[]): Session {
  return events.reduce((now, event) => {
    const next = submit(now, 'trainee', event, now.log.length, at);
    if ('refused' in next) throw new Error(`${event.type} was refused: ${next.refused}`);
    return next;
  }, session);
}

export const read: CaseEvent = { type: 'briefing.read' };
export const meet: CaseEvent = { type: 'choice.made', scene: 'first-call', choice: 'meet', certainty: 'sure' };
export const book: CaseEvent = { type: 'choice.made', scene: 'first-call', choice: 'book', certainty: 'sure' };
export const look: CaseEvent = { type: 'exhibit.opened', exhibit: 'call' };
