/**
 * Where the cases of this device are kept. A step counts as kept when the database has it. Where the device keeps nothing
 * (no database, a full disk, a private window) the case goes on in memory, the interface says so, and what is missing is
 * written as soon as that works again.
 */
import type { Log } from '../../engine/log.ts';
import { faultOf } from '../../engine/savedLog.ts';
import { canonical } from '../../scenario/contentHash.ts';
import { attemptOf } from './attemptOf.ts';
import { type CaseDatabase, openCaseDatabase, type Written } from './caseDatabase.ts';
import { type CaseNews, followCaseNews } from './caseNews.ts';
import { type CaseRecord, type FoundCase, isCaseRecord, type NewCase } from './caseRecord.ts';
import type { KeptScore } from './keptScore.ts';
import { newCaseId } from './newCaseId.ts';

/**
 * What became of a step. `saved`: it is in the database. `held`: in memory, since the device keeps nothing now. `taken`:
 * another tab made a step there first, and the stored case stands. `gone`: the case is not on the device any more (deleted
 * in another tab, browser data cleared); it is held in memory.
 */
export type Kept = 'saved' | 'held' | 'taken' | 'gone';

/** A change of a case: made by this page, or by another tab (then, without a case, any may have changed). */
export type StoreNews = { readonly from: 'here'; readonly caseId: string } | { readonly from: 'elsewhere'; readonly caseId?: string };

/** A case in the list; `held` where it is only in the memory of this page. */
export type ListedCase = CaseRecord & { readonly held: boolean };

