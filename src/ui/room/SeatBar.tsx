import type { Standing } from '../hosts/room/roomConnection.ts';
import type { SeatView } from '../../session/room/roomViews.ts';
import { Banner } from '../kit/Banner.tsx';
import { Tag } from '../kit/Tag.tsx';
import styles from './room.module.css';
import { Timer } from './Timer.tsx';
import { useRoomText } from './useRoomText.ts';

export interface SeatBarProps {
  readonly room: Omit<SeatView, 'size' | 'case'>;
  readonly standing: Standing;
  readonly waiting: number;
}

/** Where one sits, how long there is, and whether what was done has arrived. */
export function SeatBar({ room, standing, waiting }: SeatBarProps) {
  const t = useRoomText();
  const { seat, group, timer, phase } = room;
  return (
    <div className={styles.stack}>
      <p className={styles.buttons}>
        <Tag tone="accent">{group ? <bdi>{group.name}</bdi> : t('seat.no-group')}</Tag>
        {seat.role ? <Tag>{t(`role.${seat.role}`)}</Tag> : null}
        <Tag>{t(`phase.${phase}`)}</Tag>
        {timer ? <Timer {...timer} /> : null}
      </p>
      {standing === 'waiting' ? <Banner tone="warn" live="polite">{waiting > 0 ? t('standing.waiting-with', { count: waiting }) : t('standing.waiting')}</Banner> : null}
      {room.messages.map(({ id, text }) => <Banner key={id} title={t('message.title')} live="polite"><span dir="auto">{text}</span></Banner>)}
    </div>
  );
}
