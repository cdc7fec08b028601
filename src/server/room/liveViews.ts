/**
 * Sends everybody the view that is theirs, as it changes: only what differs from what was sent before, and no more often than
 * eyes can follow. Who comes back after a break gets all of it anew.
 */
import type { ServerResponse } from 'node:http';
import type { CaseMachine } from '../../engine/case.ts';
import type { Language } from '../../scenario/words.ts';
import { facilitatorView, projectorView, seatCase, seatRoom } from '../../session/room/roomViews.ts';
import { traineeView } from '../../session/traineeView.ts';
import type { Keeper } from './keeper.ts';
import type { RoomStore, WallEntry } from './roomStore.ts';

export type Watcher = { readonly room: string; readonly role: 'facilitator'; /** The case of this group is shown as well: it is typed in for a group without a phone. */ readonly group?: string } | { readonly room: string; readonly role: 'observer' } | { readonly room: string; readonly role: 'trainee'; readonly seat: string };

/** Milliseconds in which changes are gathered, at least and at most, and between signs of life. */
const GATHER = 30;
const LONGEST = 1_000;
const ALIVE = 5_000;
/** Views that are made ready before others get a turn. */
const AT_ONCE = 25;
/** Bytes that may wait for a device that does not read: what changes meanwhile it is told when it has caught up. */
const UNREAD = 256 * 1024;
/** A wall shows nothing before it holds so many entries: with two it is known who wrote which. */
const WALL_SHOWN_FROM = 5;

/** A part of a view in pieces of JSON: what several see alike is one piece, written once, and all of them are sent these very bytes. */
type Part = readonly (string | Buffer)[];

const isSame = (one: Part | undefined, other: Part): boolean => one !== undefined && one.length === other.length && one.every((piece, at) => {
  const beside = other[at];
  return piece === beside || (typeof piece === 'object' && typeof beside === 'object' && piece.equals(beside));
});

interface Stream {
  readonly who: Watcher;
  language: Language;
  readonly out: ServerResponse;
  /** By part: what was sent last. */
  readonly sent: Map<string, Part>;
  /** Something has changed that it was not told, because it does not read. */
  late: boolean;
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

  /** Of what does not change - a case as it stands, the members of a group, what is compared - each telling is kept as long as it is. */
  const tellings = new WeakMap<object, Map<string, Buffer>>();
  const told = (of: object, as: string, view: () => unknown): Buffer => {
    const known = tellings.get(of) ?? new Map<string, Buffer>();
    tellings.set(of, known);
    const text = known.get(as) ?? Buffer.from(JSON.stringify(view()));
    known.set(as, text);
    return text;
  };
  const seatPart = ({ size: _, compared, group, ...own }: NonNullable<ReturnType<typeof seatRoom>>): Part => [
    JSON.stringify(own).slice(0, -1),
    ...(group ? [`,"group":{"id":${JSON.stringify(group.id)},"name":${JSON.stringify(group.name)},"members":`, told(group.members, '', () => group.members), '}'] : []),
    ...(compared ? [',"compared":', told(compared, '', () => compared)] : []),
    '}',
  ];

  const send = (stream: Stream, event: string, data: string) => {
    stream.out.write(`event: ${event}\ndata: ${data}\n\n`);
  };

  /** In one write to the network, without putting the pieces together in memory. */
  const sendPieces = ({ out }: Stream, pieces: Part) => {
    if (out.destroyed || out.writableEnded) return;
    const { socket } = out;
    socket?.cork();
    out.cork();
    for (const piece of pieces) out.write(piece);
    out.uncork();
    socket?.uncork();
  };

  const gone = (room: string) => {
    for (const stream of streams.get(room) ?? []) {
      send(stream, 'gone', '{}');
      stream.out.end();
    }
    streams.delete(room);
  };