export interface CaseStore {
  /** The cases, the latest first. `failing` where the device's own could not be read. */
  list(): Promise<{ readonly cases: readonly ListedCase[]; readonly failing: boolean }>;
  /** A case with its sound entries. Rejects where the device's database does not answer. */
  read(id: string): Promise<FoundCase | undefined>;
  /** Keeps a new case, in memory where nothing else works. */
  begin(record: NewCase, log: Log): Promise<CaseRecord>;
  /** Keeps the last entry of a case's log. */
  add(record: CaseRecord, log: Log): Promise<Kept>;
  /** Keeps what a case was worth when it was first scored. What is kept already stands. */
  keepScore(id: string, score: KeptScore): Promise<void>;
  /** Puts a case that is gone from the device back on it. */
  keepAgain(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Writes what is held in memory, where that works now. */
  flush(): Promise<void>;
  /** Where the case stands: all in the database, some of it in memory, or gone from the device. */
  standing(id: string): 'saved' | 'held' | 'gone';
  /** Whether any case would lose steps if this page were closed now. */
  holdsAny(): boolean;
  /** Once: the case under which steps held here were kept apart, after another tab went a different way. */
  takeParting(id: string): string | undefined;
  /** Returns how to stop. */
  subscribe(onChange: (news: StoreNews) => void): () => void;
  close(): void;
}

interface Held {
  readonly record: CaseRecord;
  readonly log: Log;
  /** How many entries the database has; 0 where it has nothing of the case, not even its row. */
  readonly written: number;
  readonly gone: boolean;
}

export interface CaseStoreParts {
  readonly database?: CaseDatabase;
  readonly follow?: (onNews: (caseId?: string) => void) => CaseNews;
  /** Milliseconds until writing is tried again. */
  readonly retryAfter?: number;
}

export function openCaseStore({ database = openCaseDatabase(), follow = followCaseNews, retryAfter = 10_000 }: CaseStoreParts = {}): CaseStore {
  const held = new Map<string, Held>();
  const partings = new Map<string, string>();
  const listeners = new Set<(news: StoreNews) => void>();
  const tell = (change: StoreNews) => {
    for (const listener of [...listeners]) listener(change);
  };
  const changed = (caseId: string) => tell({ from: 'here', caseId });
  const others = follow((caseId) => {
    // Another tab could write, or the page is shown again: perhaps we can write too.
    void flush();
    tell({ from: 'elsewhere', ...(caseId !== undefined && { caseId }) });
  });
  let retry: ReturnType<typeof setTimeout> | undefined;

  // Writes go one after another, so that steps held in memory and a new step cannot overtake each other.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };

  const hold = (record: CaseRecord, log: Log, written: number, gone = false) => {
    held.set(record.id, { record, log, written, gone });
    clearTimeout(retry);
    retry = setTimeout(() => void flush(), retryAfter);
    changed(record.id);
  };

  const saved = (id: string): Kept => {
    held.delete(id);
    others.tell(id);
    changed(id);
    return 'saved';
  };

  const putNew = async (record: CaseRecord, log: Log): Promise<Kept> => {
    try {
      await database.put(record, log);
      return saved(record.id);
    } catch {
      hold(record, log, 0);
      return 'held';
    }
  };

  /** Writes the entries of `log` from `written` on. `acknowledged` of them the trainee has been told are made. */
  const write = async (record: CaseRecord, log: Log, written: number, acknowledged: number): Promise<Kept> => {
    if (written === 0) return putNew(record, log);
    const { updated, ended, score } = record;
    let outcome: Written;
    try {
      outcome = await database.add(record.id, log.slice(written), { updated, ...(ended !== undefined && { ended }), ...(score && { score }) });
    } catch {
      hold(record, log, written);
      return 'held';
    }
    if (outcome === 'written') return saved(record.id);
    if (outcome === 'gone') {
      hold(record, log, written, true);
      return 'gone';
    }
    return settle(record, log, written, acknowledged);
  };

  /** Another tab wrote there first. The stored case stands; acknowledged steps that it does not have are kept as a case of their own. */
  const settle = async (record: CaseRecord, log: Log, written: number, acknowledged: number): Promise<Kept> => {
    const stored = (await database.read(record.id).catch(() => undefined))?.found;
    if (!stored) {
      hold(record, log, written);
      return 'held';
    }
    // A write may have been reported as failed and have happened all the same.
    if (canonical(stored.slice(0, log.length)) === canonical(log)) return saved(record.id);
    held.delete(record.id);
    if (acknowledged > written) {
      const parted = newCaseId();
      await putNew({ ...record, id: parted, origin: 'parted' }, log.slice(0, acknowledged));
      partings.set(record.id, parted);
    }
    changed(record.id);
    return 'taken';
  };

  const flush = (): Promise<void> => inTurn(async () => {
    for (const { record, log, written, gone } of [...held.values()]) {
      if (!gone) await write(record, log, written, log.length);
    }
  });

  return {
    async list() {
      const stored = await database.list().catch(() => undefined);
      const cases = (stored ?? []).filter((record) => isCaseRecord(record) && !held.has(record.id)).map((record) => ({ ...record, held: false }));
      const inMemory = [...held.values()].map(({ record }) => ({ ...record, held: true }));
      return { cases: [...cases, ...inMemory].sort((a, b) => (a.updated < b.updated ? 1 : -1)), failing: stored === undefined };
    },

    async read(id) {
      const inMemory = held.get(id);
      if (inMemory) return { record: inMemory.record, log: inMemory.log };
      const stored = await database.read(id);
      if (!stored || !isCaseRecord(stored.record)) return undefined;
      const { record, found } = stored;
      const fault = faultOf(found);
      const log = (fault ? found.slice(0, fault.seq ?? 0) : found) as Log;
      return { record, log, ...(fault && { damage: { fault, found } }) };
    },

    begin: (record, log) => inTurn(async () => {
      askToPersist();
      try {
        const kept = await database.put(record, log);
        saved(kept.id);
        return kept;
      } catch {
        const siblings = [...held.values()].map((other) => other.record).filter((other) => other.scenario.id === record.scenario.id);
        const kept = { ...record, attempt: attemptOf(record, siblings) };
        hold(kept, log, 0);
        return kept;
      }
    }),

    add: (record, log) => inTurn(async () => {
      const before = held.get(record.id);
      if (before?.gone) {
        hold(record, log, before.written, true);
        return 'gone';
      }
      return write(record, log, before?.written ?? log.length - 1, log.length - 1);
    }),

    keepScore: (id, score) => inTurn(async () => {
      const inMemory = held.get(id);
      if (inMemory && !inMemory.record.score) held.set(id, { ...inMemory, record: { ...inMemory.record, score } });
      else if (!inMemory) await database.keepScore(id, score);
      others.tell(id);
      changed(id);
    }),

    keepAgain: (id) => inTurn(async () => {
      const gone = held.get(id);
      if (gone) await putNew(gone.record, gone.log);
    }),

    remove: (id) => inTurn(async () => {
      const inMemoryOnly = held.get(id)?.written === 0;
      try {
        await database.remove(id);
      } catch (failure) {
        if (!inMemoryOnly) throw failure;
      }
      saved(id);
    }),

    flush,
    standing(id) {
      const inMemory = held.get(id);
      return inMemory ? (inMemory.gone ? 'gone' : 'held') : 'saved';
    },
    holdsAny: () => held.size > 0,
    takeParting(id) {
      const parted = partings.get(id);
      partings.delete(id);
      return parted;
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    close() {
      clearTimeout(retry);
      listeners.clear();
      others.close();
      database.close();
    },
  };
}

/** Asks the browser not to clear what it keeps when space runs short. It may say no; nothing depends on it. */
function askToPersist(): void {
  if (typeof navigator !== 'undefined' && navigator.storage?.persist) navigator.storage.persist().catch(() => undefined);
}
