/** Where a room stands, worked out from its log: groups with a case each, who sits where, and how far the exercise is. */
import type { CaseMachine } from '../../engine/case.ts';
import type { CaseEvent } from '../../engine/event.ts';
import { isRefusal, type Refusal } from '../../engine/refusal.ts';
import { replay } from '../../engine/replay.ts';
import type { Seat } from '../../scenario/seats.ts';
import type { Language } from '../../scenario/words.ts';
import type { Role } from '../roles.ts';
import { beginSession, type Session, submit } from '../session.ts';
import type { AnsweringMode, Phase, ProjectorShows, RoomBy, RoomEntry, RoomEventOf } from './roomEvent.ts';

export interface HeldAnswer {
  readonly event: CaseEvent;
  readonly by: RoomBy;
  readonly seq: number;
}

/** An answer as it was revealed: `entry` is its place in the group's log; `refused`, where the case had moved on under it. */
export interface RevealedAnswer {
  readonly group: string;
  readonly scene: string;
  readonly event: CaseEvent;
  readonly entry: number;
  readonly refused?: Refusal;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly session: Session;
  readonly held?: HeldAnswer;
}

export interface SeatHolder {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly key: string;
  readonly group: string | null;
  readonly role?: Seat;
}

/** One round of private answers. */
export interface Vote {
  readonly open: boolean;
  readonly cast: Readonly<Record<string, { readonly scene: string; readonly choice: string }>>;
}

export interface Message {
  readonly id: string;
  readonly group: string | null;
  readonly text: string;
  readonly recalled: boolean;
}

export interface Note extends Pick<RoomEventOf<'note.taken'>, 'group' | 'text' | 'star' | 'kind'> {
  readonly id: string;
}

export interface Appeal extends Pick<RoomEventOf<'appeal.made'>, 'group' | 'scene' | 'text'> {
  readonly id: string;
  readonly ruling?: { readonly upheld: boolean; readonly text: string };
}

export interface Room {
  readonly machine: CaseMachine;
  readonly opened: RoomEventOf<'room.opened'>;
  /** How many entries its log has. The log itself is with whoever keeps it. */
  readonly size: number;
  readonly phase: Phase;
  /** When this phase began, and how many seconds each had before. */
  readonly since: string;
  readonly spent: Readonly<Partial<Record<Phase, number>>>;
  readonly mode: AnsweringMode;
  readonly projector: { readonly shows: ProjectorShows; readonly groups?: readonly string[] };
  readonly code: { readonly code: string; readonly open: boolean };
  /** In the order in which they were added. */
  readonly groups: ReadonlyMap<string, Group>;
  readonly seats: ReadonlyMap<string, SeatHolder>;
  /** What was revealed, reveal by reveal. */
  readonly reveals: readonly (readonly RevealedAnswer[])[];
  readonly votes: readonly Vote[];
  readonly timer?: { readonly seconds: number; readonly from: string } | { readonly left: number };
  readonly messages: readonly Message[];
  readonly notes: readonly Note[];
  readonly appeals: readonly Appeal[];
  readonly improvements: readonly { readonly id: string; readonly text: string; readonly owner: string; readonly due: string }[];
}

/** A room from its first entry. */
export function roomOpened(machine: CaseMachine, entry: RoomEntry & { readonly event: RoomEventOf<'room.opened'> }): Room {
  return {
    machine, opened: entry.event, size: 1, phase: 'lobby', since: entry.at, spent: {}, mode: 'devices', projector: { shows: 'answers' }, code: { code: '', open: true },
    groups: new Map(), seats: new Map(), reveals: [], votes: [], messages: [], notes: [], appeals: [], improvements: [],
  };
}

/** The room after one more entry, which has to be one that `mayHappen` let pass. */
export function roomAfter(room: Room, entry: RoomEntry): Room {
  return { ...room, ...changes(room, entry), size: room.size + 1 };
}