  const tellAll = async (room: string): Promise<void> => {
    const before = await keeper.find(room);
    if (!before) return gone(room);
    const wall = before.room.phase === 'opener' || [...(streams.get(room) ?? [])].some(({ who }) => who.role === 'facilitator') ? await store.wall(room) : [];
    // First who is there, then the room: it knows all their seats. Who comes while it is told is told by the next.
    const all = [...(streams.get(room) ?? [])];
    const kept = await keeper.find(room);
    if (!kept) return gone(room);
    const connected = connectedIn(room);
    // What several see alike is worked out and written once.
    const known = new Map<string, Part>();
    const once = (name: string, made: () => unknown): Part => {
      const part = known.get(name) ?? [Buffer.from(JSON.stringify(made()))];
      known.set(name, part);
      return part;
    };
    const nothing: Part = ['null'];
    const ready: { readonly stream: Stream; readonly changed: readonly (readonly [string, Part])[] }[] = [];
    const telling = { machineIn: (language: Language): CaseMachine => kept.told.machineIn(language), now: new Date(now()).toISOString() };
    let turns = 0;
    for (const stream of all) {
      // What arrives meanwhile is answered in between: nobody waits for a whole room to be told.
      turns += 1;
      if (turns % AT_ONCE === 0) await new Promise((resolve) => { setImmediate(resolve); });
      const { who, language, out } = stream;
      stream.late = (out.socket?.writableLength ?? 0) > UNREAD;
      if (stream.late) continue;
      const parts = new Map<string, Part>();
      if (who.role === 'trainee') {
        const view = seatRoom(kept.room, who.seat, telling);
        const played = seatCase(kept.room, who.seat, telling);
        if (!view) {
          send(stream, 'gone', '{}');
          stream.out.end();
          continue;
        }
        parts.set('room', seatPart(view));
        parts.set('case', played ? [told(played.of, played.as, played.view)] : nothing);
        if (kept.room.phase === 'opener') parts.set('wall', once('wall', () => shownWall(wall)));
      } else if (who.role === 'observer') {
        parts.set('room', once(`observer ${language}`, () => withoutSize(projectorView(kept.room, language, telling))));
        if (kept.room.phase === 'opener') parts.set('wall', once('wall', () => shownWall(wall)));
      } else {
        parts.set('room', once(`facilitator ${language}`, () => withoutSize(facilitatorView(kept.room, language, telling))));
        parts.set('wall', once('whole wall', () => wall));
        parts.set('connected', once('connected', () => [...connected]));
        const session = kept.room.groups.get(who.group ?? '')?.session;
        if (session) parts.set('case', [told(session, `${language} all`, () => traineeView({ ...session, machine: kept.told.machineIn(language) }, 'all'))]);
      }
      const changed = [...parts].filter(([name, part]) => !isSame(stream.sent.get(name), part));
      if (changed.length > 0) ready.push({ stream, changed });
    }
    // All are sent theirs in one go, so that nobody sees it long before others do.
    for (const { stream, changed } of ready) {
      for (const [name, part] of changed) stream.sent.set(name, part);
      sendPieces(stream, [`event: view\ndata: {"size":${kept.room.size}`, ...changed.flatMap(([name, part]) => [`,${JSON.stringify(name)}:`, ...part]), '}\n\n']);
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
      const stream: Stream = { who, language, out, sent: new Map(), late: false };
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
      out.socket?.on('drain', () => {
        if (stream.late) soon(who.room);
      });
      out.on('close', left);
      out.on('error', left);
      soon(who.room);
    },
    gone,
    connected: connectedIn,
    close() {
      clearInterval(alive);
      for (const timer of due.values()) clearTimeout(timer);
      for (const stop of stops.values()) stop();
      for (const all of streams.values()) for (const { out } of all) out.end();
    },
  };
}

const withoutSize = <View extends { readonly size: number }>({ size: _, ...view }: View): Omit<View, 'size'> => view;

/** In the order of their names, which say nothing. */
const shownWall = (wall: readonly WallEntry[]): readonly WallEntry[] => (wall.length < WALL_SHOWN_FROM ? [] : wall);
