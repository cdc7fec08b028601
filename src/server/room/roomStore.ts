/**
 * Where rooms are kept: one append-only log each, behind a narrow port. What it says is kept is on the disk. Two things guarantee
 * that nothing is there twice and that a room has one order, whoever writes: a place in a log can be taken once, and the name of
 * an operation can be used once.
 */
import type { RoomEntry } from '../../session/room/roomEvent.ts';

/** What is known of a room without its log. Keys are hashes. */
export interface RoomRecord {
  readonly id: string;
  readonly created: string;
  readonly title: string;
  readonly scenario: string;
  readonly facilitatorKey: string;
  readonly observerKey: string;
}

/** Something that was written on the wall. Nobody knows by whom, or when. */
export interface WallEntry {
  /** Random, and made by the device; the order of entries is the order of these, and says nothing. */
  readonly id: string;
  readonly text: string;
  /** One of the five difficulties, or `other`; empty: not sorted yet. */
  readonly area: string;
  readonly dots: number;
  /** It was put together with this one. */
  readonly merged?: string;
}

/** `taken`: somebody else has a place in the log. `repeated`: the operation is there already, at `seq`; of several, the first that is. */
export type Appended = { readonly kept: true } | { readonly kept: false; readonly why: 'taken' } | { readonly kept: false; readonly why: 'repeated'; readonly seq: number };

export interface RoomStore {
  /** `content`: the scenario and its translations as they were on the day, so that a room can be gone on with whatever becomes of the files. */
  create(record: RoomRecord, content: string, entries: readonly RoomEntry[]): Promise<void>;
  content(room: string): Promise<string | undefined>;
  list(): Promise<readonly RoomRecord[]>;
  find(room: string): Promise<RoomRecord | undefined>;
  /** Entries from `from` on, in order. */
  read(room: string, from: number): Promise<readonly RoomEntry[]>;
  /** Resolves when the entries are on the disk: all of them, or none. They follow each other, and one sync serves them all. */
  append(room: string, ...entries: readonly RoomEntry[]): Promise<Appended>;
  wall(room: string): Promise<readonly WallEntry[]>;
  /** Puts an entry on the wall, once. */
  addToWall(room: string, entry: Pick<WallEntry, 'id' | 'text'>): Promise<void>;
  sortOnWall(room: string, id: string, area: string, merged: string | undefined): Promise<void>;
  dotOnWall(room: string, id: string): Promise<void>;
  /** Everything of a room, for good. */
  purge(room: string): Promise<void>;
  /** Told when another process may have written to a room, or deleted it. `size`: its log has so many entries, where that is all that changed. An empty name: any room may have changed. Returns how to stop. */
  onChange(told: (room: string, size?: number) => void): () => void;
  close(): Promise<void>;
}
