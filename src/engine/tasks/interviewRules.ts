/** How an `interview` moves: what is prepared, questions, checks of what the interpreter rendered, replacement, the end. */
import type { Dependence, Interview } from '../../scenario/tasks/interview.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { bringAbout, carryOut, type FactsDraft, passTime } from '../change.ts';
import { holds } from '../conditions.ts';
import type { EventOf } from '../event.ts';
import type { Facts, InterviewFacts } from '../facts.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { comesToLight, hearingOf, uncaughtIn } from './hearing.ts';
import { type At, destination, destinations, type TaskRules } from './taskRules.ts';

export type InterviewEvent = EventOf<
  'preparation.done' | 'address.chosen' | 'mode.chosen' | 'question.asked' | 'rendering.checked' | 'interpreter.replaced' | 'interview.ended'>;

export const interviewRules: TaskRules<Interview, InterviewEvent> = {
  edges: (task) => [
    ...Object.keys(task.prepare ?? {}).map((option) => ({ type: 'preparation.done' as const, option })),
    ...(task.address ? [{ type: 'address.chosen' as const }] : []),
    ...(task.mode ? [{ type: 'mode.chosen' as const }] : []),
    ...Object.keys(task.questions).map((option) => ({ type: 'question.asked' as const, option })),
    { type: 'rendering.checked' },
    { type: 'interpreter.replaced' },
    ...destinations(task.end['leads-to']).map((to) => ({ type: 'interview.ended' as const, to })),
  ],

  begin(draft, at) {
    draft.interviews[at.scene] ??= {
      interpreter: firstInterpreter(at), asked: {}, checked: {}, replaced: [], prepared: [], address: 'interpreter', mode: 'summary', past: [], verbatim: [], less: {}, ended: false,
    };
  },

  optionOf: (event) => (event.type === 'question.asked' ? event.question : event.type === 'preparation.done' ? event.step : undefined),

  refuse(at, event) {
    const { scenario, facts, task } = at;
    const interview = interviewOf(at);
    switch (event.type) {
      case 'preparation.done':
        return refusePreparation(at, interview, event.step);
      case 'address.chosen':
        if (!task.address) return refuse('not-offered');
        return interview.address === event.to ? refuse('already-so') : undefined;
      case 'mode.chosen':
        if (!task.mode) return refuse('not-offered');
        return interview.mode === event.mode ? refuse('already-so') : undefined;
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
        if (!checkIsOpen(at, interview, event.by)) return refuse('check-not-open', event.by);
        const again = (interview.checked[event.question] ?? []).some((check) => check.caught
          || (check.by === event.by && (isByOthers(event.by) || (check.interpreter === interview.interpreter && (check.mode ?? 'summary') === interview.mode))));
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
      case 'preparation.done': {
        const step = task.prepare?.[event.step];
        interview.prepared.push(event.step);
        bringAbout(draft, scenario, step, step?.takes);
        break;
      }
      case 'address.chosen':
        interview.address = event.to;
        break;
      case 'mode.chosen':
        interview.mode = event.mode;
        break;
      case 'question.asked':
        ask(draft, at, event.question);
        break;
      case 'rendering.checked':
        check(draft, at, event.question, event.by);
        break;
      case 'interpreter.replaced':
        interview.replaced.push(interview.interpreter);
        interview.interpreter = event.interpreter;
        bringAbout(draft, scenario, task.replace, task['replace-takes'] ?? task.replace?.takes);
        break;
      case 'interview.ended':
        interview.ended = true;
        carryOut(draft, scenario, task.end.effects);
        for (const depends of task.end.depends ?? []) if (dependsHolds(depends, scenario, draft, scene, task)) carryOut(draft, scenario, depends.effects);
        passTime(draft, scenario, task.end.takes ?? 0);
        break;
    }
  },

  leads: (at, after, event) => (event.type === 'interview.ended' ? destination(at.task.end['leads-to'], at.scenario, after) : undefined),
};

/** How many more questions may be put. */
export const questionsLeft = (task: Interview, interview: InterviewFacts): number =>
  (task['at-most'] ?? Object.keys(task.questions).length) - Object.keys(interview.asked).length;

