/**
 * What each role may see of a room: built from nothing, field by field, never stripped. A seat sees its own group's case and what
 * was revealed; the projector sees only what was revealed; the facilitator sees everything, keys and notes among them.
 */
import { type CaseMachine, factsOf, placeOf, scenarioOf } from '../../engine/case.ts';
import { awaits } from '../../engine/change.ts';
import type { Facts } from '../../engine/facts.ts';
import type { FacilitatorNotes } from '../../scenario/scenario.ts';
import { type Seat, seatsOf } from '../../scenario/seats.ts';
import { timeAfter } from '../../scenario/time.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Language } from '../../scenario/words.ts';
import { worthOf } from '../../scenario/worthOf.ts';
import type { Session } from '../session.ts';
import { traineeView } from '../traineeView.ts';
import type { TraineeView } from '../view.ts';
import { type ComparedElement, type ComparedScene, type ComparedWay, compareLast, compareMaps, compareWays, sceneTitle, uncorroboratedIn } from './comparison.ts';
import { type DebriefCards, debriefCards } from './debriefCards.ts';
import { type Appeal, type Group, type Message, type Note, type Room, type SeatHolder, secondsBetween } from './room.ts';
import type { AnsweringMode, Phase, PlannedPhase, ProjectorShows } from './roomEvent.ts';
import { standsAtStop } from './stops.ts';

/** The room as everybody in it knows it. */
interface Shown {
  readonly title: string;
  readonly phase: Phase;
  readonly mode: AnsweringMode;
  /** Entries of the room's log: it tells a newer view from an older one. */
  readonly size: number;
  readonly languages: readonly Language[];
  /** Seconds left as this view was made, and whether they run. */
  readonly timer?: { readonly left: number; readonly running: boolean };
}

/** Voices in a vote that was closed, by option. Names are not kept with them. */
export interface VoteCount {
  readonly scene: string;
  readonly choices: readonly { readonly choice: string; readonly label: string; readonly count: number }[];
}

export interface SeatView extends Shown {
  readonly role: 'trainee';
  readonly seat: { readonly id: string; readonly name: string; readonly language: Language; readonly role?: Seat };
  readonly group?: { readonly id: string; readonly name: string; readonly members: readonly { readonly name: string; readonly role?: Seat }[] };
  /** The case of the group. Before the briefing there is nothing to see of it. */
  readonly case?: TraineeView;
  /** The group stands where all wait for each other. */
  readonly atStop?: boolean;
  /** What the group holds until the reveal, and whether this seat gave it. */
  readonly held?: { readonly mine: boolean };
  readonly vote?: { readonly open: boolean; readonly mine?: string; readonly counts?: VoteCount };
  readonly messages: readonly { readonly id: string; readonly text: string }[];
  readonly compared?: readonly ComparedScene[];
  readonly appeals: readonly Pick<Appeal, 'id' | 'scene' | 'text' | 'ruling'>[];
}

export interface ProjectorView extends Shown {
  readonly role: 'observer';
  /** For joining; absent where nobody may join. */
  readonly code?: string;
  readonly groups: readonly { readonly id: string; readonly name: string; readonly seats: number; readonly ready: boolean; readonly color: number }[];
  readonly compared?: readonly ComparedScene[];
  readonly shows: ProjectorShows;
  readonly ways?: readonly ComparedWay[];
  readonly maps?: readonly ComparedElement[];
  readonly uncorroborated?: readonly string[];
}

export interface FacilitatorView extends Shown {
  readonly role: 'facilitator';
  readonly scenario: { readonly id: string; readonly title: string; readonly minutes: number };
  readonly shared: boolean;
  readonly rehearsal: boolean;
  readonly plan?: PlanView;
  readonly code: Room['code'];
  readonly roles: readonly Seat[];
  readonly stops: readonly { readonly scene: string; readonly title: string }[];
  readonly seats: readonly Omit<SeatHolder, 'key'>[];
  readonly groups: readonly {
    readonly id: string; readonly name: string; readonly scene: string; readonly sceneTitle: string; readonly phase: string; readonly atStop: boolean; readonly held: boolean; readonly entries: number; readonly lastMoved: string;
    readonly time: string;
    /** Injects that may still come, in the order in which the clock would release them. */
    readonly toCome: readonly { readonly inject: string; readonly title: string; readonly time: string }[];
  }[];
  /** Where a group can be led: every scene that asks something. */
  readonly scenes: readonly { readonly scene: string; readonly title: string }[];
  /** The scenes in which groups stand, with what the author wrote for whoever leads the talk. */
  readonly notes: readonly { readonly scene: string; readonly title: string; readonly notes?: FacilitatorNotes; readonly best: readonly string[] }[];
  readonly vote?: { readonly open: boolean; readonly cast: number; readonly of: number; readonly counts: readonly VoteCount[]; /** Below 35 of 100 right: teach; to 70: let them talk; above: explain. */ readonly hint?: 'teach' | 'discuss' | 'explain' };
  readonly compared?: readonly ComparedScene[];
  /** What the projector shows of it. */
  readonly projector: Room['projector'];
  readonly maps: readonly ComparedElement[];
  /** For the talk at the end. */
  readonly debrief?: DebriefCards;
  readonly messages: readonly Message[];
  readonly taken: readonly Note[];
  readonly appeals: readonly Appeal[];
  readonly improvements: Room['improvements'];
}

