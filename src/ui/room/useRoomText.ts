import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { i18n } from '../i18n.ts';

/** Texts of the room, in the language of the interface. */
export const useRoomText = (): TFunction<'room'> => useTranslation('room', { i18n }).t as TFunction<'room'>;
