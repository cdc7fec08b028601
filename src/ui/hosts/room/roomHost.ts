/** A group's case as the player sees it: the same port as in solo play, with the room behind it. */
import type { CaseEvent } from '../../../engine/event.ts';
import { type Refusal, refuse } from '../../../engine/refusal.ts';
import type { SessionHost } from '../../../session/host.ts';
import type { SeatView } from '../../../session/room/roomViews.ts';
import { leavesScene } from '../../../session/room/stops.ts';
import type { TraineeView } from '../../../session/view.ts';
import type { RoomConnection } from './roomConnection.ts';

/** For as long as the seat has a case: `view` throws where it has none. */
export function roomHost(connection: RoomConnection<SeatView>): SessionHost {
  return {
    view(): TraineeView {
      const played = connection.news()?.case;
      if (!played) throw new Error('this seat has no case');
      return played;
    },
    saving: () => (connection.waiting() > 0 ? 'saving' : 'saved'),
    subscribe: (onChange) => connection.subscribe(onChange),
    async submit(event: CaseEvent, seq: number): Promise<Refusal | undefined> {
      const news = connection.news();
      const group = news?.room.group?.id;
      if (!news || group === undefined) return refuse('case-not-open');
      const sent = await connection.send({ type: news.room.atStop && leavesScene(event) ? 'answer.held' : 'case.moved', group, event, on: seq });
      // Reasons of the room itself are told beside the case; the player knows those of a case.
      return 'refused' in sent ? (sent as Refusal) : undefined;
    },
  };
}
