import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatView } from '../../session/room/roomViews.ts';
import type { Followed } from '../hosts/room/useRoom.ts';
import { asInterfaceLanguage, i18n } from '../i18n.ts';

/** The case is told in the language of the interface: when that is changed here, the room is told. */
export function useTellLanguage(followed: Followed<SeatView> | undefined, seat: string): void {
  const { i18n: { language } } = useTranslation('room', { i18n });
  const wanted = asInterfaceLanguage(language);
  const told = followed?.news?.room.seat.language;
  const connection = followed?.connection;
  useEffect(() => {
    if (connection && told !== undefined && told !== wanted) void connection.send({ type: 'seat.changed', seat, language: wanted });
  }, [connection, told, wanted, seat]);
}