/** How long a check takes. */
export const checkTakes = (task: Interview, by: EventOf<'rendering.checked'>['by']): number =>
  (by === 'second-interpreter' ? task['second-interpreter']?.takes : by === 'audio' ? task.audio?.takes : undefined) ?? task['check-takes'] ?? 0;

/** Whether what an entry of `depends` asks for is so, at the end of the interview. */
export function dependsHolds(depends: Dependence, scenario: Scenario, facts: Facts, scene: string, task: Interview): boolean {
  const interview = facts.interviews[scene];
  if (!interview) return false;
  const { uncaught, interpreter, prepared = [], 'not-prepared': left = [], asked = [], mode, when } = depends;
  return (uncaught === undefined || uncaughtIn(task, interview) >= uncaught)
    && (interpreter === undefined || interview.interpreter === interpreter)
    && prepared.every((step) => interview.prepared.includes(step)) && !left.some((step) => interview.prepared.includes(step))
    && asked.every((question) => question in interview.asked) && (mode === undefined || interview.mode === mode)
    && holds(when, scenario, facts);
}

/** Which thinner answer a question gets now, by its place in the list; undefined: the whole. */
export function lessNow(task: Interview, question: string, scenario: Scenario, facts: Facts, interview: InterviewFacts): number | undefined {
  const found = (task.questions[question]?.['answers-less'] ?? []).findIndex(({ asked = [], when }) =>
    asked.every((before) => before in interview.asked) && holds(when, scenario, facts));
  return found < 0 ? undefined : found;
}

function ask(draft: FactsDraft, { scenario, scene, task }: At<Interview>, id: string): void {
  const interview = draft.interviews[scene];
  if (!interview) return;
  const question = task.questions[id];
  const less = lessNow(task, id, scenario, draft, interview);
  interview.asked[id] = interview.interpreter;
  if (less !== undefined) interview.less[id] = less;
  if (interview.mode === 'verbatim') interview.verbatim.push(id);
  if (task.address && interview.address === 'interpreter') {
    interview.past.push(id);
    if (interview.past.length === 1) carryOut(draft, scenario, task.address['effects-when-interpreter']);
  }
  bringAbout(draft, scenario, question, question?.takes);
}

function check(draft: FactsDraft, at: At<Interview>, question: string, by: EventOf<'rendering.checked'>['by']): void {
  const { scenario, task } = at;
  const interview = draft.interviews[at.scene];
  const first = interview && hearingOf(interview, question);
  if (!interview || !first) return;
  const { mode } = interview;
  const interpreter = by === 'second-interpreter' ? task['second-interpreter']?.person ?? interview.interpreter : interview.interpreter;
  const caught = comesToLight(task, question, first, { interpreter, mode }, by);
  (interview.checked[question] ??= []).push({ by, interpreter, caught, ...(mode === 'verbatim' && { mode }) });
  if (caught) carryOut(draft, scenario, task.questions[question]?.['when-caught']);
  passTime(draft, scenario, checkTakes(task, by));
}

/** A step about an interpreter is open until that one has rendered something, every other until the first question. */
function refusePreparation({ scenario, facts, task }: At<Interview>, interview: InterviewFacts, id: string): Refusal | undefined {
  const step = own(task.prepare ?? {}, id);
  if (!step) return refuse('step-unknown', id);
  if (interview.prepared.includes(id)) return refuse('step-already-done', id);
  const heard = Object.values(interview.asked);
  if (step.interpreter === undefined ? heard.length > 0 : heard.includes(step.interpreter)) return refuse('too-late-to-prepare', id);
  return (step.interpreter === undefined || step.interpreter === interview.interpreter) && holds(step.when, scenario, facts) ? undefined : refuse('step-not-open', id);
}

/** Checks that do not ask the interpreter who is here. */
export const isByOthers = (by: EventOf<'rendering.checked'>['by']): boolean => by === 'second-interpreter' || by === 'audio';

export function checkIsOpen({ scenario, facts, task }: Omit<At<Interview>, 'scene'>, interview: InterviewFacts, by: EventOf<'rendering.checked'>['by']): boolean {
  const second = task['second-interpreter'];
  if (by === 'second-interpreter') return second !== undefined && second.person !== interview.interpreter && holds(second.when, scenario, facts);
  return by !== 'audio' || (task.audio !== undefined && interview.prepared.includes(task.audio.after));
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
