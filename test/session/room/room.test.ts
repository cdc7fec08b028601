import { describe, expect, it } from 'vitest';
import { machineOf } from '../../../src/compiler/machine.ts';
import { placeOf } from '../../../src/engine/case.ts';
import type { CaseEvent } from '../../../src/engine/event.ts';
import { mayHappen } from '../../../src/session/room/mayHappen.ts';
import { readRoomEvent } from '../../../src/session/room/readRoomEvent.ts';
import { type Room, roomAfter, roomOpened } from '../../../src/session/room/room.ts';
import type { RoomBy, RoomEntry, RoomEvent, RoomEventOf } from '../../../src/session/room/roomEvent.ts';
import { facilitatorView, projectorView, seatView } from '../../../src/session/room/roomViews.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';

const machine = machineOf(tinyScenario);
const AT = '2026-12-01T09:00:00.000Z';
const telling = { machineIn: () => machine, now: AT };

function opened(shared = false): Room {
  const event: RoomEventOf<'room.opened'> = { type: 'room.opened', scenario: 'tiny', version: '1.0.0', hash: tinyScenario.hash, title: 'A morning', seed: 1, stops: ['first-call'], shared, languages: ['en'] };
  return roomOpened(machine, { seq: 0, at: AT, by: 'host', op: 'open', event });
}

/** Takes what may happen, and throws what may not. */
function after(room: Room, ...done: readonly (readonly [RoomBy, RoomEvent])[]): Room {
  return done.reduce((now, [by, event]) => {
    const refusal = mayHappen(now, by, event);
    if (refusal) throw new Error(`${event.type}: ${refusal.refused} ${refusal.about ?? ''}`);
    const entry: RoomEntry = { seq: now.size, at: AT, by, op: `op-${now.size}`, event };
    return roomAfter(now, entry);
  }, room);
}

const F = 'facilitator';
const seat = (id: string): RoomBy => ({ seat: id });
const moved = (group: string, event: CaseEvent, on: number): RoomEvent => ({ type: 'case.moved', group, event, on });
const held = (group: string, event: CaseEvent, on: number): RoomEvent => ({ type: 'answer.held', group, event, on });
const choose = (choice: string): CaseEvent => ({ type: 'choice.made', scene: 'first-call', choice, certainty: 'probable', cites: ['call'], reason: `Because of ${choice}.` });

/** Two groups of one seat each, deciding in the first scene. */
const deciding = (shared = false): Room => after(
  opened(shared),
  [F, { type: 'group.added', group: 'red', name: 'Red' }], [F, { type: 'group.added', group: 'blue', name: 'Blue' }],
  ['host', { type: 'seat.joined', seat: 'ann', name: 'Ann', language: 'en', key: 'k1' }], ['host', { type: 'seat.joined', seat: 'bob', name: 'Bob', language: 'en', key: 'k2' }],
  [F, { type: 'seat.placed', seat: 'ann', group: 'red' }], [F, { type: 'seat.placed', seat: 'bob', group: 'blue' }],
  [F, { type: 'phase.set', phase: 'briefing' }],
  [shared ? F : seat('ann'), moved('red', { type: 'briefing.read' }, 1)], ...(shared ? [] : [[seat('bob'), moved('blue', { type: 'briefing.read' }, 1)] as const]),
  [F, { type: 'phase.set', phase: 'deciding' }],
);

