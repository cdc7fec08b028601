/** What was answered, what the interpreter made of it, and which checks bring a difference to light. */
import type { AnswerLess, CheckKind, Interview, Question, Rendering, RenderingMode } from '../../scenario/tasks/interview.ts';
import { checkKind, checksIn } from '../../scenario/tasks/interview.ts';
import type { InterviewFacts } from '../facts.ts';

/** Who rendered an answer, how, and which of the thinner answers it was. */
export interface Hearing {
  readonly interpreter: string;
  readonly mode: RenderingMode;
  readonly less?: number;
}

/** How the answer to a question was heard; undefined where it was not asked. */
export function hearingOf(interview: InterviewFacts, question: string): Hearing | undefined {
  const interpreter = interview.asked[question];
  const less = interview.less[question];
  return interpreter === undefined ? undefined
    : { interpreter, mode: interview.verbatim.includes(question) ? 'verbatim' : 'summary', ...(less !== undefined && { less }) };
}

/** The answer: the whole, or a thinner one. */
export const answerOf = (question: Question, less: number | undefined): Pick<Question | AnswerLess, 'said' | 'rendered'> =>
  (less === undefined ? undefined : question['answers-less']?.[less]) ?? question;

/** What an interpreter makes of an answer; undefined where it is rendered faithfully. */
export function renderingOf(task: Interview, question: string, { interpreter, mode, less }: Hearing): Rendering | undefined {
  const of = task.questions[question];
  const rendering = of && answerOf(of, less).rendered?.[interpreter];
  return rendering?.['only-in'] !== undefined && rendering['only-in'] !== mode ? undefined : rendering;
}

/**
 * Whether a check shows that the first rendering was not what was said. Another interpreter who renders it faithfully always
 * shows it; every other check only where the author says that it catches it.
 */
export function comesToLight(task: Interview, question: string, first: Hearing, now: Hearing, by: CheckKind): boolean {
  const heard = renderingOf(task, question, first);
  if (!heard?.distorted) return false;
  const byOthers = by === 'second-interpreter' || by === 'audio';
  const another = !byOthers && now.interpreter !== first.interpreter;
  const checked = another ? renderingOf(task, question, { ...now, ...(first.less !== undefined && { less: first.less }) }) : heard;
  if (another && !checked?.distorted) return true;
  return (checked?.['caught-by'] ?? checkKind.options).includes(by);
}

/** How many distorted renderings were heard and not caught. */
export const uncaughtIn = (task: Interview, interview: InterviewFacts): number => Object.keys(interview.asked).filter((question) => {
  const heard = hearingOf(interview, question);
  return heard && renderingOf(task, question, heard)?.distorted && !interview.checked[question]?.some(({ caught }) => caught);
}).length;

/** The ways in which the answer to a question may come to be heard: by whom, how, and which answer. */
export const hearingsOf = (task: Interview, question: Question): readonly Hearing[] => {
  const modes: readonly RenderingMode[] = task.mode ? ['summary', 'verbatim'] : ['summary'];
  return Object.keys(task.interpreters).flatMap((interpreter) => modes.flatMap((mode) =>
    [{ interpreter, mode }, ...(question['answers-less'] ?? []).map((_, less) => ({ interpreter, mode, less }))]));
};

/** Whether something about the answer to a question can be distorted at all. */
export const mayBeDistorted = (task: Interview, id: string): boolean => {
  const question = task.questions[id];
  return question !== undefined && hearingsOf(task, question).some((heard) => renderingOf(task, id, heard)?.distorted);
};

/** The checks that there are, and that may bring it to light. */
export const catchingIn = (task: Interview, question: string, first: Hearing, now: Hearing): readonly CheckKind[] =>
  checksIn(task).filter((by) => comesToLight(task, question, first, now, by));
