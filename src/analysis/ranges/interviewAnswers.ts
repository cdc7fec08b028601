/** What is worth trying in an interview: of moves that differ in nothing that anybody reads, one. */
import type { Facts } from '../../engine/facts.ts';
import { comesToLight, hearingOf } from '../../engine/tasks/hearing.ts';
import { checkTakes, type InterviewEvent, interviewRules } from '../../engine/tasks/interviewRules.ts';
import { addressed, checksIn, type Interview, type Question, type Preparation, renderingMode } from '../../scenario/tasks/interview.ts';
import type { Judge } from './judge.ts';

export function interviewAnswers(judge: Judge, facts: Facts, scene: string, task: Interview): readonly InterviewEvent[] {
  const { scenario, dimension } = judge;
  const { timed = true, dueAtOnce = true } = judge.ahead.get(scene) ?? {};
  // Where the record depends on how it was done, everything that was done may matter.
  const judged = dimension === 'procedure' || dueAtOnce || readsItself(task);
  const interview = facts.interviews[scene];
  const asked = Object.keys(interview?.asked ?? {});
  const longest = Math.max(...checksIn(task).map((by) => checkTakes(task, by)));
  const all: readonly InterviewEvent[] = [
    ...Object.entries(task.prepare ?? {}).filter(([id, step]) => judged || task.audio?.after === id || does(step, timed)).map(([step]) => ({ type: 'preparation.done' as const, scene, step })),
    ...(task.address && (dimension === 'procedure' || task.address['effects-when-interpreter']) ? addressed.options.map((to) => ({ type: 'address.chosen' as const, scene, to })) : []),
    ...(task.mode ? renderingMode.options.map((mode) => ({ type: 'mode.chosen' as const, scene, mode })) : []),
    ...Object.entries(task.questions).filter(([, question]) => judged || task.address?.['effects-when-interpreter'] || changes(question, timed, longest)).map(([question]) => ({ type: 'question.asked' as const, scene, question })),
    ...asked.flatMap((question) => checks(judge, facts, scene, task, question, timed)),
    ...Object.keys(task.interpreters).map((interpreter) => ({ type: 'interpreter.replaced' as const, scene, interpreter })),
    { type: 'interview.ended' as const, scene },
  ];
  return all.filter((event) => interviewRules.refuse({ scenario, facts, scene, task }, event) === undefined);
}

/** Whether something in an interview, or what it does to the record, asks how it was done. */
export const readsItself = ({ end, questions }: Interview): boolean => end.depends !== undefined || Object.values(questions).some((question) => question['answers-less'] !== undefined);

/** Whether a question does anything but be asked; its answer may be checked, which may take time. */
const changes = ({ effects, critical, repairs, 'when-caught': caught, takes = 0 }: Question, timed: boolean, checkTakes: number): boolean =>
  (timed && takes + checkTakes > 0) || effects !== undefined || critical !== undefined || repairs !== undefined || caught !== undefined;

const does = ({ effects, critical, repairs, takes = 0 }: Preparation, timed: boolean): boolean =>
  (timed && takes > 0) || effects !== undefined || critical !== undefined || repairs !== undefined;

/** Of checks that bring something to light, and of those that do not and take time, one for each time they take. */
function checks({ scenario, dimension }: Judge, facts: Facts, scene: string, task: Interview, question: string, timed: boolean): readonly InterviewEvent[] {
  const interview = facts.interviews[scene];
  const first = interview && hearingOf(interview, question);
  if (!interview || !first) return [];
  const now = { interpreter: interview.interpreter, mode: interview.mode };
  const open = checksIn(task).map((by) => ({ type: 'rendering.checked' as const, scene, question, by }))
    .filter((event) => interviewRules.refuse({ scenario, facts, scene, task }, event) === undefined);
  const takesTime = timed && checksIn(task).some((by) => checkTakes(task, by) > 0);
  const matters = dimension === 'procedure' || takesTime || task.questions[question]?.['when-caught'] !== undefined || task.end.depends !== undefined;
  const each = (of: typeof open) => [...new Map(of.map((event) => [timed ? checkTakes(task, event.by) : 0, event] as const).reverse()).values()];
  const catching = open.filter(({ by }) => comesToLight(task, question, first, now, by));
  const others = open.filter(({ by }) => !comesToLight(task, question, first, now, by) && checkTakes(task, by) > 0);
  return [...(matters ? each(catching) : []), ...(takesTime ? each(others) : [])];
}
