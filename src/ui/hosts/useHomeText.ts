/** The words of the start page and of everything around a case (`locales/<language>/home.json`). */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { i18n } from '../i18n.ts';

/** Looks them up in the language of the interface. */
export function useHomeText(): TFunction<'home'> {
  return useTranslation('home', { i18n }).t;
}
