/** A group's case as the player sees it: the same port as in solo play, with the room behind it. */
import type { CaseEvent } from '../../../engine/event.ts';
import { type Refusal, refuse } from '../../../engine/refusal.ts';
import type { SessionHost } from '../../../session/host.ts';
import type { FacilitatorView, SeatView } from '../../../session/room/roomViews.ts';
import { leavesScene } from '../../../session/room/stops.ts';
import type { TraineeView } from '../../../session/view.ts';
import type { RoomConnection } from './roomConnection.ts';

/** Whose case it is now, and whether all wait for each other there; undefined: there is none. */
type Where = () => { readonly played: TraineeView; readonly group: string; readonly atStop: boolean } | undefined;

/** A seat's own case, for as long as it has one. */
export function seatHost(connection: RoomConnection<SeatView>): SessionHost {
  return hostOf(connection as RoomConnection<never>, () => {
    const news = connection.news();
    return news?.case && news.room.group ? { played: news.case, group: news.room.group.id, atStop: news.room.atStop ?? false } : undefined;
  });
}

/** The case of a group that says aloud what it decides; the facilitator types it in. */
export function deskHost(connection: RoomConnection<FacilitatorView>, group: string): SessionHost {
  return hostOf(connection as RoomConnection<never>, () => {
    const news = connection.news();
    return news?.case ? { played: news.case, group, atStop: news.room.groups.find(({ id }) => id === group)?.atStop ?? false } : undefined;
  });
}

function hostOf(connection: Pick<RoomConnection<never>, 'waiting' | 'subscribe' | 'send'>, where: Where): SessionHost {
  return {
    view(): TraineeView {
      const now = where();
      if (!now) throw new Error('there is no case here');
      return now.played;
    },
    saving: () => (connection.waiting() > 0 ? 'saving' : 'saved'),
    subscribe: (onChange) => connection.subscribe(onChange),
    async submit(event: CaseEvent, seq: number): Promise<Refusal | undefined> {
      const now = where();
      if (!now) return refuse('case-not-open');
      const sent = await connection.send({ type: now.atStop && leavesScene(event) ? 'answer.held' : 'case.moved', group: now.group, event, on: seq });
      // Reasons of the room itself are told beside the case; the player knows those of a case.
      return 'refused' in sent ? (sent as Refusal) : undefined;
    },
  };
}
