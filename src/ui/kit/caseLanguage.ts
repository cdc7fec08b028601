/** The language that a case is read in, and the one it was written in, for whatever shows a text of it. */
import { createContext } from 'react';
import type { Language } from '../../scenario/words.ts';

export interface CaseLanguages {
  readonly language: Language;
  /** The language of texts that have no translation. */
  readonly from: Language;
}

export const CaseLanguage = createContext<CaseLanguages>({ language: 'en', from: 'en' });

/** `translated`: of a case that is read in a translation. */
export const languagesOf = ({ language, translated }: { readonly language: Language; readonly translated?: { readonly from: Language } | undefined }): CaseLanguages =>
  ({ language, from: translated?.from ?? language });
