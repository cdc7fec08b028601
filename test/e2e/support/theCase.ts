/** The cases that ship, one of them at a time, with their playthroughs: what the driver takes its names from, and what a screen must agree with. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { type LoadedScenario, loadScenario } from '../../../src/cli/loadScenario.ts';
import { readPlaythrough } from '../../../src/cli/readPlaythrough.ts';
import { machineOf } from '../../../src/compiler/machine.ts';
import type { CaseMachine } from '../../../src/engine/case.ts';
import { eventsOfMove } from '../../../src/engine/eventOfMove.ts';
import type { Log } from '../../../src/engine/log.ts';
import { isRefusal } from '../../../src/engine/refusal.ts';
import { savedLogOf, writeSavedLog } from '../../../src/engine/savedLog.ts';
import type { Move } from '../../../src/scenario/playthrough.ts';
import { scenarioIn } from '../../../src/scenario/translation.ts';
import type { Scenario } from '../../../src/scenario/wholeScenario.ts';
import type { Language } from '../../../src/scenario/words.ts';
import { beginSession, type Session, submit } from '../../../src/session/session.ts';
import { traineeView } from '../../../src/session/traineeView.ts';
import type { TraineeView } from '../../../src/session/view.ts';
import type { InterfaceLanguage } from '../../../src/ui/i18n.ts';
import { speaking } from './words.ts';

export const slug = 'the-borrowed-cousin';

interface Played {
  readonly session: Session;
  readonly view: TraineeView;
}

/** A case, told in a language. */
interface Told {
  readonly scenario: Scenario;
  readonly machine: CaseMachine;
  readonly folder: string;
  /** What was played already, by its moves: a run asks for every beginning of itself, several times. */
  readonly played: Map<string, Played>;
}

const loads = new Map<string, LoadedScenario>();
const tales = new Map<string, Told>();

function tell(of: string, language: Language): Told {
  const known = tales.get(`${of} ${language}`);
  if (known) return known;
  const loaded = loads.get(of) ?? loadScenario(of);
  if (!loaded?.scenario || !loaded.machine) throw new Error(`${of} does not compile`);
  loads.set(of, loaded);
  const translation = loaded.translations?.find((each) => each.translation.language === language)?.translation;
  const scenario = scenarioIn(loaded.scenario, translation);
  const tale = { scenario, machine: scenario === loaded.scenario ? loaded.machine : machineOf(scenario), folder: loaded.folder, played: new Map() };
  tales.set(`${of} ${language}`, tale);
  return tale;
}

const usual = tell(slug, 'en');
/** What the page of a test shows: tests run beside each other, in several languages and cases. */
const told = new AsyncLocalStorage<Told>();
const now = (): Told => told.getStore() ?? usual;

/** The case: in its own language, or the one and in the one that `toldIn` says. */
export const scenario: Scenario = new Proxy(usual.scenario, { get: (_, key) => Reflect.get(now().scenario, key) as unknown });

/** What is done while the page is in a language: a case (the usual one, unless another is named) is told in it where it was translated. */
export const toldIn = <T>(language: InterfaceLanguage, run: () => T, of: string = slug): T =>
  told.run(tell(of, language), () => speaking(language, run));

export const machine: CaseMachine = usual.machine;
const at = '2026-03-01T08:00:00.000Z';

/** The moves of one of its playthroughs. */
export function movesOf(name: string): readonly Move[] {
  const read = readPlaythrough(name, now().folder);
  if (typeof read === 'string') throw new Error(read);
  return read.playthrough.moves;
}

function playedBy(moves: readonly Move[]): Played {
  const { machine: on, played } = now();
  const key = JSON.stringify(moves);
  const known = played.get(key);
  if (known) return known;
  const last = moves.at(-1);
  let session = last === undefined ? beginSession(on, at, 1) : playedBy(moves.slice(0, -1)).session;
  for (const event of last === undefined ? [{ type: 'briefing.read' } as const] : eventsOfMove(last)) {
    const next = submit(session, 'trainee', event, session.log.length, at);
    if (isRefusal(next)) throw new Error(`move ${moves.length} is refused: ${next.refused}`);
    session = next;
  }
  const found = { session, view: traineeView(session) };
  played.set(key, found);
  return found;
}

/** The log that the moves make. */
export const logOf = (moves: readonly Move[]): Log => playedBy(moves).session.log;

/** What the trainee must see after the moves. */
export const viewAfter = (moves: readonly Move[]): TraineeView => playedBy(moves).view;

/** A case file that stands where the moves lead. */
export const fileAfter = (moves: readonly Move[]): string => fileOf(logOf(moves));

/** A case file of a log. */
export const fileOf = (log: Log): string => writeSavedLog(savedLogOf(log));

/** The heading that stands over the place: the scene, the inject that interrupts it, or the ending. */
export function headingOf(view: TraineeView): string {
  const title = view.inject ? scenario.injects?.[view.inject.id]?.title : view.scene && scenario.scenes[view.scene.id]?.title;
  if (title === undefined) throw new Error('the case has not begun');
  return title;
}

/** The moves up to and including the first for which `is` holds; an error where none does. */
export function movesUntil(moves: readonly Move[], is: (move: Move) => boolean): readonly Move[] {
  const at = moves.findIndex(is);
  if (at < 0) throw new Error('no move of the playthrough is like that');
  return moves.slice(0, at + 1);
}

/** The moves before the first one that is made in a scene. */
export function movesBefore(moves: readonly Move[], scene: string): readonly Move[] {
  const at = moves.findIndex((move) => 'at' in move && move.at === scene);
  if (at < 0) throw new Error(`the playthrough never comes to ${scene}`);
  return moves.slice(0, at);
}

/** How many entries moves make, with the opening and the briefing before them. */
export const entriesOf = (moves: readonly Move[]): number => 2 + moves.flatMap(eventsOfMove).length;
