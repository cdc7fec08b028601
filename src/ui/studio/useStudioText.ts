/** The words of the Author section (`locales/<language>/studio.json`) in the language of the interface. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { i18n } from '../i18n.ts';

export function useStudioText(): TFunction<'studio'> {
  return useTranslation('studio', { i18n }).t;
}
