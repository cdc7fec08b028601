import type { SeatView } from '../../session/room/roomViews.ts';
import type { WallNote } from '../hosts/room/roomConnection.ts';
import { Panel } from '../kit/Panel.tsx';
import styles from './room.module.css';
import { useRoomText } from './useRoomText.ts';
import { Wall, WriteOnWall } from './Wall.tsx';

export interface SeatWaitingProps {
  readonly room: Omit<SeatView, 'size' | 'case'>;
  readonly wall: readonly WallNote[];
  readonly onWrite: (note: { readonly id: string; readonly text: string }) => Promise<boolean>;
  readonly onDot: (id: string) => void;
}

/** Before the case: who sits together, and the wall. */
export function SeatWaiting({ room, wall, onWrite, onDot }: SeatWaitingProps) {
  const t = useRoomText();
  if (room.phase === 'opener') {
    return (
      <>
        <Panel title={t('wall.title')}><p className={styles.soft}>{t('wall.lead')}</p><WriteOnWall onWrite={onWrite} /></Panel>
        <Wall notes={wall} onDot={onDot} />
      </>
    );
  }
  return (
    <Panel title={room.group ? t('seat.with') : t('seat.wait')}>
      {room.group ? (
        <ul className={styles.list}>
          {room.group.members.map((member, at) => <li key={`${member.name} ${at}`}><bdi>{member.name}</bdi>{member.role ? `: ${t(`role.${member.role}`)}` : ''}</li>)}
        </ul>
      ) : <p>{t('seat.wait-text')}</p>}
      <p className={styles.soft}>{t('seat.stay')}</p>
    </Panel>
  );
}
