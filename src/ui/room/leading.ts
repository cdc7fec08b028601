/** What the parts of the facilitator's desk share. */
import { useState } from 'react';
import type { RoomEvent } from '../../session/room/roomEvent.ts';
import type { FacilitatorView } from '../../session/room/roomViews.ts';
import { newOp, type RoomNews } from '../hosts/room/roomConnection.ts';

export type Console = RoomNews<FacilitatorView>;
export type Send = (event: RoomEvent) => Promise<void>;

/** Names of what the facilitator makes: nobody else's. */
export const nameOf = (what: string): string => `${what}-${newOp().slice(0, 10)}`;

/** For what asks twice. */
export function useSure(): { readonly sure: boolean; readonly ask: () => void; readonly done: () => void } {
  const [sure, setSure] = useState(false);
  return { sure, ask: () => setSure(true), done: () => setSure(false) };
}
