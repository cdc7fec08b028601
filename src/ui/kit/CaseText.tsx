import { type ReactNode, useContext } from 'react';
import { bareText, isAsWritten } from '../../scenario/asWritten.ts';
import { directionOfLanguage } from '../../scenario/direction.ts';
import { runsIn } from '../../scenario/runs.ts';
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

/** A text with what runs the other way kept apart. */
export function isolatedRuns(text: string, direction: 'ltr' | 'rtl'): ReactNode {
  const parts = runsIn(text, direction);
  if (!parts.some(({ apart }) => apart)) return text;
  return <>{parts.map((part, at) => (part.apart ? <bdi key={at} dir="ltr">{part.text}</bdi> : part.text))}</>;
}
