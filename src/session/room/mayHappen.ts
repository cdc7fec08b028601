/**
 * Who may do what in a room, and when. One question, asked before anything is stored: undefined is yes. What a group does in its
 * case is asked of the case itself, through the same lines as in solo play.
 */
import { placeOf, scenarioOf } from '../../engine/case.ts';
import type { CaseEvent } from '../../engine/event.ts';
import { isRefusal } from '../../engine/refusal.ts';
import { isEvent } from '../../engine/savedLog.ts';
import { seatsOf } from '../../scenario/seats.ts';
import { submit } from '../session.ts';
import { caseRole, type Group, type Room } from './room.ts';
import type { Phase, RoomBy, RoomEvent, RoomEventOf, RoomEventType } from './roomEvent.ts';
import { asRoomRefusal, refuseInRoom, type RoomRefusal } from './roomRefusal.ts';
import { isStop, leavesScene } from './stops.ts';

/** What a seat may do; all the rest is the facilitator's. */
const ofSeats: readonly RoomEventType[] = ['seat.changed', 'case.moved', 'answer.held', 'answer.withdrawn', 'vote.cast', 'appeal.made'];

/** From where to where. To `revealed` leads only `answers.revealed`, from `locked`; back to `deciding` it always goes. */
const onward: Readonly<Record<Phase, readonly Phase[]>> = {
  lobby: ['opener', 'briefing', 'deciding', 'closed'],
  opener: ['lobby', 'briefing', 'deciding', 'closed'],
  briefing: ['lobby', 'opener', 'deciding', 'closed'],
  deciding: ['briefing', 'locked', 'debrief', 'closed'],
  locked: ['deciding', 'debrief'],
  revealed: ['deciding', 'debrief', 'closed'],
  debrief: ['deciding', 'closed'],
  closed: [],
};

/** Text that somebody typed: long enough for a reason, too short for a file. */
const LONGEST = 2000;

export function mayHappen(room: Room, by: RoomBy, event: RoomEvent): RoomRefusal | undefined {
  if (room.phase === 'closed' && event.type !== 'note.taken' && event.type !== 'improvement.added' && event.type !== 'appeal.ruled') return refuseInRoom('room-closed');
  if (typeof by === 'object') {
    if (!ofSeats.includes(event.type)) return refuseInRoom('only-facilitator', event.type);
    const seat = room.seats.get(by.seat);
    if (!seat) return refuseInRoom('seat-gone');
    if ('seat' in event && event.seat !== by.seat) return refuseInRoom('not-your-seat');
    if ('group' in event && event.group !== seat.group) return refuseInRoom(seat.group === null ? 'no-group' : 'not-your-group');
  }
  if ('text' in event && event.text.length > LONGEST) return refuseInRoom('too-long');
  if ('name' in event && event.name !== undefined && (event.name.trim() === '' || event.name.length > 60)) return refuseInRoom('too-long', 'name');
  return (rules[event.type] as Rule<RoomEventType> | undefined)?.(room, event as never, by);
}

type Rule<T extends RoomEventType> = (room: Room, event: RoomEventOf<T>, by: RoomBy) => RoomRefusal | undefined;

