/** The kit's own words (`locales/<language>/kit.json`). Importing it makes the texts ready, wherever a component is used. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { i18n } from '../i18n.ts';

/** Looks up the kit's own words in the language of the interface. */
export function useKitText(): TFunction<'kit'> {
  return useTranslation('kit', { i18n }).t;
}
