/** What is worth trying in an interview: of moves that differ in nothing that anybody reads, one. */
import type { EventOf } from '../../engine/event.ts';
import type { Facts } from '../../engine/facts.ts';
import { comesToLight, interviewRules } from '../../engine/tasks/interviewRules.ts';
import { checkKind, type Interview, type Question } from '../../scenario/tasks/interview.ts';
import type { Judge } from './judge.ts';

type InterviewEvent = EventOf<'question.asked' | 'rendering.checked' | 'interpreter.replaced' | 'interview.ended'>;

export function interviewAnswers(judge: Judge, facts: Facts, scene: string, task: Interview): readonly InterviewEvent[] {
  const { scenario, dimension } = judge;
  const { timed = true, dueAtOnce = true } = judge.ahead.get(scene) ?? {};
  const judged = dimension === 'procedure' || dueAtOnce;
  const interview = facts.interviews[scene];
  const asked = Object.keys(interview?.asked ?? {});
  const all: readonly InterviewEvent[] = [
    ...Object.entries(task.questions).filter(([, question]) => judged || changes(question, timed, task['check-takes'] ?? 0)).map(([question]) => ({ type: 'question.asked' as const, scene, question })),
    ...asked.flatMap((question) => checks(judge, facts, scene, task, question, timed)),
    ...Object.keys(task.interpreters).map((interpreter) => ({ type: 'interpreter.replaced' as const, scene, interpreter })),
    { type: 'interview.ended' as const, scene },
  ];
  return all.filter((event) => interviewRules.refuse({ scenario, facts, scene, task }, event) === undefined);
}

/** Whether a question does anything but be asked; its answer may be checked, which may take time. */
const changes = ({ effects, critical, repairs, 'when-caught': caught, takes = 0 }: Question, timed: boolean, checkTakes: number): boolean =>
  (timed && takes + checkTakes > 0) || effects !== undefined || critical !== undefined || repairs !== undefined || caught !== undefined;

/** One check that brings something to light; and one that does not, where the time it takes may make a difference. */
function checks({ scenario, dimension }: Judge, facts: Facts, scene: string, task: Interview, question: string, timed: boolean): readonly InterviewEvent[] {
  const interview = facts.interviews[scene];
  const first = interview?.asked[question];
  if (!interview || first === undefined) return [];
  const open = checkKind.options.map((by) => ({ type: 'rendering.checked' as const, scene, question, by }))
    .filter((event) => interviewRules.refuse({ scenario, facts, scene, task }, event) === undefined);
  const catching = open.find(({ by }) => comesToLight(task, question, first, interview.interpreter, by));
  const other = open.find(({ by }) => !comesToLight(task, question, first, interview.interpreter, by));
  const takesTime = timed && (task['check-takes'] ?? 0) > 0;
  const matters = dimension === 'procedure' || takesTime || task.questions[question]?.['when-caught'] !== undefined;
  return [...(catching && matters ? [catching] : []), ...(other && takesTime ? [other] : [])];
}
