/** How an `interview` moves: questions, checks of what the interpreter rendered, replacement of the interpreter, the end. */
import type { CheckKind, Interview, Rendering } from '../../scenario/tasks/interview.ts';
import { carryOut, type FactsDraft, markFailure, passTime } from '../change.ts';
import { holds } from '../conditions.ts';
import type { EventOf } from '../event.ts';
import type { InterviewFacts } from '../facts.ts';
import { refuse } from '../refusal.ts';
import { type At, destination, destinations, type TaskRules } from './taskRules.ts';

type InterviewEvent = EventOf<'question.asked' | 'rendering.checked' | 'interpreter.replaced' | 'interview.ended'>;

export const interviewRules: TaskRules<Interview, InterviewEvent> = {
  edges: (task) => [
    ...Object.keys(task.questions).map((option) => ({ type: 'question.asked' as const, option })),
    { type: 'rendering.checked' },
    { type: 'interpreter.replaced' },
    ...destinations(task.end['leads-to']).map((to) => ({ type: 'interview.ended' as const, to })),
  ],

  begin(draft, at) {
    draft.interviews[at.scene] ??= { interpreter: firstInterpreter(at), asked: {}, checked: {}, replaced: [], ended: false };
  },

  optionOf: (event) => (event.type === 'question.asked' ? event.question : undefined),

  refuse(at, event) {
    const { scenario, facts, task } = at;
    const interview = interviewOf(at);
    switch (event.type) {
      case 'question.asked': {
        const question = own(task.questions, event.question);
        if (!question) return refuse('question-unknown', event.question);
        if (event.question in interview.asked) return refuse('question-already-asked', event.question);
        if (!holds(question.when, scenario, facts)) return refuse('question-not-open', event.question);
        if (questionsLeft(task, interview) === 0) return refuse('questions-used-up');
        return undefined;
      }
      case 'rendering.checked': {
        if (!own(task.questions, event.question)) return refuse('question-unknown', event.question);
        if (!(event.question in interview.asked)) return refuse('question-not-asked', event.question);
        const checks = interview.checked[event.question] ?? [];
        const again = checks.some((check) => check.caught || (check.by === event.by && check.interpreter === interview.interpreter));
        return again ? refuse('already-checked', event.question) : undefined;
      }
      case 'interpreter.replaced': {
        const interpreter = own(task.interpreters, event.interpreter);
        if (!interpreter) return refuse('interpreter-unknown', event.interpreter);
        if (event.interpreter === interview.interpreter) return refuse('interpreter-already-here', event.interpreter);
        if (interview.replaced.includes(event.interpreter) || !holds(interpreter.when, scenario, facts)) return refuse('interpreter-not-open', event.interpreter);
        return undefined;
      }
      case 'interview.ended':
        return holds(task.end.when, scenario, facts) ? undefined : refuse('interview-must-go-on');
    }
  },

  carryOut(draft, at, event) {
    const { scenario, scene, task } = at;
    const interview = draft.interviews[scene];
    if (!interview) return;
    switch (event.type) {
      case 'question.asked': {
        const question = task.questions[event.question];
        interview.asked[event.question] = interview.interpreter;
        markFailure(draft, question?.critical, question?.repairs);
        carryOut(draft, scenario, question?.effects);
        passTime(draft, scenario, question?.takes ?? 0);
        break;
      }
      case 'rendering.checked':
        check(draft, at, event.question, event.by);
        break;
      case 'interpreter.replaced':
        interview.replaced.push(interview.interpreter);
        interview.interpreter = event.interpreter;
        markFailure(draft, task.replace?.critical, task.replace?.repairs);
        carryOut(draft, scenario, task.replace?.effects);
        passTime(draft, scenario, task['replace-takes'] ?? task.replace?.takes ?? 0);
        break;
      case 'interview.ended':
        interview.ended = true;
        carryOut(draft, scenario, task.end.effects);
        passTime(draft, scenario, task.end.takes ?? 0);
        break;
    }
  },

  leads: (at, after, event) => (event.type === 'interview.ended' ? destination(at.task.end['leads-to'], at.scenario, after) : undefined),
};

/** How many more questions may be put. */
export const questionsLeft = (task: Interview, interview: InterviewFacts): number =>
  (task['at-most'] ?? Object.keys(task.questions).length) - Object.keys(interview.asked).length;

/** What an interpreter makes of an answer; undefined where it is rendered faithfully. */
export const renderingOf = (task: Interview, question: string, interpreter: string): Rendering | undefined =>
  task.questions[question]?.rendered?.[interpreter];

function check(draft: FactsDraft, at: At<Interview>, question: string, by: CheckKind): void {
  const interview = draft.interviews[at.scene];
  const first = interview?.asked[question];
  if (!interview || first === undefined) return;
  const caught = comesToLight(at.task, question, first, interview.interpreter, by);
  (interview.checked[question] ??= []).push({ by, interpreter: interview.interpreter, caught });
  if (caught) carryOut(draft, at.scenario, at.task.questions[question]?.['when-caught']);
  passTime(draft, at.scenario, at.task['check-takes'] ?? 0);
}

/**
 * Whether a check shows that the first rendering was not what was said. Another interpreter who renders it faithfully
 * always shows it; the same one, or another who distorts it too, only by the checks that the author says catch it.
 */
export function comesToLight(task: Interview, question: string, first: string, now: string, by: CheckKind): boolean {
  if (!renderingOf(task, question, first)?.distorted) return false;
  const checked = renderingOf(task, question, now);
  if (now !== first && !checked?.distorted) return true;
  return (checked?.['caught-by'] ?? ['stopped', 'verbatim', 'read-back']).includes(by);
}

function firstInterpreter({ scenario, facts, task }: At<Interview>): string {
  const all = Object.entries(task.interpreters);
  return (all.find(([, interpreter]) => holds(interpreter.when, scenario, facts)) ?? all[0])?.[0] ?? '';
}

function interviewOf(at: At<Interview>): InterviewFacts {
  const interview = at.facts.interviews[at.scene];
  if (!interview) throw new Error(`the interview in ${at.scene} has not begun`);
  return interview;
}

const own = <T>(of: Readonly<Record<string, T>>, id: string): T | undefined => (Object.hasOwn(of, id) ? of[id] : undefined);
