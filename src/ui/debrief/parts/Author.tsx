import type { ReactNode } from 'react';
import { directionOfLanguage } from '../../../scenario/direction.ts';
import { InLanguage } from '../../kit/InLanguage.tsx';
import { useTold } from '../Told.ts';

export interface AuthorProps {
  /** A block of its own, or (the default) words within a line. */
  readonly block?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The author's words, in the language and direction of the scenario. */
export function Author({ block = false, className, children }: AuthorProps) {
  const { scenario: { language } } = useTold();
  if (block) return <InLanguage lang={language} className={className}>{children}</InLanguage>;
  return <span lang={language} dir={directionOfLanguage(language)} className={className}>{children}</span>;
}
