/**
 * The cases of this device in IndexedDB: one row per case, one row per entry. An entry is added under [case, seq] in a
 * transaction of its own, so of two tabs that write the same step exactly one succeeds. Every function may reject: no
 * database, a full disk, a private window. `caseStore.ts` lives with that.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Entry, Log } from '../../engine/log.ts';
import { attemptOf } from './attemptOf.ts';
import type { CaseRecord, NewCase } from './caseRecord.ts';
import type { KeptScore } from './keptScore.ts';

/** 1: cases and entries. A later version adds its step to `upgrade`; rows are never thrown away by one. */
const VERSION = 1;
const OPENING_TAKES_AT_MOST = 15_000;

type EntryRow = Entry & { readonly caseId: string };

interface Schema extends DBSchema {
  cases: { key: string; value: CaseRecord; indexes: { scenario: string } };
  entries: { key: [string, number]; value: EntryRow };
}

/** `written`; `taken` where another tab wrote that step first; `gone` where the case, or the step before, is not there any more. */
export type Written = 'written' | 'taken' | 'gone';

export interface CaseDatabase {
  list(): Promise<readonly CaseRecord[]>;
  /** A case with its entries as they were found: what a device kept may be damaged. */
  read(id: string): Promise<{ readonly record: CaseRecord; readonly found: readonly unknown[] } | undefined>;
  /** Keeps a case with its log, whole or not at all. */
  put(record: NewCase, log: Log): Promise<CaseRecord>;
  add(id: string, entries: Log, change: Pick<CaseRecord, 'updated'> & Partial<Pick<CaseRecord, 'ended' | 'score'>>): Promise<Written>;
  /** Keeps what a case was worth when it was first scored, unless that is kept already. Nothing where the case is not there. */
  keepScore(id: string, score: KeptScore): Promise<void>;
  remove(id: string): Promise<void>;
  close(): void;
}

export function openCaseDatabase(name = 'proving-ground'): CaseDatabase {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;

  /** The connection; a new one after the browser has lost the last, and after every failure. */
  const connect = (): Promise<IDBPDatabase<Schema>> => {
    const forget = () => {
      opened = undefined;
    };
    opened ??= withinTime(openDB<Schema>(name, VERSION, {
      upgrade(database, from) {
        if (from < 1) {
          database.createObjectStore('cases', { keyPath: 'id' }).createIndex('scenario', 'scenario.id');
          database.createObjectStore('entries', { keyPath: ['caseId', 'seq'] });
        }
      },
      // Another tab brings a newer version: let it. What we hold is written when we connect again.
      blocking(_current, _next, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    }));
    return opened.catch((failure: unknown) => {
      forget();
      throw failure;
    });
  };

  const write = async (stores: ('cases' | 'entries')[]) => {
    const database = await connect();
    return database.transaction(stores, 'readwrite', { durability: 'strict' });
  };

  return {
    async list() {
      return (await connect()).getAll('cases');
    },

    async read(id) {
      const transaction = (await connect()).transaction(['cases', 'entries']);
      const [record, rows] = await Promise.all([
        transaction.objectStore('cases').get(id),
        transaction.objectStore('entries').getAll(entriesOf(id)),
      ]);
      return record && { record, found: rows.map(({ caseId: _, ...entry }) => entry) };
    },

    async put(record, log) {
      const transaction = await write(['cases', 'entries']);
      const done = watched(transaction.done);
      const cases = transaction.objectStore('cases');
      const others = (await cases.index('scenario').getAll(record.scenario.id)).filter((other) => other.id !== record.id);
      const kept: CaseRecord = { ...record, attempt: attemptOf(record, others) };
      const entries = transaction.objectStore('entries');
      await Promise.all([cases.put(kept), entries.delete(entriesOf(record.id)), ...log.map((entry) => entries.put({ ...entry, caseId: record.id }))]);
      await done;
      return kept;
    },

    async add(id, entries, change) {
      const transaction = await write(['cases', 'entries']);
      const done = watched(transaction.done);
      const rows = transaction.objectStore('entries');
      const record = await transaction.objectStore('cases').get(id);
      const first = entries[0]?.seq ?? 0;
      if (!record || (first > 0 && (await rows.getKey([id, first - 1])) === undefined)) {
        await done;
        return 'gone';
      }
      try {
        for (const entry of entries) await rows.add({ ...entry, caseId: id });
        await transaction.objectStore('cases').put({ ...record, ...change });
        await done;
        return 'written';
      } catch (failure) {
        if (isNamed(failure, 'ConstraintError')) return 'taken';
        throw failure;
      }
    },

    async keepScore(id, score) {
      const transaction = await write(['cases']);
      const done = watched(transaction.done);
      const cases = transaction.objectStore('cases');
      const record = await cases.get(id);
      if (record && record.score === undefined) await cases.put({ ...record, score });
      await done;
    },

    async remove(id) {
      const transaction = await write(['cases', 'entries']);
      const done = watched(transaction.done);
      await Promise.all([transaction.objectStore('cases').delete(id), transaction.objectStore('entries').delete(entriesOf(id))]);
      await done;
    },

    close() {
      void opened?.then((database) => database.close(), () => undefined);
      opened = undefined;
    },
  };
}

const entriesOf = (id: string) => IDBKeyRange.bound([id, Number.NEGATIVE_INFINITY], [id, Number.POSITIVE_INFINITY]);

const isNamed = (failure: unknown, name: string): boolean => failure instanceof Error && failure.name === name;

/** A transaction's end, with its failure marked as seen: the request that failed tells the story first. */
function watched(done: Promise<void>): Promise<void> {
  done.catch(() => undefined);
  return done;
}

/** Opening can hang for ever (another tab that will not let go, a browser's own fault): then it has failed. */
function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the case database did not open')), OPENING_TAKES_AT_MOST);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
