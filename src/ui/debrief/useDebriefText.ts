/** The debrief's words (`locales/<language>/debrief.json`) in the language of the interface. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { i18n } from '../i18n.ts';

export function useDebriefText(): TFunction<'debrief'> {
  return useTranslation('debrief', { i18n }).t;
}
