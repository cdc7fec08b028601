import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FacilitatorView, ProjectorView, SeatView } from '../../../session/room/roomViews.ts';
import { type ConnectionParts, openRoomConnection, type Outbox, type RoomConnection, type RoomNews, type Standing, type Waiting } from './roomConnection.ts';

/** Steps that wait outlast a closed page, where the browser keeps anything. */
export function keptOutbox(room: string): Outbox {
  const place = `proving-ground.outbox.${room}`;
  return {
    read() {
      try {
        const read: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
        return Array.isArray(read) ? (read as readonly Waiting[]) : [];
      } catch {
        return [];
      }
    },
    write(waiting) {
      try {
        if (waiting.length === 0) localStorage.removeItem(place);
        else localStorage.setItem(place, JSON.stringify(waiting));
      } catch {
        // Kept until the page is closed.
      }
    },
  };
}

export interface Followed<View extends SeatView | ProjectorView | FacilitatorView> {
  readonly connection: RoomConnection<View>;
  readonly news: RoomNews<View> | undefined;
  readonly standing: Standing;
  readonly waiting: number;
}

/** Follows a room for as long as the component is shown. */
export function useRoom<View extends SeatView | ProjectorView | FacilitatorView>({ room, secret, language, group }: Pick<ConnectionParts, 'room' | 'secret' | 'language' | 'group'>, keeps: boolean): Followed<View> | undefined {
  const [connection, setConnection] = useState<RoomConnection<View> | undefined>();
  useEffect(() => {
    const opened = openRoomConnection<View>({ room, secret, language, group, ...(keeps && { outbox: keptOutbox(room) }) });
    setConnection(opened);
    return () => opened.close();
  }, [room, secret, language, group, keeps]);
  useSyncExternalStore(
    (told) => connection?.subscribe(told) ?? (() => undefined),
    () => `${connection?.standing()} ${connection?.waiting()} ${versionOf(connection?.news())}`,
  );
  return connection && { connection, news: connection.news(), standing: connection.standing(), waiting: connection.waiting() };
}

const versions = new WeakMap<object, number>();
let last = 0;

/** News are a new object whenever something came. */
function versionOf(news: object | undefined): number {
  if (!news) return 0;
  const known = versions.get(news);
  if (known !== undefined) return known;
  last += 1;
  versions.set(news, last);
  return last;
}