function changes(room: Room, { event, at, by, seq }: RoomEntry): Partial<Room> {
  switch (event.type) {
    case 'room.opened': throw new Error('a room is opened once');
    case 'phase.set': return phaseAfter(room, event.phase, at);
    case 'answers.revealed': return revealed(room, at, event.take);
    case 'group.added': return { groups: new Map(room.groups).set(event.group, { id: event.group, name: event.name, session: beginSession(room.machine, at, room.opened.seed) }) };
    case 'group.renamed': return changeGroup(room, event.group, (group) => ({ ...group, name: event.name }));
    case 'group.removed': {
      const groups = new Map(room.groups);
      groups.delete(event.group);
      return { groups };
    }
    case 'seat.joined': return { seats: new Map(room.seats).set(event.seat, { id: event.seat, name: event.name, language: event.language, key: event.key, group: null }) };
    case 'seat.changed': return changeSeat(room, event.seat, (seat) => ({ ...seat, ...(event.name !== undefined && { name: event.name }), ...(event.language && { language: event.language }) }));
    case 'seat.placed': return changeSeat(room, event.seat, ({ role: _, ...seat }) => ({ ...seat, group: event.group, ...(event.role && { role: event.role }) }));
    case 'seat.removed': {
      const seats = new Map(room.seats);
      seats.delete(event.seat);
      return { seats };
    }
    case 'case.moved': return together(room, event.group).reduce((next, id) => changeGroup(next, id, (group) => {
      const session = submit(group.session, caseRole(by, event.event), event.event, event.on, at);
      if (isRefusal(session)) throw new Error(`entry ${seq} of the room does not fit the case of ${id}: ${session.refused}`);
      return { ...group, session };
    }), room as Pick<Room, 'groups'>);
    case 'case.led': return together(room, event.group).reduce((next, id) => changeGroup(next, id, (group) => ({ ...withoutHeld(group), session: led(group.session, event.events, at) })), room as Pick<Room, 'groups'>);
    case 'answer.held': return changeGroup(room, event.group, (group) => ({ ...group, held: { event: event.event, by, seq } }));
    case 'answer.withdrawn': return changeGroup(room, event.group, withoutHeld);
    case 'case.rewound': return changeGroup(room, event.group, (group) => {
      const { steps, case: now } = replay(room.machine, group.session.log.slice(0, event.to));
      return { ...withoutHeld(group), session: { machine: room.machine, log: steps.map((step) => step.entry), case: now, steps } };
    });
    case 'vote.opened': return { votes: [...room.votes, { open: true, cast: {} }] };
    case 'vote.cast': return { votes: lastChanged(room.votes, (vote) => ({ ...vote, cast: { ...vote.cast, [event.seat]: { scene: event.scene, choice: event.choice } } })) };
    case 'vote.closed': return { votes: lastChanged(room.votes, (vote) => ({ ...vote, open: false })) };
    case 'timer.started': return { timer: { seconds: event.seconds, from: at } };
    case 'timer.paused': return { timer: { left: event.left } };
    case 'timer.cleared': return { timer: { left: 0 } };
    case 'message.sent': return { messages: [...room.messages, { id: event.message, group: event.group, text: event.text, recalled: false }] };
    case 'message.recalled': return { messages: room.messages.map((message) => (message.id === event.message ? { ...message, recalled: true } : message)) };
    case 'note.taken': return { notes: [...room.notes, { id: event.note, group: event.group, text: event.text, star: event.star, kind: event.kind }] };
    case 'appeal.made': return { appeals: [...room.appeals, { id: event.appeal, group: event.group, scene: event.scene, text: event.text }] };
    case 'appeal.ruled': return { appeals: room.appeals.map((appeal) => (appeal.id === event.appeal ? { ...appeal, ruling: { upheld: event.upheld, text: event.text } } : appeal)) };
    case 'improvement.added': return { improvements: [...room.improvements, { id: event.improvement, text: event.text, owner: event.owner, due: event.due }] };
    case 'code.set': return { code: { code: event.code, open: event.open } };
    case 'projector.set': return { projector: { shows: event.shows, ...(event.groups && { groups: event.groups }) } };
    case 'answering.set': return { mode: event.mode };
  }
}

function phaseAfter({ phase: before, since, spent }: Room, phase: Phase, at: string): Pick<Room, 'phase' | 'since' | 'spent' | 'projector'> {
  return { phase, projector: { shows: phase === 'debrief' ? 'maps' : 'answers' }, since: at, spent: { ...spent, [before]: (spent[before] ?? 0) + secondsBetween(since, at) } };
}

/** Never less than none: the clock of a laptop may be set back. */
export const secondsBetween = (from: string, to: string): number => Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));

/** The groups whose cases move when one of them does: in a room that shares its case, all. */
const together = ({ opened, groups }: Room, group: string): readonly string[] => (opened.shared ? [...groups.keys()] : [group]);

function revealed(room: Room, at: string, take: string | undefined): Partial<Room> {
  const groups = new Map(room.groups);
  const answers: RevealedAnswer[] = [];
  const taken = room.opened.shared ? room.groups.get(take ?? '')?.held : undefined;
  for (const group of room.groups.values()) {
    const given = room.opened.shared ? taken : group.held;
    const entry = group.session.log.length;
    const session = given && submit(group.session, caseRole(given.by), given.event, entry, at);
    if (group.held) {
      const { event } = group.held;
      answers.push({ group: group.id, scene: 'scene' in event ? event.scene : '', event, entry, ...(session && isRefusal(session) && { refused: session }) });
    }
    groups.set(group.id, { ...withoutHeld(group), ...(session && !isRefusal(session) && { session }) });
  }
  return { ...phaseAfter(room, 'revealed', at), groups, reveals: [...room.reveals, answers] };
}

/** A case after steps that the facilitator led it through. */
export function led(session: Session, events: readonly CaseEvent[], at: string): Session {
  return events.reduce((before, event) => {
    const after = submit(before, 'facilitator', event, before.log.length, at);
    if (isRefusal(after)) throw new Error(`a step that was led does not fit the case: ${after.refused}`);
    return after;
  }, session);
}

/** What a facilitator types in for a group is the group's own step; the clock, and what is handed out early, are the facilitator's. */
export const caseRole = (by: RoomBy, event?: CaseEvent): Role => (by === 'facilitator' && (event?.type === 'clock.advanced' || event?.type === 'inject.released' || event?.type === 'inject.withheld') ? 'facilitator' : 'trainee');

const withoutHeld = ({ held: _, ...group }: Group): Group => group;

function changeGroup(room: Pick<Room, 'groups'>, id: string, change: (group: Group) => Group): Pick<Room, 'groups'> {
  const group = room.groups.get(id);
  return group ? { groups: new Map(room.groups).set(id, change(group)) } : { groups: room.groups };
}

function changeSeat(room: Room, id: string, change: (seat: SeatHolder) => SeatHolder): Pick<Room, 'seats'> {
  const seat = room.seats.get(id);
  return seat ? { seats: new Map(room.seats).set(id, change(seat)) } : { seats: room.seats };
}

const lastChanged = <T>(list: readonly T[], change: (last: T) => T): readonly T[] => list.map((each, at) => (at === list.length - 1 ? change(each) : each));