describe('a room', () => {
  it('holds the answers of a stop, and gives them in every case at once', () => {
    const waiting = after(deciding(), [seat('ann'), held('red', choose('meet'), 2)], [seat('bob'), held('blue', choose('book'), 2)]);
    expect(placeOf(waiting.groups.get('red')?.session.case as never)).toMatchObject({ scene: 'first-call' });
    const revealed = after(waiting, [F, { type: 'phase.set', phase: 'locked' }], [F, { type: 'answers.revealed' }]);
    expect(revealed.phase).toBe('revealed');
    expect([...revealed.groups.values()].map(({ session }) => session.log.at(-1)?.event)).toEqual([choose('meet'), choose('book')]);
    expect(projectorView(revealed, 'en', telling).compared).toMatchObject([{ scene: 'first-call', answers: [
      { name: 'Red', text: 'Meet her', certainty: 'probable', cites: ['Call note'], reason: 'Because of meet.' }, { name: 'Blue', text: 'Book her', reason: 'Because of book.' },
    ] }]);
  });

  it('does not let a group go on alone where all wait, nor answer twice, nor answer for another', () => {
    const room = deciding();
    expect(mayHappen(room, seat('ann'), moved('red', choose('meet'), 2))).toEqual({ refused: 'stop-waits' });
    expect(mayHappen(room, seat('ann'), held('blue', choose('meet'), 2))).toEqual({ refused: 'not-your-group' });
    expect(mayHappen(room, seat('ann'), { type: 'phase.set', phase: 'locked' })).toEqual({ refused: 'only-facilitator', about: 'phase.set' });
    expect(mayHappen(room, seat('ann'), held('red', choose('fly'), 2))).toMatchObject({ refused: 'choice-unknown' });
    expect(mayHappen(room, seat('ann'), held('red', choose('meet'), 1))).toEqual({ refused: 'stale' });
    const locked = after(room, [seat('ann'), held('red', choose('meet'), 2)], [F, { type: 'phase.set', phase: 'locked' }]);
    expect(mayHappen(locked, seat('bob'), held('blue', choose('meet'), 2))).toEqual({ refused: 'not-in-this-phase', about: 'locked' });
    expect(mayHappen(locked, seat('ann'), { type: 'answer.withdrawn', group: 'red' })).toEqual({ refused: 'not-in-this-phase', about: 'locked' });
    // What is said aloud is typed in by the facilitator.
    expect(mayHappen(locked, F, held('blue', choose('meet'), 2))).toBeUndefined();
  });

  it('goes the way of one group where all stand in one case, and keeps what the others said', () => {
    const waiting = after(deciding(true), [seat('ann'), held('red', choose('meet'), 2)], [seat('bob'), held('blue', choose('book'), 2)], [F, { type: 'phase.set', phase: 'locked' }]);
    expect(mayHappen(waiting, F, { type: 'answers.revealed' })).toMatchObject({ refused: 'nothing-held' });
    const revealed = after(waiting, [F, { type: 'answers.revealed', take: 'red' }]);
    expect([...revealed.groups.values()].map(({ session }) => session.log.at(-1)?.event)).toEqual([choose('meet'), choose('meet')]);
    expect(projectorView(revealed, 'en', telling).compared?.[0]?.answers.map(({ text }) => text)).toEqual(['Meet her', 'Book her']);
  });

  it('goes back to where a group was, and keeps in its log what happened', () => {
    const revealed = after(deciding(), [seat('ann'), held('red', choose('book'), 2)], [F, { type: 'phase.set', phase: 'locked' }], [F, { type: 'answers.revealed' }], [F, { type: 'case.rewound', group: 'red', to: 2 }]);
    expect(placeOf(revealed.groups.get('red')?.session.case as never)).toMatchObject({ scene: 'first-call' });
    expect(mayHappen(revealed, F, { type: 'case.rewound', group: 'red', to: 2 })).toEqual({ refused: 'nothing-to-rewind' });
  });

  it('counts private votes, and shows a group how many and not who', () => {
    const voted = after(deciding(), [F, { type: 'vote.opened' }], [seat('ann'), { type: 'vote.cast', seat: 'ann', scene: 'first-call', choice: 'meet' }], [seat('bob'), { type: 'vote.cast', seat: 'bob', scene: 'first-call', choice: 'book' }]);
    expect(seatView(voted, 'ann', telling)?.vote).toEqual({ open: true, mine: 'meet' });
    expect(facilitatorView(voted, 'en', telling).vote).toMatchObject({ cast: 2, of: 2 });
    const closed = after(voted, [F, { type: 'vote.closed' }]);
    expect(seatView(closed, 'ann', telling)?.vote?.counts?.choices).toEqual([{ choice: 'meet', label: 'Meet her', count: 1 }]);
    expect(facilitatorView(closed, 'en', telling).vote?.hint).toBe('discuss');
    expect(mayHappen(closed, seat('ann'), { type: 'vote.cast', seat: 'ann', scene: 'first-call', choice: 'book' })).toEqual({ refused: 'vote-not-open' });
  });

  it('counts a timer down from when it was started, and stands where it was paused', () => {
    const running = after(deciding(), [F, { type: 'timer.started', seconds: 300 }]);
    expect(projectorView(running, 'en', { ...telling, now: '2026-12-01T09:01:30.000Z' }).timer).toEqual({ left: 210, running: true });
    expect(projectorView(after(running, [F, { type: 'timer.paused', left: 100 }]), 'en', { ...telling, now: '2026-12-01T10:00:00.000Z' }).timer).toEqual({ left: 100, running: false });
  });

  it('gives nobody what is not theirs: no key, no note, no answer of another group before the reveal', () => {
    const room = after(deciding(), [seat('bob'), held('blue', choose('book'), 2)], [F, { type: 'note.taken', note: 'n1', group: 'blue', text: 'They hurried.', star: true, kind: 'note' }], [F, { type: 'message.sent', message: 'm1', group: 'blue', text: 'A call for Blue.' }]);
    for (const view of [seatView(room, 'ann', telling), projectorView(room, 'en', telling)]) {
      const bytes = JSON.stringify(view);
      for (const secret of ['Because of book', 'They hurried', 'A call for Blue', 'Because the person comes first', 'should-weigh', 'credit', 'reliability', '"k1"', '"k2"']) expect(bytes, secret).not.toContain(secret);
    }
    expect(JSON.stringify(facilitatorView(room, 'en', telling))).toContain('They hurried');
    expect(JSON.stringify(seatView(room, 'bob', telling))).toContain('A call for Blue');
  });

  it('says that it is closed', () => {
    const closed = after(deciding(), [F, { type: 'phase.set', phase: 'closed' }]);
    expect(mayHappen(closed, seat('ann'), held('red', choose('meet'), 2))).toEqual({ refused: 'room-closed' });
    expect(mayHappen(closed, F, { type: 'improvement.added', improvement: 'i1', text: 'Write the SOP', owner: 'COC', due: '2027-01-10' })).toBeUndefined();
  });
});

