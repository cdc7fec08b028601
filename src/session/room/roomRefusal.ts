/** Why something is not possible in a room now. Returned, never thrown, never logged: nothing has changed. */
import type { Refusal, RefusalCode } from '../../engine/refusal.ts';

export type RoomRefusalCode =
  | RefusalCode
  | 'only-facilitator' | 'not-in-this-phase' | 'phase-not-next' | 'room-closed' | 'joining-closed' | 'code-wrong' | 'key-wrong' | 'too-many-tries' | 'room-unknown'
  | 'group-unknown' | 'group-exists' | 'group-not-empty' | 'no-group' | 'seat-gone' | 'seat-exists' | 'not-your-group' | 'not-your-seat' | 'role-not-offered'
  | 'answer-is-held' | 'nothing-held' | 'answer-elsewhere' | 'not-a-stop' | 'stop-waits' | 'vote-not-open' | 'vote-is-open' | 'nothing-to-vote' | 'message-unknown' | 'appeal-unknown' | 'appeal-ruled'
  | 'nothing-to-rewind' | 'no-way' | 'too-long' | 'store-failing';

export interface RoomRefusal {
  readonly refused: RoomRefusalCode;
  /** What it is about: an id, or a name. */
  readonly about?: string;
}

export const refuseInRoom = (refused: RoomRefusalCode, about?: string): RoomRefusal => (about === undefined ? { refused } : { refused, about });

/** A case's own refusal is one of the room as it is. */
export const asRoomRefusal = (refusal: Refusal): RoomRefusal => refusal;

export const isRoomRefusal = (value: unknown): value is RoomRefusal => typeof value === 'object' && value !== null && 'refused' in value;
