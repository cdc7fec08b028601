import { createContext, type ReactNode, useContext } from 'react';
import { directionOfLanguage } from '../../../scenario/direction.ts';
import type { Language } from '../../../scenario/words.ts';

/** The language the scenario is written in. */
export const WrittenIn = createContext<Language>('en');

export interface AuthoredProps {
  readonly children: ReactNode;
  /** Paragraphs, rather than words within a line. */
  readonly block?: boolean;
  readonly className?: string | undefined;
}

/** An author's words in their own language and direction. */
export function Authored({ children, block = false, className }: AuthoredProps) {
  const language = useContext(WrittenIn);
  const Element = block ? 'div' : 'bdi';
  return <Element lang={language} dir={directionOfLanguage(language)} className={className}>{children}</Element>;
}

/** A name as it stands in the file. */
export const Name = ({ children }: { readonly children: string }) => <code lang="en" dir="ltr" translate="no">{children}</code>;