describe('an event that arrives', () => {
  it('is read key by key', () => {
    expect(readRoomEvent({ type: 'vote.opened' })).toEqual({ type: 'vote.opened' });
    for (const bad of [undefined, [], { type: 'vote.opened', by: 'host' }, { type: 'room.opened' }, { type: 'seat.joined', seat: 'x', name: 'X', language: 'en', key: 'k' }, { type: 'group.added', group: '__proto__', name: 'x' }, { type: 'case.moved', group: 'red', event: { type: 'made.up' }, on: 1 }, { type: 'message.sent', message: 'm', group: null, text: 'a'.repeat(2001) }]) {
      expect(readRoomEvent(bad), JSON.stringify(bad)?.slice(0, 60)).toBeUndefined();
    }
  });
});

describe('the case of a group, in the hands of the facilitator', () => {
  it('is led to a scene by steps that are nobody’s answer, only by the facilitator and only as it stands', () => {
    const room = deciding();
    const led = (on: number): RoomEvent => ({ type: 'case.led', group: 'red', events: [choose('meet')], on });
    expect(mayHappen(room, seat('ann'), led(2))).toMatchObject({ refused: 'only-facilitator' });
    expect(mayHappen(room, F, led(1))).toEqual({ refused: 'stale' });
    expect(mayHappen(room, F, { type: 'case.led', group: 'red', events: [choose('meet'), choose('meet')], on: 2 })).toBeDefined();
    const there = after(room, [seat('ann'), held('red', choose('book'), 2)], [F, led(2)]);
    const red = there.groups.get('red');
    expect(red?.held).toBeUndefined();
    expect(red?.session.log.at(-1)).toMatchObject({ by: 'facilitator', event: choose('meet') });
    expect(placeOf(red?.session.case as never)).not.toMatchObject({ scene: 'first-call' });
    expect(there.groups.get('blue')?.session.log).toHaveLength(2);
  });

  it('is told in the plan how late it is: what is locked and revealed belongs to deciding', () => {
    const plan = [{ phase: 'briefing', minutes: 10 }, { phase: 'deciding', minutes: 30 }, { phase: 'debrief', minutes: 20 }] as const;
    const first = roomOpened(machine, { seq: 0, at: AT, by: 'host', op: 'open', event: { type: 'room.opened', scenario: 'tiny', version: '1.0.0', hash: tinyScenario.hash, title: '', seed: 1, stops: [], shared: false, languages: ['en'], plan } });
    const at = (minute: number) => new Date(Date.parse(AT) + minute * 60_000).toISOString();
    const steps: readonly (readonly [number, RoomEvent])[] = [[5, { type: 'phase.set', phase: 'briefing' }], [20, { type: 'phase.set', phase: 'deciding' }], [30, { type: 'phase.set', phase: 'locked' }], [35, { type: 'answers.revealed' }]];
    const room = steps.reduce((now, [minute, event]) => roomAfter(now, { seq: now.size, at: at(minute), by: F, op: `op-${minute}`, event }), first);
    const seen = (minute: number) => facilitatorView(room, 'en', { machineIn: () => machine, now: at(minute) }).plan;
    expect(seen(40)).toEqual({ phases: [{ phase: 'briefing', planned: 600, spent: 900 }, { phase: 'deciding', planned: 1800, spent: 1200 }, { phase: 'debrief', planned: 1200, spent: 0 }], behind: 300, running: true });
    expect(seen(60)?.behind).toBe(300 + 600);
    // A clock that was set back takes nothing away.
    expect(seen(0)?.phases[1]?.spent).toBe(15 * 60);
    expect(facilitatorView(deciding(), 'en', telling).plan).toBeUndefined();
  });
});