/** The facilitator's plan beside the time that was spent. All in seconds; `behind` is below zero where time is left over. */
export interface PlanView {
  readonly phases: readonly { readonly phase: PlannedPhase['phase']; readonly planned: number; readonly spent: number }[];
  readonly behind: number;
  /** Whether time runs against the plan now. */
  readonly running: boolean;
}

/** How a view is made: the scenario in a language, and the time now (ISO 8601), which only the timer reads. */
export interface Telling {
  readonly machineIn: (language: Language) => CaseMachine;
  readonly now: string;
}

/** What a seat sees, its group's case included. */
export function seatView(room: Room, id: string, telling: Telling): SeatView | undefined {
  const around = seatRoom(room, id, telling);
  const played = seatCase(room, id, telling);
  return around && { ...around, ...(played && { case: played.view() }) };
}

/**
 * The case of a seat's group, as that seat may see it: worked out when it is asked for, since several seats see the same. `of` is the
 * case, `as` how it is told.
 */
export function seatCase(room: Room, id: string, { machineIn }: Pick<Telling, 'machineIn'>): { readonly of: Session; readonly as: string; view(): TraineeView } | undefined {
  const seat = room.seats.get(id);
  const group = room.groups.get(seat?.group ?? '');
  if (!seat || !group || room.phase === 'lobby' || room.phase === 'opener') return undefined;
  return { of: group.session, as: `${seat.language} ${seat.role ?? 'all'}`, view: () => traineeView(toldIn(group.session, machineIn(seat.language)), seat.role ?? 'all') };
}

/** What a seat sees besides the case. */
export function seatRoom(room: Room, id: string, { machineIn, now }: Telling): Omit<SeatView, 'case'> | undefined {
  const seat = room.seats.get(id);
  if (!seat) return undefined;
  const machine = machineIn(seat.language);
  const scenario = scenarioOf(machine);
  const group = seat.group === null ? undefined : room.groups.get(seat.group);
  const vote = room.votes.at(-1);
  const mine = vote?.cast[id];
  const counts = vote && !vote.open && group ? countsOf(room, scenario, vote.cast, (other) => other === group.id)[0] : undefined;
  return {
    role: 'trainee', ...shown(room, scenario.title, now),
    seat: { id, name: seat.name, language: seat.language, ...(seat.role && { role: seat.role }) },
    ...(group && {
      group: { id: group.id, name: group.name, members: membersOf(room, group.id) },
      ...(room.phase !== 'lobby' && room.phase !== 'opener' && { atStop: standsAtStop(room.opened.stops, group) }),
      ...(group.held && { held: { mine: typeof group.held.by === 'object' && group.held.by.seat === id } }),
      ...(vote && { vote: { open: vote.open, ...(mine && { mine: mine.choice }), ...(counts && { counts }) } }),
    }),
    messages: room.messages.filter(({ group: to, recalled }) => !recalled && (to === null || to === seat.group)).map(({ id: message, text }) => ({ id: message, text })),
    ...(isRevealed(room) && { compared: compareLast(room, scenario) }),
    appeals: room.appeals.filter((appeal) => appeal.group === seat.group).map(({ id: appeal, scene, text, ruling }) => ({ id: appeal, scene, text, ...(ruling && { ruling }) })),
  };
}

const members = new WeakMap<Room['seats'], Map<string, NonNullable<SeatView['group']>['members']>>();