const rules: { readonly [T in RoomEventType]?: Rule<T> } = {
  'room.opened': () => refuseInRoom('case-already-open'),
  'phase.set': (room, { phase }) => (onward[room.phase].includes(phase) ? undefined : refuseInRoom('phase-not-next', phase)),
  'answers.revealed': (room, { take }) => {
    if (room.phase !== 'locked') return refuseInRoom('not-in-this-phase', room.phase);
    return room.opened.shared && !room.groups.get(take ?? '')?.held ? refuseInRoom('nothing-held', take) : undefined;
  },
  'group.added': (room, { group }) => (room.groups.has(group) ? refuseInRoom('group-exists', group) : undefined),
  'group.renamed': (room, { group }) => known(room, group),
  'group.removed': (room, { group }) => {
    const found = room.groups.get(group);
    if (!found) return refuseInRoom('group-unknown', group);
    return [...room.seats.values()].some((seat) => seat.group === group) || found.session.log.length > 1 ? refuseInRoom('group-not-empty', group) : undefined;
  },
  'seat.joined': (room, { seat }) => (!room.code.open ? refuseInRoom('joining-closed') : room.seats.has(seat) ? refuseInRoom('seat-exists', seat) : undefined),
  'seat.changed': (room, { seat }) => (room.seats.has(seat) ? undefined : refuseInRoom('seat-gone', seat)),
  'seat.removed': (room, { seat }) => (room.seats.has(seat) ? undefined : refuseInRoom('seat-gone', seat)),
  'seat.placed': (room, { seat, group, role }) => {
    if (!room.seats.has(seat)) return refuseInRoom('seat-gone', seat);
    if (role !== undefined && !seatsOf(scenarioOf(room.machine).roles).includes(role)) return refuseInRoom('role-not-offered', role);
    return group === null ? undefined : known(room, group);
  },
  'case.moved': (room, { group: id, event, on }, by) => {
    const group = room.groups.get(id);
    if (!group) return refuseInRoom('group-unknown', id);
    const early = tooEarly(room, event, by);
    if (early) return early;
    if (group.held && leavesScene(event)) return refuseInRoom('answer-is-held');
    if (isStop(room, group, event)) return refuseInRoom('stop-waits');
    // Where all stand in one case, the facilitator moves it for all; papers and links may wait until then.
    if (room.opened.shared && by !== 'facilitator') return refuseInRoom('only-facilitator', event.type);
    return possible(group, event, on, by);
  },
  'case.led': (room, { group: id, events, on }) => {
    const group = room.groups.get(id);
    if (!group) return refuseInRoom('group-unknown', id);
    if (room.phase === 'lobby') return refuseInRoom('not-in-this-phase', room.phase);
    if (on !== group.session.log.length) return refuseInRoom('stale');
    let session = group.session;
    for (const event of events) {
      const next = submit(session, 'facilitator', event, session.log.length, '');
      if (isRefusal(next)) return asRoomRefusal(next);
      session = next;
    }
    return undefined;
  },
  'answer.held': (room, { group: id, event, on }, by) => {
    const group = room.groups.get(id);
    if (!group) return refuseInRoom('group-unknown', id);
    if (room.phase !== 'deciding' && !(by === 'facilitator' && room.phase === 'locked')) return refuseInRoom('not-in-this-phase', room.phase);
    if (!isStop(room, group, event)) return refuseInRoom('not-a-stop');
    return possible(group, event, on, by);
  },
  'answer.withdrawn': (room, { group: id }, by) => {
    const group = room.groups.get(id);
    if (!group) return refuseInRoom('group-unknown', id);
    if (room.phase !== 'deciding' && by !== 'facilitator') return refuseInRoom('not-in-this-phase', room.phase);
    return group.held ? undefined : refuseInRoom('nothing-held');
  },
  'case.rewound': (room, { group: id, to }) => {
    const group = room.groups.get(id);
    if (!group) return refuseInRoom('group-unknown', id);
    if (room.opened.shared) return refuseInRoom('nothing-to-rewind');
    return Number.isInteger(to) && to >= 1 && to < group.session.log.length ? undefined : refuseInRoom('nothing-to-rewind');
  },
  'vote.opened': (room) => (room.votes.at(-1)?.open ? refuseInRoom('vote-is-open') : room.phase === 'deciding' ? undefined : refuseInRoom('not-in-this-phase', room.phase)),
  'vote.cast': (room, { seat: id, scene, choice }) => {
    if (!room.votes.at(-1)?.open) return refuseInRoom('vote-not-open');
    const group = room.groups.get(room.seats.get(id)?.group ?? '');
    if (!group) return refuseInRoom('no-group');
    const place = placeOf(group.session.case);
    const task = scenarioOf(room.machine).scenes[scene]?.task;
    if (!('scene' in place) || place.scene !== scene || task?.kind !== 'choose') return refuseInRoom('nothing-to-vote');
    return Object.hasOwn(task.choices, choice) ? undefined : refuseInRoom('choice-unknown', choice);
  },
  'vote.closed': (room) => (room.votes.at(-1)?.open ? undefined : refuseInRoom('vote-not-open')),
  'projector.set': (room, { shows, groups = [] }) => {
    if (room.phase !== 'revealed' && room.phase !== 'debrief') return refuseInRoom('not-in-this-phase', room.phase);
    return shows === 'two' && groups.length !== 2 ? refuseInRoom('group-unknown') : groups.map((group) => known(room, group)).find((refusal) => refusal !== undefined);
  },
  'message.sent': (room, { group }) => (group === null ? undefined : known(room, group)),
  'message.recalled': (room, { message }) => (room.messages.some(({ id, recalled }) => id === message && !recalled) ? undefined : refuseInRoom('message-unknown', message)),
  'note.taken': (room, { group }) => (group === null ? undefined : known(room, group)),
  'appeal.made': (room, { group, scene }) => known(room, group) ?? (room.reveals.some((answers) => answers.some((answer) => answer.group === group && answer.scene === scene)) ? undefined : refuseInRoom('appeal-unknown', scene)),
  'appeal.ruled': (room, { appeal: id }) => {
    const appeal = room.appeals.find((each) => each.id === id);
    return appeal ? undefined : refuseInRoom('appeal-unknown', id);
  },
};

const known = (room: Room, group: string): RoomRefusal | undefined => (room.groups.has(group) ? undefined : refuseInRoom('group-unknown', group));

/** Papers may be read and links drawn at any time after the briefing began; the case moves while groups are deciding. */
function tooEarly(room: Room, event: CaseEvent, by: RoomBy): RoomRefusal | undefined {
  const reading = event.type === 'exhibit.opened' || event.type === 'exhibit.linked' || event.type === 'inject.read';
  const allowed: readonly Phase[] = event.type === 'briefing.read' ? ['briefing', 'deciding'] : reading ? ['deciding', 'revealed', 'debrief'] : ['deciding'];
  return allowed.includes(room.phase) || (by === 'facilitator' && room.phase !== 'lobby') ? undefined : refuseInRoom('not-in-this-phase', room.phase);
}

function possible(group: Group, event: CaseEvent, on: number, by: RoomBy): RoomRefusal | undefined {
  if (!isEvent(event)) return refuseInRoom('malformed');
  const next = submit(group.session, caseRole(by, event), event, on, '');
  return isRefusal(next) ? asRoomRefusal(next) : undefined;
}