describe('the wall', () => {
  const revealed = () => after(deciding(), [seat('ann'), held('red', choose('meet'), 2)], [seat('bob'), held('blue', choose('book'), 2)], [F, { type: 'phase.set', phase: 'locked' }], [F, { type: 'answers.revealed' }]);
  const wall = (room: Room) => projectorView(room, 'en', telling);

  it('shows what the facilitator chose of what was revealed, and is sent nothing else', () => {
    const two = after(revealed(), [F, { type: 'group.added', group: 'green', name: 'Green' }], [F, { type: 'projector.set', shows: 'two', groups: ['blue', 'red'] }]);
    expect(wall(two)).toMatchObject({ shows: 'two', compared: [{ answers: [{ name: 'Red' }, { name: 'Blue' }] }] });
    const ways = wall(after(two, [F, { type: 'projector.set', shows: 'ways' }]));
    expect(ways.ways).toEqual([{ scene: 'first-call', title: 'First call', parted: true, answers: [{ group: 'red', name: 'Red', text: 'Meet her' }, { group: 'blue', name: 'Blue', text: 'Book her' }, { group: 'green', name: 'Green' }] }]);
    expect(ways).not.toHaveProperty('compared');
    const maps = wall(after(two, [F, { type: 'projector.set', shows: 'maps' }]));
    expect(maps.uncorroborated?.length).toBeGreaterThan(0);
    expect(maps).not.toHaveProperty('ways');
  });

  it('shows nothing of it while groups decide, begins anew with every phase, and takes orders from nobody else', () => {
    expect(mayHappen(deciding(), F, { type: 'projector.set', shows: 'maps' })).toMatchObject({ refused: 'not-in-this-phase' });
    expect(mayHappen(revealed(), seat('ann'), { type: 'projector.set', shows: 'maps' })).toMatchObject({ refused: 'only-facilitator' });
    expect(mayHappen(revealed(), F, { type: 'projector.set', shows: 'two', groups: ['red'] })).toBeDefined();
    const again = after(revealed(), [F, { type: 'projector.set', shows: 'ways' }], [F, { type: 'phase.set', phase: 'deciding' }]);
    expect(wall(again)).not.toHaveProperty('ways');
    expect(wall(after(again, [F, { type: 'phase.set', phase: 'debrief' }])).shows).toBe('maps');
  });
});
