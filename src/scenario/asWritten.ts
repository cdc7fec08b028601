/**
 * A text that is shown in the language of its author because it has no translation. In a translated case it stands between
 * two marks that nobody sees (an isolate of its own direction), so that it reads right wherever it stands, even in a label that
 * takes no markup; and so that a screen can tell, and say its language. No author's text has such marks: the reader refuses them.
 */
import { directionOfLanguage } from './direction.ts';
import type { Language } from './words.ts';

const marks = { ltr: '\u2066', rtl: '\u2067' } as const;
const END = '\u2069';

export const asWritten = (text: string, language: Language): string => `${marks[directionOfLanguage(language)]}${text}${END}`;

export const isAsWritten = (text: string): boolean => (text.startsWith(marks.ltr) || text.startsWith(marks.rtl)) && text.indexOf(END) === text.length - 1;

/** The text without its marks. */
export const bareText = (text: string): string => (isAsWritten(text) ? text.slice(1, -1) : text);
