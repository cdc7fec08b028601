import { createContext, type ReactNode, useContext } from 'react';
import type { Language } from '../../scenario/words.ts';
import { directionOfLanguage } from '../kit/Words.tsx';

/** The language the scenario is written in. The player screen provides it to everything that shows an author's text. */
export const AuthorLanguage = createContext<Language>('en');

export interface AuthoredProps {
  readonly children: ReactNode;
  /** A block of its own, or (the default) words within a line. */
  readonly block?: boolean;
  readonly className?: string | undefined;
}

/** An author's text in its own language and direction, whatever the language of the interface around it. */
export function Authored({ children, block = false, className }: AuthoredProps) {
  const language = useContext(AuthorLanguage);
  const Element = block ? 'div' : 'span';
  return <Element lang={language} dir={directionOfLanguage(language)} className={className}>{children}</Element>;
}
