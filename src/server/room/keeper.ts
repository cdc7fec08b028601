/**
 * Keeps rooms: one command after another for each, stored before anybody sees what came of it. Commands that arrive together are stored
 * together. What another server wrote to the same room is read and followed; a room that cannot be written to says so and changes nothing.
 */
import type { RoomBy, RoomEntry, RoomEvent, RoomEventOf } from '../../session/room/roomEvent.ts';
import { mayHappen } from '../../session/room/mayHappen.ts';
import { type Room, roomAfter, roomOpened } from '../../session/room/room.ts';
import { refuseInRoom, type RoomRefusal } from '../../session/room/roomRefusal.ts';
import type { RoomRecord, RoomStore } from './roomStore.ts';
import { type RoomContent, type ToldContent, toldContent } from './roomContent.ts';

/** What came of it: its place in the log of the room. The same operation sent again gets the same answer. */
export type Outcome = { readonly seq: number } | RoomRefusal;

export interface KeptRoom {
  readonly room: Room;
  readonly told: ToldContent;
  readonly record: RoomRecord;
}

export interface Keeper {
  open(id: string, event: RoomEventOf<'room.opened'>, content: RoomContent, keys: { readonly facilitator: string; readonly observer: string }): Promise<void>;
  /** The room as it is on the disk, without waiting for what is being written. Undefined: there is no such room. */
  find(id: string): Promise<KeptRoom | undefined>;
  /** The same, after a look at what other servers have written. */
  newest(id: string): Promise<KeptRoom | undefined>;
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
/** Commands that are stored together, at most. */
const TOGETHER = 200;

/** A command that waits for its turn. */
interface Asked {
  readonly by: RoomBy;
  readonly op: string;
  readonly event: RoomEvent;
  readonly answer: (outcome: Outcome) => void;
  readonly fail: (error: unknown) => void;
}

export function roomKeeper(store: RoomStore, now: () => string = () => new Date().toISOString()): Keeper {
  const rooms = new Map<string, KeptRoom>();
  const ops = new Map<string, Map<string, number>>();
  const listeners = new Map<string, Set<() => void>>();
  const turns = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, Asked[]>();

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
    const [record, content] = [await store.find(id), await store.content(id)];
    const [first] = content === undefined ? [] : await store.read(id, 0);
    if (!record || content === undefined || first?.event.type !== 'room.opened') return undefined;
    const told = toldContent(content);
    const kept: KeptRoom = { record, told, room: roomOpened(told.base, first as RoomEntry & { event: RoomEventOf<'room.opened'> }) };
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

  const forget = (id: string) => {
    rooms.delete(id);
    ops.delete(id);
    tell(id);
  };

  const stop = store.onChange((changedRoom, size) => {
    for (const id of changedRoom === '' ? [...rooms.keys()] : [changedRoom]) {
      if (!rooms.has(id)) continue;
      void inTurn(id, async () => {
        const kept = rooms.get(id);
        // What this server wrote itself it knows.
        if (!kept || (size !== undefined && kept.room.size >= size)) return;
        if (size === undefined && !(await store.find(id))) return forget(id);
        await follow(id);
        tell(id);
      }).catch(() => undefined);
    }
  });

  /** Answers some commands one after another, as if each came alone; what they change is stored at once. Nobody is answered before that. */
  const submitted = async (id: string, asked: readonly Asked[]): Promise<void> => {
    let kept = rooms.get(id) ?? (await follow(id));
    for (let tries = 0; kept && tries < TRIES; tries += 1) {
      const known = ops.get(id);
      const entries: RoomEntry[] = [];
      const fresh = new Map<string, number>();
      const answers: (() => void)[] = [];
      let room: Room = kept.room;
      for (const { by, op, event, answer, fail } of asked) {
        try {
          const done = known?.get(op) ?? fresh.get(op);
          const refusal = done === undefined ? mayHappen(room, by, event) : undefined;
          if (done === undefined && !refusal) {
            const entry: RoomEntry = { seq: room.size, at: now(), by, op, event };
            room = roomAfter(room, entry);
            entries.push(entry);
            fresh.set(op, entry.seq);
          }
          const outcome: Outcome = refusal ?? { seq: done ?? (fresh.get(op) as number) };
          answers.push(() => answer(outcome));
        } catch (error) {
          answers.push(() => fail(error));
        }
      }
      if (entries.length > 0) {
        let appended: Awaited<ReturnType<RoomStore['append']>>;
        try {
          appended = await store.append(id, ...entries);
        } catch {
          // Nobody knows whether they are there: what is on the disk says so, now or when they are sent again.
          await follow(id).catch(() => undefined);
          const there = ops.get(id);
          if (entries.some(({ op }) => there?.has(op))) tell(id);
          for (const { op, answer } of asked) {
            const seq = there?.get(op);
            answer(seq === undefined ? refuseInRoom('store-failing') : { seq });
          }
          return;
        }
        if (!appended.kept) {
          kept = await follow(id);
          continue;
        }
        // It may have been deleted meanwhile.
        if (rooms.has(id)) rooms.set(id, { ...kept, room });
        for (const [op, seq] of fresh) known?.set(op, seq);
        tell(id);
      }
      for (const answered of answers) answered();
      return;
    }
    for (const { answer } of asked) answer(refuseInRoom(kept ? 'store-failing' : 'room-unknown'));
  };

  /** The turn of those who wait for this room; who comes meanwhile waits for the next. */
  const nextTurn = (id: string): void => {
    void inTurn(id, async () => {
      const line = waiting.get(id) ?? [];
      const asked = line.splice(0, TOGETHER);
      if (line.length === 0) waiting.delete(id);
      else nextTurn(id);
      await submitted(id, asked).catch((error: unknown) => {
        for (const { fail } of asked) fail(error);
      });
    });
  };

  return {
    async open(id, event, content, keys) {
      const at = now();
      const record = { id, created: at, title: event.title, scenario: event.scenario, facilitatorKey: keys.facilitator, observerKey: keys.observer };
      await store.create(record, JSON.stringify(content), [{ seq: 0, at, by: 'host', op: `open-${id}`, event }]);
    },
    find: async (id) => rooms.get(id) ?? inTurn(id, async () => rooms.get(id) ?? follow(id)),
    newest: (id) => inTurn(id, () => follow(id)),
    submit: (id, by, op, event) => new Promise((answer, fail) => {
      const asked: Asked = { by, op, event, answer, fail };
      const line = waiting.get(id);
      if (line) {
        line.push(asked);
        return;
      }
      waiting.set(id, [asked]);
      // What has arrived by now is read first, so that it is stored with this.
      setImmediate(() => nextTurn(id));
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
    forget,
    close: stop,
  };
}
