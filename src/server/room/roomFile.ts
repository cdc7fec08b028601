/** A room in one file: to keep, to look into, or to go on with on a second laptop. */
import * as v from 'valibot';
import type { RoomEntry } from '../../session/room/roomEvent.ts';
import type { RoomRecord, RoomStore, WallEntry } from './roomStore.ts';

export interface RoomFile {
  readonly format: 1;
  readonly record: RoomRecord;
  readonly content: string;
  readonly entries: readonly RoomEntry[];
  readonly wall: readonly WallEntry[];
}

export async function exported(store: RoomStore, id: string): Promise<RoomFile | undefined> {
  const [record, content, entries, wall] = await Promise.all([store.find(id), store.content(id), store.read(id, 0), store.wall(id)]);
  return record && content !== undefined ? { format: 1, record, content, entries, wall } : undefined;
}

const text = v.string();
const file = v.strictObject({
  format: v.literal(1),
  record: v.strictObject({ id: v.pipe(text, v.regex(/^room-[0-9a-f]{10}$/)), created: text, title: text, scenario: text, facilitatorKey: text, observerKey: text }),
  content: text,
  entries: v.pipe(v.array(v.looseObject({ seq: v.number(), at: text, by: v.unknown(), op: text, event: v.looseObject({ type: text }) })), v.minLength(1), v.check((entries) => entries.every(({ seq }, at) => seq === at) && entries[0]?.event.type === 'room.opened')),
  wall: v.array(v.strictObject({ id: text, text, area: text, dots: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)), merged: v.exactOptional(text) })),
});

/** Undefined: this is no room, or a part of one. */
export function importOf(value: unknown): RoomFile | undefined {
  const read = v.safeParse(file, value);
  return read.success ? (read.output as unknown as RoomFile) : undefined;
}
