/**
 * While a room plays a case, other devices cannot fetch that case as solo play does: its file holds the answers. What the room
 * tells of it goes through views.
 */
import type { IncomingMessage } from 'node:http';
import { onlyFromHere } from '../onlyFromHere.ts';
import type { Keeper } from './keeper.ts';
import type { RoomStore } from './roomStore.ts';

/** Names of built files: `<scenario>-<hash>.js`. */
const assetOf = /^\/assets\/([a-z0-9-]+)-[\w-]{8}\.js$/;

export interface KeyGuard {
  /** Whether this request is for the answers of a case that is being played, from somebody who may not have them. */
  refuses(request: IncomingMessage): boolean;
  /** Looks again at which cases are being played. */
  look(): Promise<void>;
}

export function keyGuard(store: RoomStore, keeper: Keeper): KeyGuard {
  let playing: ReadonlySet<string> = new Set();
  return {
    refuses(request) {
      const [, scenario] = assetOf.exec((request.url ?? '').split('?', 1)[0] ?? '') ?? [];
      return scenario !== undefined && playing.has(scenario) && !onlyFromHere(request);
    },
    async look() {
      const rooms = await Promise.all((await store.list()).map(async ({ id }) => (await keeper.find(id))?.room));
      playing = new Set(rooms.flatMap((room) => (room && room.phase !== 'closed' ? [room.opened.scenario] : [])));
    },
  };
}
