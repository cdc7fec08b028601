/**
 * A case played alone, on this device: the session's authority, the store, and the other tabs. A step is shown when it is
 * kept. Steps are taken one after another, whatever the speed of the fingers.
 */
import { machineOf } from '../../compiler/machine.ts';
import { type CaseMachine, placeOf, scenarioOf } from '../../engine/case.ts';
import type { CaseEvent } from '../../engine/event.ts';
import { isRefusal, type Refusal, refuse } from '../../engine/refusal.ts';
import { isEvent } from '../../engine/savedLog.ts';
import type { Log } from '../../engine/log.ts';
import { canonical } from '../../scenario/contentHash.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Saving, SessionHost } from '../../session/host.ts';
import { resumeSession, type Session, submit } from '../../session/session.ts';
import { traineeView } from '../../session/traineeView.ts';
import type { TraineeView } from '../../session/view.ts';
import type { CaseRecord } from './caseRecord.ts';
import type { CaseStore } from './caseStore.ts';
import { keepFirstScore } from './keptScore.ts';

/**
 * What the trainee should know about this case and the device. `elsewhere`: another tab went on, and this one follows.
 * `parted`: two tabs went different ways while nothing could be written; both are kept. `gone`: the device has the case no
 * more. `ahead`: another tab went where this page cannot follow (another version of the program); load the page again.
 */
export type HostNotice = { readonly kind: 'elsewhere' | 'gone' | 'ahead' } | { readonly kind: 'parted'; readonly caseId: string };

export interface LocalHost extends SessionHost {
  readonly scenario: Scenario;
  /** For scoring. */
  readonly machine: CaseMachine;
  record(): CaseRecord;
  /** The log now, for a file or for scoring. */
  log(): Log;
  notice(): HostNotice | undefined;
  dismissNotice(): void;
  /** Puts the case back on the device after it has gone from there. */
  keepAgain(): Promise<void>;
  /** Tells the case in another language from now on: the same scenario with other words. */
  tellIn(scenario: Scenario): Promise<void>;
  close(): void;
}

export interface LocalHostParts {
  readonly store: CaseStore;
  readonly record: CaseRecord;
  readonly session: Session;
  /** The time now, ISO 8601. */
  readonly now?: () => string;
}

export function openLocalHost({ store, record: opened, session: begun, now = () => new Date().toISOString() }: LocalHostParts): LocalHost {
  const listeners = new Set<() => void>();
  let record = opened;
  let session = begun;
  let view: TraineeView = traineeView(session);
  let notice: HostNotice | undefined;
  let writing = false;

  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const show = (next: Session, nextRecord: CaseRecord) => {
    session = next;
    record = nextRecord;
    view = traineeView(next);
  };

  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };

  /** Follows the store where it has more than this page, or something else. True where anything changed. */
  const follow = async (): Promise<boolean> => {
    if (store.standing(record.id) !== 'saved') return false;
    const found = await store.read(record.id).catch(() => undefined);
    if (!found || isSameLog(found.log, session.log)) return false;
    const { session: next, stopped } = resumeSession(session.machine, found.log);
    if (found.damage || stopped) {
      notice = { kind: 'ahead' };
      return true;
    }
    show(next, found.record);
    notice = { kind: 'elsewhere' };
    return true;
  };

  /** Follows the store, and says so where steps of this page had to be kept apart. */
  const catchUp = async () => {
    await follow();
    const parted = store.takeParting(record.id);
    if (parted !== undefined) notice = { kind: 'parted', caseId: parted };
    changed();
  };

  const stop = store.subscribe((news) => {
    if (news.caseId !== undefined && news.caseId !== record.id) return;
    // A step of our own ends in `take`, which knows more about it than a look at the store.
    if (news.from === 'elsewhere' || !writing) void inTurn(catchUp);
  });

  const take = async (event: CaseEvent, seq: number): Promise<Refusal | undefined> => {
    if (!isEvent(event)) return refuse('malformed');
    const at = now();
    const next = submit(session, 'trainee', event, seq, at);
    if (isRefusal(next)) return next;
    const ends = placeOf(next.case).phase === 'ended' && record.ended === undefined;
    const nextRecord: CaseRecord = { ...record, updated: at, ...(ends && { ended: at }) };
    writing = true;
    changed();
    const outcome = await store.add(nextRecord, next.log).finally(() => {
      writing = false;
    });
    if (outcome !== 'taken') {
      show(next, nextRecord);
      // The last step is kept; what it was worth follows, and nobody waits for it.
      if (ends) void keepFirstScore(store, record.id, next.machine, next.log);
      if (notice?.kind === 'elsewhere') notice = undefined;
      changed();
      return undefined;
    }
    await catchUp();
    return refuse('stale');
  };

  return {
    get scenario() {
      return scenarioOf(session.machine);
    },
    get machine() {
      return session.machine;
    },
    view: () => view,
    saving: (): Saving => (writing ? 'saving' : store.standing(record.id) === 'saved' ? 'saved' : 'failing'),
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    submit: (event, seq) => inTurn(() => take(event, seq)),
    record: () => record,
    log: () => session.log,
    notice: () => (store.standing(record.id) === 'gone' ? gone : notice),
    dismissNotice() {
      notice = undefined;
      changed();
    },
    keepAgain: () => inTurn(async () => {
      await store.keepAgain(record.id);
      changed();
    }),
    tellIn: (scenario) => inTurn(async () => {
      if (scenario.hash !== scenarioOf(session.machine).hash) throw new Error('another scenario cannot take the place of this one');
      show(resumeSession(machineOf(scenario), session.log).session, record);
      changed();
    }),
    close() {
      stop();
      listeners.clear();
    },
  };
}

const gone: HostNotice = { kind: 'gone' };

const isSameLog = (a: Log, b: Log): boolean => a.length === b.length && canonical(a) === canonical(b);
