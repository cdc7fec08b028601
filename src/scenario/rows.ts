/**
 * Rows of the map of proof. An element is one row for the case as a whole, or, where `subjects` claim it, one row for each of
 * them, written `element@subject`: what is true of one person is not true of the next.
 */
import type { ScenarioFile } from './scenario.ts';
import type { Qualification } from './subject.ts';

export interface Row {
  readonly id: string;
  readonly element: string;
  readonly subject?: string;
}

type Rows = Pick<ScenarioFile, 'elements' | 'subjects'>;

export const rowName = (element: string, subject: string): string => `${element}@${subject}`;

/** Every row: those of the case as a whole first, then subject by subject. */
export function rowsOf({ elements, subjects = {} }: Rows): readonly Row[] {
  const claimed = new Set(Object.values(subjects).flatMap((subject) => subject.elements));
  return [
    ...elements.filter((element) => !claimed.has(element)).map((element) => ({ id: element, element })),
    ...Object.entries(subjects).flatMap(([subject, own]) => [...new Set(own.elements)].map((element) => ({ id: rowName(element, subject), element, subject }))),
  ];
}

/** The row on which an element is proved of a subject: the subject's own where it claims the element, else that of the case as a whole. */
export const rowFor = ({ subjects }: Pick<ScenarioFile, 'subjects'>, element: string, subject: string | undefined): string =>
  (subject !== undefined && subjects?.[subject]?.elements.includes(element) ? rowName(element, subject) : element);

/** The row of an id as it is written: `harbouring@boy` is harbouring, of the boy. */
export function rowOf(id: string): Row {
  const [element = id, subject] = id.split('@');
  return { id, element, ...(subject !== undefined && { subject }) };
}

/** What really happened, in law: to one of the subjects where that is written, else in the case as a whole. */
export const qualificationFor = ({ qualification, subjects }: Pick<ScenarioFile, 'qualification' | 'subjects'>, subject: string | undefined): Qualification =>
  (subject === undefined ? undefined : subjects?.[subject]?.qualification) ?? qualification;
