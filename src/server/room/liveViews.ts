/**
 * Sends everybody the view that is theirs, as it changes: only what differs from what was sent before, and no more often than
 * eyes can follow. Who comes back after a break gets all of it anew.
 */
import type { ServerResponse } from 'node:http';
import type { CaseMachine } from '../../engine/case.ts';
import type { Language } from '../../scenario/words.ts';
import { facilitatorView, projectorView, seatCase, seatRoom } from '../../session/room/roomViews.ts';
import { traineeView } from '../../session/traineeView.ts';
import type { Session } from '../../session/session.ts';
import type { Keeper } from './keeper.ts';
import type { RoomStore, WallEntry } from './roomStore.ts';

export type Watcher = { readonly room: string; readonly role: 'facilitator'; /** The case of this group is shown as well: it is typed in for a group without a phone. */ readonly group?: string } | { readonly room: string; readonly role: 'observer' } | { readonly room: string; readonly role: 'trainee'; readonly seat: string };

/** Milliseconds in which changes are gathered, at least and at most, and between signs of life. */
const GATHER = 30;
const LONGEST = 1_000;
const ALIVE = 5_000;
/** Streams that are told before others get a turn. */
const AT_ONCE = 25;
/** A wall shows nothing before it holds so many entries: with two it is known who wrote which. */
const WALL_SHOWN_FROM = 5;

interface Stream {
  readonly who: Watcher;
  language: Language;
  readonly out: ServerResponse;
  /** By part: what was sent last. */
  readonly sent: Map<string, string>;
}

export interface LiveViews {
  stream(who: Watcher, language: Language, out: ServerResponse): void;
  gone(room: string): void;
  connected(room: string): ReadonlySet<string>;
  close(): void;
}

