/** A room's event as it arrives over the network: untrusted, so every key is known and every text has an end. */
import * as v from 'valibot';
import type { CaseEvent } from '../../engine/event.ts';
import { isEvent } from '../../engine/savedLog.ts';
import { seat } from '../../scenario/seats.ts';
import { language } from '../../scenario/words.ts';
import type { RoomEvent } from './roomEvent.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const caseEvent = v.custom<CaseEvent>(isEvent);
const whom = v.nullable(id);

const roomEvent = v.variant('type', [
  v.strictObject({ type: v.literal('phase.set'), phase: v.picklist(['lobby', 'opener', 'briefing', 'deciding', 'locked', 'debrief', 'closed']) }),
  v.strictObject({ type: v.literal('answers.revealed'), take: v.exactOptional(id) }),
  v.strictObject({ type: v.literal('group.added'), group: id, name }),
  v.strictObject({ type: v.literal('group.renamed'), group: id, name }),
  v.strictObject({ type: v.literal('group.removed'), group: id }),
  v.strictObject({ type: v.literal('seat.changed'), seat: id, name: v.exactOptional(name), language: v.exactOptional(language) }),
  v.strictObject({ type: v.literal('seat.placed'), seat: id, group: whom, role: v.exactOptional(seat) }),
  v.strictObject({ type: v.literal('seat.removed'), seat: id }),
  v.strictObject({ type: v.literal('case.moved'), group: id, event: caseEvent, on: count }),
  v.strictObject({ type: v.literal('answer.held'), group: id, event: caseEvent, on: count }),
  v.strictObject({ type: v.literal('answer.withdrawn'), group: id }),
  v.strictObject({ type: v.literal('case.rewound'), group: id, to: count }),
  v.strictObject({ type: v.literal('case.led'), group: id, events: v.pipe(v.array(caseEvent), v.minLength(1), v.maxLength(400)), on: count }),
  v.strictObject({ type: v.literal('vote.opened') }),
  v.strictObject({ type: v.literal('vote.cast'), seat: id, scene: id, choice: id }),
  v.strictObject({ type: v.literal('vote.closed') }),
  v.strictObject({ type: v.literal('timer.started'), seconds: v.pipe(count, v.maxValue(86_400)) }),
  v.strictObject({ type: v.literal('timer.paused'), left: v.pipe(count, v.maxValue(86_400)) }),
  v.strictObject({ type: v.literal('timer.cleared') }),
  v.strictObject({ type: v.literal('message.sent'), message: id, group: whom, text: words }),
  v.strictObject({ type: v.literal('message.recalled'), message: id }),
  v.strictObject({ type: v.literal('note.taken'), note: id, group: whom, text: words, star: v.boolean(), kind: v.picklist(['note', 'parked']) }),
  v.strictObject({ type: v.literal('appeal.made'), appeal: id, group: id, scene: id, text: words }),
  v.strictObject({ type: v.literal('appeal.ruled'), appeal: id, upheld: v.boolean(), text: words }),
  v.strictObject({ type: v.literal('improvement.added'), improvement: id, text: words, owner: v.pipe(v.string(), v.maxLength(60)), due: v.pipe(v.string(), v.maxLength(20)) }),
  v.strictObject({ type: v.literal('projector.set'), shows: v.picklist(['answers', 'two', 'ways', 'maps']), groups: v.exactOptional(v.pipe(v.array(id), v.maxLength(2))) }),
  v.strictObject({ type: v.literal('code.set'), code: v.pipe(v.string(), v.regex(/^\d{6}$/)), open: v.boolean() }),
  v.strictObject({ type: v.literal('answering.set'), mode: v.picklist(['devices', 'hands', 'paper']) }),
]);

/** Undefined: it is no event of a room that anybody may send. `room.opened` and `seat.joined` are the host's own. */
export function readRoomEvent(value: unknown): RoomEvent | undefined {
  const read = v.safeParse(roomEvent, value);
  return read.success ? read.output : undefined;
}