/** Who sits in a group: worked out once for all who sit in it. */
function membersOf({ seats }: Room, group: string): NonNullable<SeatView['group']>['members'] {
  const known = members.get(seats) ?? new Map<string, NonNullable<SeatView['group']>['members']>();
  members.set(seats, known);
  const found = known.get(group) ?? [...seats.values()].filter((other) => other.group === group).map(({ name, role }) => ({ name, ...(role && { role }) }));
  known.set(group, found);
  return found;
}

export function projectorView(room: Room, language: Language, { machineIn, now }: Telling): ProjectorView {
  const scenario = scenarioOf(machineIn(language));
  return {
    role: 'observer', ...shown(room, scenario.title, now), ...(room.code.open && { code: room.code.code }),
    groups: [...room.groups.values()].map((group, color) => ({ id: group.id, name: group.name, seats: seatsIn(room, group).length, ready: group.held !== undefined, color })),
    shows: room.projector.shows, ...shownOnWall(room, scenario),
  };
}

/** What the facilitator chose of what was revealed: nothing else is sent. */
function shownOnWall(room: Room, scenario: Scenario): Pick<ProjectorView, 'compared' | 'ways' | 'maps' | 'uncorroborated'> {
  if (!isRevealed(room) || room.phase === 'closed') return {};
  const { shows, groups } = room.projector;
  if (shows === 'ways') return { ways: compareWays(room, scenario) };
  if (shows === 'maps') {
    const maps = compareMaps(room, scenario);
    return { maps, uncorroborated: uncorroboratedIn(maps) };
  }
  const compared = compareLast(room, scenario);
  return { compared: shows === 'answers' ? compared : compared.map((scene) => ({ ...scene, answers: scene.answers.filter(({ group }) => groups?.includes(group)) })).filter(({ answers }) => answers.length > 0) };
}

export function facilitatorView(room: Room, language: Language, { machineIn, now }: Telling): FacilitatorView {
  const scenario = scenarioOf(machineIn(language));
  const vote = room.votes.at(-1);
  const counts = vote ? countsOf(room, scenario, vote.cast, () => true) : [];
  const hint = vote && !vote.open ? hintOf(scenario, counts) : undefined;
  const scenes = [...new Set([...room.groups.values()].flatMap(({ session }) => {
    const place = placeOf(session.case);
    return 'scene' in place ? [place.scene] : [];
  }))];
  const plan = planOf(room, now);
  const maps = compareMaps(room, scenario);
  return {
    role: 'facilitator', ...shown(room, scenario.title, now), scenario: { id: scenario.id, title: scenario.title, minutes: scenario.minutes }, shared: room.opened.shared, rehearsal: room.opened.rehearsal === true, ...(plan && { plan }), code: room.code, roles: seatsOf(scenario.roles),
    stops: room.opened.stops.map((scene) => ({ scene, title: scenario.scenes[scene]?.title ?? scene })),
    seats: [...room.seats.values()].map(({ key: _, ...seat }) => seat),
    groups: [...room.groups.values()].map((group) => {
      const place = placeOf(group.session.case);
      return {
        id: group.id, name: group.name, scene: 'scene' in place ? place.scene : '', sceneTitle: sceneTitle(scenario, group), phase: place.phase, atStop: standsAtStop(room.opened.stops, group), held: group.held !== undefined,
        entries: group.session.log.length, lastMoved: group.session.log.at(-1)?.at ?? '', time: timeAfter(scenario.starts, factsOf(group.session.case).clock),
        toCome: place.phase === 'scene' || place.phase === 'interrupted' ? injectsToCome(scenario, factsOf(group.session.case)) : [],
      };
    }),
    scenes: Object.entries(scenario.scenes).filter(([, { task }]) => task).map(([scene, { title }]) => ({ scene, title })),
    notes: scenes.map((id) => {
      const scene = scenario.scenes[id];
      const choices = scene?.task?.kind === 'choose' ? Object.values(scene.task.choices) : [];
      const most = Math.max(...choices.map(worthOf));
      return { scene: id, title: scene?.title ?? id, ...(scene?.facilitator && { notes: scene.facilitator }), best: choices.filter((choice) => worthOf(choice) === most && most > 0).map(({ label }) => label) };
    }),
    ...(vote && { vote: { open: vote.open, cast: Object.keys(vote.cast).length, of: [...room.seats.values()].filter(({ group }) => group !== null).length, counts, ...(hint && { hint }) } }),
    ...(isRevealed(room) && { compared: compareLast(room, scenario) }),
    projector: room.projector, maps, ...((room.phase === 'debrief' || room.phase === 'closed') && { debrief: debriefCards(room, scenario, maps) }), messages: room.messages, taken: room.notes, appeals: room.appeals, improvements: room.improvements,
  };
}

