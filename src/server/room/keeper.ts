/**
 * Keeps rooms: one command after another for each, stored before anybody sees what came of it. What another server wrote to the
 * same room is read and followed; a room that cannot be written to says so and changes nothing.
 */
import type { RoomBy, RoomEntry, RoomEvent, RoomEventOf } from '../../session/room/roomEvent.ts';
import { mayHappen } from '../../session/room/mayHappen.ts';
import { type Room, roomAfter, roomOpened } from '../../session/room/room.ts';
import { refuseInRoom, type RoomRefusal } from '../../session/room/roomRefusal.ts';
import type { RoomStore } from './roomStore.ts';
import { type RoomContent, ToldContent } from './roomContent.ts';

/** What came of it: its place in the log of the room. The same operation sent again gets the same answer. */
export type Outcome = { readonly seq: number } | RoomRefusal;

export interface KeptRoom {
  readonly room: Room;
  readonly told: ToldContent;
}

export interface Keeper {
  open(id: string, event: RoomEventOf<'room.opened'>, content: RoomContent, keys: { readonly facilitator: string; readonly observer: string }): Promise<void>;
  /** Undefined: there is no such room. */
  find(id: string): Promise<KeptRoom | undefined>;
  submit(id: string, by: RoomBy, op: string, event: RoomEvent): Promise<Outcome>;
  /** Tells after every change. Returns how to stop. */
  follow(id: string, told: () => void): () => void;
  /** For what is kept beside the log: the wall. */
  changed(id: string): void;
  forget(id: string): void;
  close(): void;
}

/** How often somebody else's entry may be in the way before it is given up. */
const TRIES = 50;

export function roomKeeper(store: RoomStore, now: () => string = () => new Date().toISOString()): Keeper {
  const rooms = new Map<string, KeptRoom>();
  const ops = new Map<string, Map<string, number>>();
  const listeners = new Map<string, Set<() => void>>();
  const turns = new Map<string, Promise<unknown>>();

  const inTurn = <T>(id: string, work: () => Promise<T>): Promise<T> => {
    const mine = (turns.get(id) ?? Promise.resolve()).then(work);
    turns.set(id, mine.catch(() => undefined));
    return mine;
  };
  const tell = (id: string) => {
    for (const told of listeners.get(id) ?? []) told();
  };

  /** The room as it is on the disk. */
  const follow = async (id: string): Promise<KeptRoom | undefined> => {
    const kept = rooms.get(id) ?? (await opened(id));
    if (!kept) return undefined;
    for (const entry of await store.read(id, kept.room.size)) taken(id, entry);
    return rooms.get(id);
  };

  const opened = async (id: string): Promise<KeptRoom | undefined> => {
    const content = await store.content(id);
    const [first] = content === undefined ? [] : await store.read(id, 0);
    if (content === undefined || first?.event.type !== 'room.opened') return undefined;
    const told = new ToldContent(JSON.parse(content) as RoomContent);
    const kept: KeptRoom = { told, room: roomOpened(told.base, first as RoomEntry & { event: RoomEventOf<'room.opened'> }) };
    rooms.set(id, kept);
    ops.set(id, new Map([[first.op, 0]]));
    return kept;
  };

  const taken = (id: string, entry: RoomEntry): void => {
    const kept = rooms.get(id);
    if (!kept) return;
    rooms.set(id, { ...kept, room: roomAfter(kept.room, entry) });
    ops.get(id)?.set(entry.op, entry.seq);
  };

  const stop = store.onChange((changedRoom) => {
    for (const id of changedRoom === '' ? [...rooms.keys()] : [changedRoom]) {
      if (!rooms.has(id)) continue;
      void inTurn(id, () => follow(id)).then(() => tell(id), () => undefined);
    }
  });

  return {
    async open(id, event, content, keys) {
      const at = now();
      const record = { id, created: at, title: event.title, scenario: event.scenario, facilitatorKey: keys.facilitator, observerKey: keys.observer };
      await store.create(record, JSON.stringify(content), [{ seq: 0, at, by: 'host', op: `open-${id}`, event }]);
    },
    find: (id) => inTurn(id, async () => rooms.get(id) ?? follow(id)),
    submit: (id, by, op, event) => inTurn(id, async (): Promise<Outcome> => {
      let kept = rooms.get(id) ?? (await follow(id));
      for (let tries = 0; kept && tries < TRIES; tries += 1) {
        const done = ops.get(id)?.get(op);
        if (done !== undefined) return { seq: done };
        const refusal = mayHappen(kept.room, by, event);
        if (refusal) return refusal;
        const entry: RoomEntry = { seq: kept.room.size, at: now(), by, op, event };
        let appended: Awaited<ReturnType<RoomStore['append']>>;
        try {
          appended = await store.append(id, entry);
        } catch {
          // Nobody knows whether it is there: what is on the disk says so, now or when it is sent again.
          const known = await follow(id).catch(() => undefined);
          const there = known && ops.get(id)?.get(op);
          if (there !== undefined) {
            tell(id);
            return { seq: there };
          }
          return refuseInRoom('store-failing');
        }
        if (appended.kept) {
          taken(id, entry);
          tell(id);
          return { seq: entry.seq };
        }
        if (appended.why === 'repeated') {
          await follow(id);
          return { seq: appended.seq };
        }
        kept = await follow(id);
      }
      return refuseInRoom(kept ? 'store-failing' : 'room-unknown');
    }),
    follow(id, told) {
      const all = listeners.get(id) ?? new Set();
      listeners.set(id, all);
      all.add(told);
      return () => {
        all.delete(told);
      };
    },
    changed: tell,
    forget(id) {
      rooms.delete(id);
      ops.delete(id);
      tell(id);
    },
    close: stop,
  };
}