export function liveViews(store: RoomStore, keeper: Keeper, now: () => number): LiveViews {
  const streams = new Map<string, Set<Stream>>();
  const due = new Map<string, ReturnType<typeof setTimeout>>();
  const stops = new Map<string, () => void>();

  /** Cases as they were told last: as long as one has not moved it is not told anew. */
  const tellings = new WeakMap<Session, Map<string, string>>();
  const told = (session: Session, as: string, view: () => unknown): string => {
    const known = tellings.get(session) ?? new Map<string, string>();
    tellings.set(session, known);
    const text = known.get(as) ?? JSON.stringify(view());
    known.set(as, text);
    return text;
  };

  const send = (stream: Stream, event: string, data: string) => {
    stream.out.write(`event: ${event}\ndata: ${data}\n\n`);
  };

  const tellAll = async (room: string): Promise<void> => {
    const all = streams.get(room);
    const kept = await keeper.find(room);
    if (!all || !kept) return;
    const wall = kept.room.phase === 'opener' || [...all].some(({ who }) => who.role === 'facilitator') ? await store.wall(room) : [];
    const connected = connectedIn(room);
    // What several see alike is worked out and written once.
    const known = new Map<unknown, Map<string, string>>();
    const once = (of: unknown, name: string, made: () => unknown): string => {
      const texts = known.get(of) ?? new Map<string, string>();
      known.set(of, texts);
      const text = texts.get(name) ?? JSON.stringify(made());
      texts.set(name, text);
      return text;
    };
    const telling = { machineIn: (language: Language): CaseMachine => kept.told.machineIn(language), now: new Date(now()).toISOString() };
    let turns = 0;
    // Who comes while it is told is told by the next: this room does not know their seat yet.
    for (const stream of [...all]) {
      // What arrives meanwhile is answered in between: nobody waits for a whole room to be told.
      turns += 1;
      if (turns % AT_ONCE === 0) await new Promise((resolve) => { setImmediate(resolve); });
      const parts = new Map<string, string>();
      const { who, language } = stream;
      if (who.role === 'trainee') {
        const view = seatRoom(kept.room, who.seat, telling);
        const played = seatCase(kept.room, who.seat, telling);
        if (!view) {
          send(stream, 'gone', '{}');
          stream.out.end();
          continue;
        }
        const { size: _, compared, ...rest } = view;
        const own = JSON.stringify(rest);
        parts.set('room', compared ? `${own.slice(0, -1)},"compared":${once(compared, '', () => compared)}}` : own);
        parts.set('case', played ? told(played.of, played.as, played.view) : 'null');
        if (kept.room.phase === 'opener') parts.set('wall', once('wall', '', () => shownWall(wall)));
      } else if (who.role === 'observer') {
        const { size: _, ...rest } = projectorView(kept.room, language, telling);
        parts.set('room', once('observer', language, () => rest));
        if (kept.room.phase === 'opener') parts.set('wall', once('wall', '', () => shownWall(wall)));
      } else {
        const { size: _, ...rest } = facilitatorView(kept.room, language, telling);
        parts.set('room', once('facilitator', language, () => rest));
        parts.set('wall', once('wall', 'all', () => wall));
        parts.set('connected', once('connected', '', () => [...connected]));
        const session = kept.room.groups.get(who.group ?? '')?.session;
        if (session) parts.set('case', told(session, `${language} all`, () => traineeView({ ...session, machine: kept.told.machineIn(language) }, 'all')));
      }
      const changed = [...parts].filter(([name, text]) => stream.sent.get(name) !== text);
      if (changed.length === 0) continue;
      for (const [name, text] of changed) stream.sent.set(name, text);
      send(stream, 'view', `{"size":${kept.room.size},${changed.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`);
    }
  };

  const took = new Map<string, number>();
  const telling = new Set<string>();
  const again = new Set<string>();
  /**
   * Tells a room soon. It is left in peace for as long as telling it took last, so that at least half of the time is there for what
   * arrives; and two tellings of one room never cross: what changes meanwhile is told by the next.
   */
  const soon = (room: string) => {
    if (telling.has(room)) again.add(room);
    if (due.has(room) || telling.has(room)) return;
    due.set(room, setTimeout(() => {
      due.delete(room);
      telling.add(room);
      const from = now();
      void tellAll(room).catch(() => undefined).then(() => {
        took.set(room, now() - from);
        telling.delete(room);
        if (again.delete(room)) soon(room);
      });
    }, Math.max(GATHER, Math.min(took.get(room) ?? 0, LONGEST))));
  };

  const connectedIn = (room: string): ReadonlySet<string> => new Set([...(streams.get(room) ?? [])].flatMap(({ who }) => (who.role === 'trainee' ? [who.seat] : [])));

  const alive = setInterval(() => {
    for (const all of streams.values()) for (const { out } of all) out.write(': alive\n\n');
  }, ALIVE);
  alive.unref();

  return {
    stream(who, language, out) {
      const stream: Stream = { who, language, out, sent: new Map() };
      const all = streams.get(who.room) ?? new Set();
      streams.set(who.room, all);
      all.add(stream);
      if (!stops.has(who.room)) stops.set(who.room, keeper.follow(who.room, () => soon(who.room)));
      out.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
      out.flushHeaders();
      const left = () => {
        if (!all.delete(stream)) return;
        soon(who.room);
      };
      out.on('close', left);
      out.on('error', left);
      soon(who.room);
    },
    gone(room) {
      for (const stream of streams.get(room) ?? []) {
        send(stream, 'gone', '{}');
        stream.out.end();
      }
      streams.delete(room);
    },
    connected: connectedIn,
    close() {
      clearInterval(alive);
      for (const timer of due.values()) clearTimeout(timer);
      for (const stop of stops.values()) stop();
      for (const all of streams.values()) for (const { out } of all) out.end();
    },
  };
}

/** In the order of their names, which say nothing. */
const shownWall = (wall: readonly WallEntry[]): readonly WallEntry[] => (wall.length < WALL_SHOWN_FROM ? [] : wall);
