import type { ReactNode } from 'react';
import { directionOfLanguage } from '../../scenario/direction.ts';
import type { Language } from '../../scenario/words.ts';

export interface InLanguageProps {
  /** The language the texts inside are written in. */
  readonly lang: Language;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * Texts of a scenario in the language they are written in, with its direction. Where a case is not translated yet it is
 * read in its own language inside an interface in another.
 */
export function InLanguage({ lang, className, children }: InLanguageProps) {
  return <div lang={lang} dir={directionOfLanguage(lang)} className={className}>{children}</div>;
}
