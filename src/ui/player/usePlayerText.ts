/** The player's words (`locales/<language>/player.json`) in the language of the interface. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { i18n } from '../i18n.ts';

export function usePlayerText(): TFunction<'player'> {
  return useTranslation('player', { i18n }).t;
}
