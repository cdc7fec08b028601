/** Which way a language of a case is written. */
import type { Language } from './words.ts';

const rightToLeft: readonly Language[] = ['ar', 'ckb', 'fa', 'ur', 'syr'];

export const directionOfLanguage = (language: Language): 'ltr' | 'rtl' => (rightToLeft.includes(language) ? 'rtl' : 'ltr');
