/** Collects as little as it can and then reasons about that perfectly: each time the option after which the file is worth least. */
import { change } from '../../engine/change.ts';
import { chooseRules } from '../../engine/tasks/chooseRules.ts';
import { interviewRules } from '../../engine/tasks/interviewRules.ts';
import { requestRules } from '../../engine/tasks/requestRules.ts';
import type { TaskOf } from '../../scenario/task.ts';
import { valueOfFile } from '../../scoring/criteria/inquiry.ts';
import { bestAnswers } from './bestAnswers.ts';
import type { InterviewEvent, Moment, Policy } from './policy.ts';
import { leastTaken } from './theModelsWay.ts';
import { worthOf } from '../../scenario/worthOf.ts';

export const minimalEvidence: Policy = {
  ...bestAnswers,
  id: 'minimal-evidence',
  option: (at, open) => {
    const [first = open[0], ...rest] = [...open].sort((a, b) => gain(at, a) - gain(at, b) || harm(at, a) - harm(at, b) || credit(at, b) - credit(at, a));
    return leastTaken(at, [first, ...rest]);
  },
  channel: (at, open) => [...open].sort((a, b) => gainOfChannel(at, a) - gainOfChannel(at, b))[0] ?? open[0],
  // Good questions that bring nothing into the file, then the end.
  inInterview: (at, open) => open.find((event) => event.type === 'question.asked' && (at.task.questions[event.question]?.['should-ask'] ?? 0) > 0 && gainOfQuestion(at, event) <= 0)
    ?? open.find(({ type }) => type === 'interview.ended') ?? open[0],
};

/** What the file is worth more after an option. */
function gain(at: Moment<TaskOf<'choose'>>, choice: string): number {
  const after = change(at.facts, (draft) => chooseRules.carryOut(draft, at, { type: 'choice.made', scene: at.scene, choice }));
  return valueOfFile(at.scenario, after) - valueOfFile(at.scenario, at.facts);
}

function gainOfQuestion(at: Moment<TaskOf<'interview'>>, event: InterviewEvent): number {
  const after = change(at.facts, (draft) => interviewRules.carryOut(draft, at, event));
  return valueOfFile(at.scenario, after) - valueOfFile(at.scenario, at.facts);
}

function gainOfChannel(at: Moment<TaskOf<'request'>>, channel: string): number {
  const event = { type: 'request.sent' as const, scene: at.scene, channel, parts: bestAnswers.includes(at, channel), ...(at.task.stations && { route: bestAnswers.route(at, channel) }) };
  const after = change(at.facts, (draft) => requestRules.carryOut(draft, at, event));
  return valueOfFile(at.scenario, after) - valueOfFile(at.scenario, at.facts);
}

const harm = ({ task }: Moment<TaskOf<'choose'>>, choice: string): number => (task.choices[choice]?.critical === undefined ? 0 : 1);
const credit = ({ task }: Moment<TaskOf<'choose'>>, choice: string): number =>
  worthOf(task.choices[choice] ?? {});
