/** Going the way of the model run: its steps and its interviews, so that only the reasoning is a policy's own. */
import type { TaskOf } from '../../scenario/task.ts';
import type { InterviewEvent, Moment, Policy } from './policy.ts';

/** Where the model run has nothing more to say, or what it did is not open, the option as written that was taken least. */
export const theModelsWay: Pick<Policy, 'option' | 'inInterview' | 'channel'> = {
  option: (at, open) => (at.model?.type === 'choice.made' && open.includes(at.model.choice) ? at.model.choice : leastTaken(at, open)),
  inInterview: ({ model }, open) => open.find((event) => JSON.stringify(event) === JSON.stringify(model)) ?? endOrFirst(open),
  channel: ({ model }, [first, ...open]) => open.find((channel) => model?.type === 'request.sent' && channel === model.channel) ?? first,
};

/** The first of the options that this run has taken least often here: nobody goes round in circles for ever. */
export function leastTaken(at: Moment<TaskOf<'choose'>>, inOrder: readonly [string, ...string[]]): string {
  const least = Math.min(...inOrder.map(at.taken));
  return inOrder.find((choice) => at.taken(choice) === least) ?? inOrder[0];
}

/** Ends the interview where that is allowed. */
export const endOrFirst = (open: readonly [InterviewEvent, ...InterviewEvent[]]): InterviewEvent =>
  open.find(({ type }) => type === 'interview.ended') ?? open[0];

/** Asks the first of these questions that is open, in this order; then ends the interview. */
export const firstOf = (open: readonly [InterviewEvent, ...InterviewEvent[]], questions: readonly string[]): InterviewEvent => {
  const asked = questions.find((id) => open.some((event) => event.type === 'question.asked' && event.question === id));
  return open.find((event) => event.type === 'question.asked' && event.question === asked) ?? endOrFirst(open);
};
