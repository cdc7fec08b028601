import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { i18n } from '../i18n.ts';

/** Texts of the library, in the language of the interface. */
export const useLibraryText = (): TFunction<'library'> => useTranslation('library', { i18n }).t as TFunction<'library'>;
