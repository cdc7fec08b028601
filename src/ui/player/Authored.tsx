import { type ReactNode, useContext } from 'react';
import { bareText, isAsWritten } from '../../scenario/asWritten.ts';
import { directionOfLanguage } from '../../scenario/direction.ts';
import { isolatedRuns } from '../kit/CaseText.tsx';
import { CaseLanguage } from '../kit/caseLanguage.ts';
import { classNames } from '../kit/classNames.ts';
import styles from './Authored.module.css';

export interface AuthoredProps {
  readonly children: ReactNode;
  /** `words` within a line (the default); `lines` that may be several, where only phrases may stand; a `block` of paragraphs. */
  readonly as?: 'words' | 'lines' | 'block';
  readonly className?: string | undefined;
}

/** An author's text in the language it is read in, or, where it has no translation, its own; whatever the language of the interface around it. */
export function Authored({ children, as = 'words', className }: AuthoredProps) {
  const { language, from } = useContext(CaseLanguage);
  const Element = as === 'block' ? 'div' : 'span';
  const own = typeof children === 'string' && isAsWritten(children) ? from : language;
  const direction = directionOfLanguage(own);
  return (
    <Element lang={own} dir={direction} className={classNames(as === 'lines' && styles.lines, className) || undefined}>
      {typeof children === 'string' ? isolatedRuns(bareText(children), direction) : children}
    </Element>
  );
}
