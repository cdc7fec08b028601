import { type ReactNode, useContext } from 'react';
import { bareText, isAsWritten } from '../../../scenario/asWritten.ts';
import { directionOfLanguage } from '../../../scenario/direction.ts';
import { isolatedRuns } from '../../kit/CaseText.tsx';
import { CaseLanguage } from '../../kit/caseLanguage.ts';
import { InLanguage } from '../../kit/InLanguage.tsx';

export interface AuthorProps {
  /** A block of its own, or (the default) words within a line. */
  readonly block?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The author's words, in the language they are read in, or, where they have no translation, their own. */
export function Author({ block = false, className, children }: AuthorProps) {
  const { language, from } = useContext(CaseLanguage);
  if (block) return <InLanguage lang={language} className={className}>{children}</InLanguage>;
  const own = typeof children === 'string' && isAsWritten(children) ? from : language;
  const direction = directionOfLanguage(own);
  return <span lang={own} dir={direction} className={className}>{typeof children === 'string' ? isolatedRuns(bareText(children), direction) : children}</span>;
}