function shown(room: Room, title: string, now: string): Shown {
  const timer = timerOf(room, now);
  return { title: room.opened.title || title, phase: room.phase, mode: room.mode, size: room.size, languages: room.opened.languages, ...(timer && { timer }) };
}

const injectsToCome = (scenario: Scenario, facts: Facts): FacilitatorView['groups'][number]['toCome'] =>
  Object.entries(scenario.injects ?? {}).filter(([id]) => awaits(facts, scenario, id)).map(([inject, { title, at }]) => ({ inject, title, time: at })).sort((a, b) => (a.time < b.time ? -1 : 1));

/** What is locked or revealed is part of deciding: a turn is planned as a whole. */
const planned: Readonly<Record<Phase, PlannedPhase['phase'] | undefined>> = {
  lobby: undefined, opener: 'opener', briefing: 'briefing', deciding: 'deciding', locked: 'deciding', revealed: 'deciding', debrief: 'debrief', closed: undefined,
};

function planOf({ opened: { plan }, phase, since, spent }: Room, now: string): PlanView | undefined {
  if (!plan || plan.length === 0) return undefined;
  const running = planned[phase];
  const phases = plan.map((line) => {
    const before = phasesOf(line.phase).reduce((sum, each) => sum + (spent[each] ?? 0), 0);
    return { phase: line.phase, planned: line.minutes * 60, spent: before + (running === line.phase ? secondsBetween(since, now) : 0) };
  });
  const here = phase === 'closed' ? phases.length : phases.findIndex((line) => line.phase === running);
  const behind = phases.reduce((sum, line, at) => sum + (at < here ? line.spent - line.planned : at === here ? Math.max(0, line.spent - line.planned) : 0), 0);
  return { phases, behind, running: running !== undefined };
}

const phasesOf = (line: PlannedPhase['phase']): readonly Phase[] => (Object.entries(planned) as [Phase, PlannedPhase['phase'] | undefined][]).filter(([, to]) => to === line).map(([phase]) => phase);

function timerOf({ timer }: Room, now: string): Shown['timer'] {
  if (!timer) return undefined;
  if ('left' in timer) return timer.left > 0 ? { left: timer.left, running: false } : undefined;
  return { left: Math.max(0, Math.round(timer.seconds - (Date.parse(now) - Date.parse(timer.from)) / 1000)), running: true };
}

const isRevealed = ({ phase }: Room): boolean => phase === 'revealed' || phase === 'debrief' || phase === 'closed';
const seatsIn = (room: Room, { id }: Group): readonly SeatHolder[] => [...room.seats.values()].filter(({ group }) => group === id);

/** The same case with the words of another language: a log holds names, never words. */
const toldIn = (session: Session, machine: CaseMachine): Session => ({ ...session, machine });

function countsOf(room: Room, scenario: Scenario, cast: Room['votes'][number]['cast'], of: (group: string | null) => boolean): readonly VoteCount[] {
  const votes = Object.entries(cast).filter(([seat]) => of(room.seats.get(seat)?.group ?? null)).map(([, vote]) => vote);
  return [...new Set(votes.map(({ scene }) => scene))].map((scene) => {
    const task = scenario.scenes[scene]?.task;
    const choices = task?.kind === 'choose' ? Object.entries(task.choices) : [];
    return { scene, choices: choices.map(([choice, { label }]) => ({ choice, label, count: votes.filter((vote) => vote.scene === scene && vote.choice === choice).length })).filter(({ count }) => count > 0) };
  });
}

/** Peer instruction: below 35 of 100 right, talking does not help; above 70 there is little left to talk about (Crouch and Mazur, Am. J. Phys. 69, 2001). */
function hintOf(scenario: Scenario, counts: readonly VoteCount[]): 'teach' | 'discuss' | 'explain' | undefined {
  const [first] = counts;
  const task = first && scenario.scenes[first.scene]?.task;
  if (!first || task?.kind !== 'choose') return undefined;
  const most = Math.max(...Object.values(task.choices).map(worthOf));
  const all = first.choices.reduce((sum, { count }) => sum + count, 0);
  const right = first.choices.filter(({ choice }) => worthOf(task.choices[choice] ?? {}) === most).reduce((sum, { count }) => sum + count, 0);
  if (all === 0 || most === 0) return undefined;
  return right / all < 0.35 ? 'teach' : right / all <= 0.7 ? 'discuss' : 'explain';
}
