import { createContext, type ReactNode, useContext } from 'react';
import { directionOfLanguage } from '../../scenario/direction.ts';
import type { Language } from '../../scenario/words.ts';
import { classNames } from '../kit/classNames.ts';
import styles from './Authored.module.css';

/** The language the scenario is written in. The player screen provides it to everything that shows an author's text. */
export const AuthorLanguage = createContext<Language>('en');

export interface AuthoredProps {
  readonly children: ReactNode;
  /** `words` within a line (the default); `lines` that may be several, where only phrases may stand; a `block` of paragraphs. */
  readonly as?: 'words' | 'lines' | 'block';
  readonly className?: string | undefined;
}

/** An author's text in its own language and direction, whatever the language of the interface around it. */
export function Authored({ children, as = 'words', className }: AuthoredProps) {
  const language = useContext(AuthorLanguage);
  const Element = as === 'block' ? 'div' : 'span';
  return (
    <Element lang={language} dir={directionOfLanguage(language)} className={classNames(as === 'lines' && styles.lines, className) || undefined}>
      {children}
    </Element>
  );
}
