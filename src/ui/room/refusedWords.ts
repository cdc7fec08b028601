import type { TFunction } from 'i18next';
import { i18n } from '../i18n.ts';

/** Why something was not possible, in words; a case's own reasons as the player tells them. */
export function refusedWords(t: TFunction<'room'>, { refused }: { readonly refused: string }): string {
  if (i18n.exists(`refused.${refused}`, { ns: 'room' })) return t(`refused.${refused}`);
  return i18n.exists(`refusal.${refused}`, { ns: 'player' }) ? i18n.t(`refusal.${refused}`, { ns: 'player' }) : t('refused.other');
}
