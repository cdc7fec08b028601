import { type ReactNode, useContext } from 'react';
import { bareText, isAsWritten } from '../../scenario/asWritten.ts';
import { directionOfLanguage } from '../../scenario/direction.ts';
import { CaseLanguage } from './caseLanguage.ts';

/** A line of a case: in its own language where it has no translation, and with what runs the other way kept apart. */
export function CaseText({ children }: { readonly children: string }) {
  const { language, from } = useContext(CaseLanguage);
  if (isAsWritten(children)) return <span lang={from} dir={directionOfLanguage(from)}>{isolatedRuns(bareText(children), directionOfLanguage(from))}</span>;
  return isolatedRuns(children, directionOfLanguage(language));
}

/** Between two parts of a line of a case: `, ` as its language writes it. */
export function Comma() {
  const { language } = useContext(CaseLanguage);
  return directionOfLanguage(language) === 'rtl' ? '، ' : ', ';
}

/** What a block of a case's text says about itself, where it is not in the language of the case around it. */
export function useTextLanguage(text: string): { readonly bare: string; readonly direction: 'ltr' | 'rtl'; readonly own: { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } } {
  const { language, from } = useContext(CaseLanguage);
  if (!isAsWritten(text)) return { bare: text, direction: directionOfLanguage(language), own: {} };
  return { bare: bareText(text), direction: directionOfLanguage(from), own: { lang: from, dir: directionOfLanguage(from) } };
}

/**
 * Latin words, blood groups, and figures joined by signs (dates, telephone numbers, case references), as they stand within a text that
 * runs from right to left: kept apart, or their parts would change places.
 */
const runs = /\p{sc=Latin}[\p{sc=Latin}\p{M}\p{Nd}]*(?:[ .,:;/\\+\-–_@#&%'’()=]{1,2}[\p{sc=Latin}\p{Nd}]+[\p{M}]*)*(?:[+\-−](?![\p{L}\p{Nd}]))?|\+\p{Nd}+(?:[ -]\p{Nd}+)*|[+#]?\p{Nd}+(?:[.,:/\\\-–_+]{1,2}[\p{Nd}\p{sc=Latin}]+)+%?/gu;

export function isolatedRuns(text: string, direction: 'ltr' | 'rtl'): ReactNode {
  if (direction === 'ltr') return text;
  const parts: ReactNode[] = [];
  let done = 0;
  for (const { 0: run, index } of text.matchAll(runs)) {
    // Alone, a word has nothing to change places with.
    if (run === text && /^\p{L}.*[\p{L}\p{M}\p{Nd}]$/u.test(run)) return text;
    if (index > done) parts.push(text.slice(done, index));
    parts.push(<bdi key={index} dir="ltr">{run}</bdi>);
    done = index + run.length;
  }
  if (parts.length === 0) return text;
  return <>{parts}{text.slice(done)}</>;
}
