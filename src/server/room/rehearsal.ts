/**
 * A rehearsal: a room in which nobody sits and whose groups the server plays, so that a facilitator practises alone. Groups answer at
 * their own pace, two times of three as the reference would; what they do is marked in the room from its first entry.
 */
import { eventsOf } from '../../analysis/policies/eventsOf.ts';
import { bestAnswers } from '../../analysis/policies/bestAnswers.ts';
import type { Policy } from '../../analysis/policies/policy.ts';
import { random } from '../../analysis/policies/random.ts';
import { seeded } from '../../analysis/seeded.ts';
import { factsOf, placeOf, scenarioOf } from '../../engine/case.ts';
import type { CaseEvent } from '../../engine/event.ts';
import { worthOf } from '../../scenario/worthOf.ts';
import { mayHappen } from '../../session/room/mayHappen.ts';
import type { Group, Room } from '../../session/room/room.ts';
import type { RoomEvent } from '../../session/room/roomEvent.ts';
import { isStop, leavesScene } from '../../session/room/stops.ts';
import type { Keeper } from './keeper.ts';

/** Milliseconds between two steps of a group, at least; and so much more by lot. */
const PACE = { least: 700, more: 2_500 };

export interface Rehearsals {
  /** Plays the groups of this room from now on, if it is a rehearsal. */
  follow(room: string): Promise<void>;
  close(): void;
}

export function rehearsals(keeper: Keeper, pace = PACE): Rehearsals {
  const playing = new Map<string, ReturnType<typeof setTimeout>[]>();
  let closed = false;

  const play = async (id: string, group: string): Promise<void> => {
    const room = (await keeper.find(id))?.room;
    if (closed || !room || room.phase === 'closed') {
      playing.delete(id);
      return;
    }
    const next = nextStep(room, group);
    // Refused, it is the turn of the facilitator; the group looks again later.
    if (next) await keeper.submit(id, 'facilitator', `rehearsal-${group}-${room.size}`, next);
    later(id, group, room.size);
  };
  const later = (id: string, group: string, size: number): void => {
    const timers = playing.get(id);
    if (closed || !timers) return;
    const wait = pace.least + seeded(size * 31 + group.length * 7 + Number(group.replace(/\D/g, '') || 0))(pace.more + 1);
    const timer = setTimeout(() => {
      timers.splice(timers.indexOf(timer), 1);
      void play(id, group).catch(() => later(id, group, size + 1));
    }, wait);
    timer.unref();
    timers.push(timer);
  };

  return {
    async follow(id) {
      const room = (await keeper.find(id))?.room;
      if (!room?.opened.rehearsal || room.phase === 'closed' || playing.has(id)) return;
      playing.set(id, []);
      for (const group of room.groups.keys()) later(id, group, room.size);
    },
    close() {
      closed = true;
      for (const timers of playing.values()) for (const timer of timers) clearTimeout(timer);
    },
  };
}

/** What a simulated group does next; undefined, where it can do nothing now. */
export function nextStep(room: Room, id: string): RoomEvent | undefined {
  const group = room.groups.get(id);
  if (!group || group.held) return undefined;
  const event = nextEvent(room, group);
  if (!event) return undefined;
  const step: RoomEvent = isStop(room, group, event)
    ? { type: 'answer.held', group: id, event, on: group.session.log.length }
    : { type: 'case.moved', group: id, event, on: group.session.log.length };
  // The facilitator may do more than a group: it keeps to what a seat of it may.
  return room.phase === 'deciding' || (room.phase === 'briefing' && event.type === 'briefing.read') ? (mayHappen(room, 'facilitator', step) ? undefined : step) : undefined;
}

function nextEvent(room: Room, { id, session }: Group): CaseEvent | undefined {
  const place = placeOf(session.case);
  if (place.phase === 'briefing') return { type: 'briefing.read' };
  if (place.phase === 'interrupted') return { type: 'inject.read', inject: place.inject };
  const scenario = scenarioOf(room.machine);
  const task = place.phase === 'scene' ? scenario.scenes[place.scene]?.task : undefined;
  if (place.phase !== 'scene' || !task) return undefined;
  const own = [...room.groups.keys()].indexOf(id);
  // In one scene the lot falls once: a map that is drawn link by link comes to an end. An interview goes question by question.
  const turn = task.kind === 'interview' ? session.log.length : session.log.filter(({ event }) => leavesScene(event)).length;
  const draw = seeded(room.opened.seed + own * 7919 + turn * 104_729);
  const taken = (choice: string) => session.log.filter(({ event }) => event.type === 'choice.made' && event.scene === place.scene && event.choice === choice).length;
  return eventsOf(simulated(draw(3) > 0), { scenario, facts: factsOf(session.case), scene: place.scene, task, draw, taken })[0];
}

/** Answers as the reference would, or by lot. How it talks to people is always left to the lot. */
const simulated = (well: boolean): Policy => (well ? { ...random, ...bestAnswers, option: ({ task, taken }, open) => [...open].sort((a, b) => worth(task.choices[b]) - worth(task.choices[a]) || taken(a) - taken(b))[0] as string, channel: random.channel } : random);

const worth = (choice: Parameters<typeof worthOf>[0] | undefined): number => (choice ? worthOf(choice) : 0);
