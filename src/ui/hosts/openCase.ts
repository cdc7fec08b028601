/**
 * Begins a case, and takes one up again. A case that was played on exactly the scenario of this site, and is sound, goes
 * straight on. Any other is never guessed at: the trainee sees how far it fits, and decides.
 */
import { machineOf } from '../../compiler/machine.ts';
import { type CaseMachine, placeOf, scenarioOf } from '../../engine/case.ts';
import type { Entry, Log } from '../../engine/log.ts';
import type { Refusal } from '../../engine/refusal.ts';
import type { LogFault } from '../../engine/savedLog.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Language } from '../../scenario/words.ts';
import { beginSession, resumeSession } from '../../session/session.ts';
import type { FoundCase, NewCase } from './caseRecord.ts';
import type { CaseStore } from './caseStore.ts';
import { keepFirstScore } from './keptScore.ts';
import { type LocalHost, openLocalHost } from './localHost.ts';
import { newCaseId, newSeed } from './newCaseId.ts';
import { scenarioIn } from './scenarioIn.ts';
import type { Shelf } from './shelf.ts';

/** How a stored case and the scenario of this site differ. */
export interface Difference {
  readonly found: FoundCase;
  readonly scenario: Scenario;
  /** The scenario was changed since the case was played. */
  readonly edited: boolean;
  /** The entries on the device are damaged. */
  readonly damage?: LogFault;
  /** The first step that no longer fits, and why. */
  readonly stopped?: { readonly entry: Entry; readonly refusal: Refusal };
  /** The steps that fit, from the first on. Empty where nothing does. */
  readonly fits: Log;
}

export type Opened =
  | { readonly as: 'ready'; readonly host: LocalHost }
  | { readonly as: 'different'; readonly difference: Difference }
  /** This site does not bring the scenario. The case is kept and can be taken away as a file. */
  | { readonly as: 'without-scenario'; readonly found: FoundCase }
  /** No case of that name on this device. */
  | { readonly as: 'unknown' };

export interface Desk {
  readonly store: CaseStore;
  readonly shelf: Shelf;
  readonly now?: () => string;
}

const clock = () => new Date().toISOString();

/** Begins a case of a scenario and keeps it; its id. */
export async function startCase({ store, shelf, now = clock }: Desk, scenarioId: string): Promise<string> {
  const scenario = await shelf.load(scenarioId);
  const at = now();
  const session = beginSession(machineOf(scenario), at, newSeed());
  const record = await store.begin({ id: newCaseId(), ...about(scenario), started: at, updated: at }, session.log);
  return record.id;
}

/** Takes up a case that this device has, in the language asked for where it is translated into it. */
export async function openCase({ store, shelf, now = clock }: Desk, id: string, language?: Language): Promise<Opened> {
  const found = await store.read(id);
  if (!found) return { as: 'unknown' };
  const { record, log, damage } = found;
  if (!shelf.cards.some((card) => card.id === record.scenario.id)) return { as: 'without-scenario', found };
  const scenario = await scenarioIn(shelf, record.scenario.id, language);
  const { session, stopped } = resumeSession(machineOf(scenario), log);
  const edited = record.scenario.hash !== scenario.hash;
  if (!edited && !stopped && !damage) return { as: 'ready', host: openLocalHost({ store, record, session, now }) };
  return { as: 'different', difference: { found, scenario, edited, ...(damage && { damage: damage.fault }), ...(stopped && { stopped }), fits: session.log } };
}

/**
 * Goes on from the last step that fits, as a new case of the scenario as it is now; its id. The old case stays as it is.
 * The steps keep their times; only the first entry is new, since it names the version that the case is played on.
 */
export async function continueFromFit({ store, shelf, now = clock }: Desk, { found, scenario, damage, fits }: Difference): Promise<string> {
  const [opened, ...steps] = fits;
  if (opened?.event.type !== 'case.opened') throw new Error('there is no step to go on from');
  const { id, version, hash } = scenario;
  const log: Log = [{ ...opened, event: { ...opened.event, scenario: id, version, hash } }, ...steps];
  return begin(store, machineOf(scenario), {
    id: newCaseId(), ...about(await shelf.load(id)), started: opened.at, updated: now(), origin: damage ? 'damaged' : 'older-version',
    // A what-if stays one, whatever becomes of its scenario.
    ...(found.record.forkedFrom && { forkedFrom: found.record.forkedFrom }),
  }, log);
}

/**
 * What if: a new case that shares every step before one of them with the case it leaves, to be played on from there; its
 * id. The case it leaves stays as it is. The steps keep their times, and the first names the same seed, so that options
 * stand in the same order.
 */
export async function forkCase({ store, now = clock }: Desk, host: Pick<LocalHost, 'record' | 'log' | 'machine' | 'scenario'>, seq: number): Promise<string> {
  const { id: caseId, started } = host.record();
  const log = host.log().slice(0, seq);
  if (log.length === 0) throw new Error('a case cannot be left before it was opened');
  const { title, language } = host.record();
  return begin(store, host.machine, { id: newCaseId(), ...about(host.scenario), title, language, started, updated: now(), forkedFrom: { caseId, seq } }, log);
}

/** Keeps a case that came as a file; its id. Whether it fits is found when it is opened. */
export async function keepImported({ store, shelf }: Desk, record: NewCase, log: Log): Promise<string> {
  const scenario = shelf.cards.some((card) => card.id === record.scenario.id) ? await shelf.load(record.scenario.id) : undefined;
  return scenario ? begin(store, machineOf(scenario), record, log) : (await store.begin(record, log)).id;
}

/** Keeps a new case whose log has happened already, with its end and what it was worth where it has ended. */
async function begin(store: CaseStore, machine: CaseMachine, record: NewCase, log: Log): Promise<string> {
  const end = endOf(machine, log);
  const { id } = await store.begin({ ...record, ...end }, log);
  if (end.ended !== undefined && record.scenario.hash === scenarioOf(machine).hash) void keepFirstScore(store, id, machine, log);
  return id;
}

const about = ({ id, version, hash, title, language }: Scenario) => ({ scenario: { id, version, hash }, title, language });

/** When a log's case ended, where it did. */
function endOf(machine: CaseMachine, log: Log): { readonly ended?: string } {
  const { session, stopped } = resumeSession(machine, log);
  const at = log.at(-1)?.at;
  return !stopped && at !== undefined && placeOf(session.case).phase === 'ended' ? { ended: at } : {};
}
