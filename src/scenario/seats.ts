/**
 * Seats: what one role at the table knows and is to insist on, for an exercise in which nobody knows everything. Alone, a
 * trainee takes one seat or sees all. A seat changes what is shown and never what a case does or is worth.
 */
import * as v from 'valibot';
import { id, text } from './values.ts';

/** Who sits at the table where a case is worked on. */
export const seat = v.picklist(['police', 'judicial-investigator', 'investigating-judge', 'prosecutor', 'victim-support']);

/** A seat, or all of them: what every role knows is shown. */
export const seatTaken = v.picklist([...seat.options, 'all']);

export const rolePacket = v.strictObject({
  /** Who you are here. */
  brief: text,
  /** What this role alone knows. */
  knows: v.pipe(v.array(text), v.minLength(2), v.maxLength(5)),
  /** Exhibits that this role brings to the table: all of them are in the file from the beginning. */
  exhibits: v.exactOptional(v.array(id)),
  /** What this role should insist on. */
  'watch-for': text,
});

/** The packets of a case. Keys rather than a record, so that a misspelt role is told with the names there are. */
export const roles = v.strictObject({
  police: v.exactOptional(rolePacket),
  'judicial-investigator': v.exactOptional(rolePacket),
  'investigating-judge': v.exactOptional(rolePacket),
  prosecutor: v.exactOptional(rolePacket),
  'victim-support': v.exactOptional(rolePacket),
});

export type Seat = v.InferOutput<typeof seat>;
export type SeatTaken = v.InferOutput<typeof seatTaken>;
export type RolePacket = v.InferOutput<typeof rolePacket>;
export type Roles = v.InferOutput<typeof roles>;

/** The seats that a case has packets for, in the order of the list. */
export const seatsOf = (packets: Roles | undefined): readonly Seat[] => seat.options.filter((each) => packets?.[each] !== undefined);
