/** What the parts of the facilitator's desk share. */
import type { RoomEvent } from '../../session/room/roomEvent.ts';
import type { FacilitatorView } from '../../session/room/roomViews.ts';
import { newOp, type RoomNews } from '../hosts/room/roomConnection.ts';

export type Console = RoomNews<FacilitatorView>;
export type Send = (event: RoomEvent) => Promise<void>;

/** Names of what the facilitator makes: nobody else's. */
export const nameOf = (what: string): string => `${what}-${newOp().slice(0, 10)}`;
