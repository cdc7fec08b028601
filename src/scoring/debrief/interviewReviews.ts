/** Every interview on the run: what was asked and not asked, what was said and what the interpreter made of it. */
import type { Step } from '../../engine/replay.ts';
import { factsOf } from '../../engine/case.ts';
import { answerOf, type Hearing, hearingOf, renderingOf } from '../../engine/tasks/hearing.ts';
import { dependsHolds } from '../../engine/tasks/interviewRules.ts';
import type { Interview, Question } from '../../scenario/tasks/interview.ts';
import { factsInScene, type Run, stepsOf, tasksOf } from '../run.ts';
import type { Scorecard } from '../scorecard.ts';
import { catchable, openedQuestions, openedSteps } from '../tasks/interviewItems.ts';
import type { Asked } from '../tasks/taskItems.ts';
import type { InterviewReview, QuestionReview, StepReview } from './debriefTypes.ts';
import { itemIdsOf, personNamed, sceneNamed, timeOf } from './names.ts';

const types = ['preparation.done', 'address.chosen', 'mode.chosen', 'question.asked', 'rendering.checked', 'interpreter.replaced', 'interview.ended'] as const;

export function interviewReviews(run: Run, scorecard: Scorecard): readonly InterviewReview[] {
  return tasksOf(run.scenario, 'interview').flatMap((asked): InterviewReview[] => {
    const { scene, task } = asked;
    const steps = run.steps.filter(({ entry: { event } }) => (types as readonly string[]).includes(event.type) && 'scene' in event && event.scene === scene);
    const first = steps[0];
    if (!first) return [];
    return [{
      seq: first.entry.seq, time: timeOf(run.scenario, factsOf(first.before).clock), scene: sceneNamed(run.scenario, scene), person: personNamed(run.scenario, task.person),
      steps: stepReviews(run, asked), ...mannersOf(run, asked), interpreters: interpretersOf(run, asked), record: recordOf(run, asked),
      questions: questions(run, asked), replacements: replacements(run, scene, steps),
      ...(task.replace?.feedback && { replaceFeedback: task.replace.feedback }),
      ended: stepsOf(run, 'interview.ended', scene).length > 0, items: itemIdsOf(scorecard, scene),
    }];
  }).sort((a, b) => a.seq - b.seq);
}

const replacements = (run: Run, scene: string, steps: readonly Step[]): InterviewReview['replacements'] =>
  steps.flatMap(({ entry: { event, seq }, before }) => (event.type !== 'interpreter.replaced' ? [] : [{
    seq, from: personNamed(run.scenario, factsOf(before).interviews[scene]?.interpreter ?? ''), to: personNamed(run.scenario, event.interpreter),
  }]));

/** Questions in the order they were asked, then those that were open and not asked, in the author's order. */
function questions(run: Run, asked: Asked<Interview>): readonly QuestionReview[] {
  const { scene, task } = asked;
  const moments = factsInScene(run, scene);
  const put = new Map(stepsOf(run, 'question.asked', scene).map((step) => [step.event.question, step]));
  const order = [...put.keys(), ...openedQuestions(run, asked, moments).filter((id) => !put.has(id))];
  return order.flatMap((id): QuestionReview[] => {
    const question = task.questions[id];
    if (!question) return [];
    const step = put.get(id);
    const interview = step?.after.interviews[scene];
    const first = interview && hearingOf(interview, id);
    return [{
      id, label: question.label, type: question.type, ...(step && { seq: step.seq }), ...resultOf(question, step !== undefined), feedback: question.feedback,
      ...(first !== undefined && { answer: heardAnswer(run, asked, id, first, catchable(run, asked, id, first, moments)) }),
    }];
  });
}

function resultOf(question: Question, asked: boolean): Pick<QuestionReview, 'result' | 'weight'> {
  if (question['should-ask'] !== undefined) return { result: asked ? 'rightly-asked' : 'missed', weight: question['should-ask'] };
  if (question['should-not-ask'] !== undefined) return { result: asked ? 'wrongly-asked' : 'rightly-left', weight: question['should-not-ask'] };
  return { result: 'neither', weight: 0 };
}

function heardAnswer(run: Run, { scene, task }: Asked<Interview>, id: string, first: Hearing, canBeCaught: boolean): NonNullable<QuestionReview['answer']> {
  const question = task.questions[id];
  const less = first.less === undefined ? undefined : question?.['answers-less']?.[first.less];
  const rendering = renderingOf(task, id, first);
  const checks = stepsOf(run, 'rendering.checked', scene).filter(({ event }) => event.question === id).map(({ seq, event, after }) => {
    const made = after.interviews[scene]?.checked[id]?.at(-1);
    return { seq, by: event.by, interpreter: personNamed(run.scenario, made?.interpreter ?? first.interpreter), caught: made?.caught ?? false };
  });
  return {
    interpreter: personNamed(run.scenario, first.interpreter), said: question ? answerOf(question, first.less).said : '',
    ...(task.mode && { mode: first.mode }), ...(less && { less: less.because }),
    ...(rendering && { rendered: rendering.text }),
    ...(rendering?.distorted !== undefined && {
      distortion: { weight: rendering.distorted, because: rendering.because ?? '', caught: checks.some(({ caught }) => caught), catchable: canBeCaught },
    }),
    checks,
  };
}

/** Steps in the order they were done, then those that were open and left, in the author's order. */
function stepReviews(run: Run, asked: Asked<Interview>): readonly StepReview[] {
  const { scene, task } = asked;
  const done = new Map(stepsOf(run, 'preparation.done', scene).map(({ event, seq }) => [event.step, seq]));
  const order = [...done.keys(), ...openedSteps(run, asked, factsInScene(run, scene)).filter((id) => !done.has(id))];
  return order.flatMap((id): StepReview[] => {
    const step = task.prepare?.[id];
    if (!step) return [];
    const seq = done.get(id);
    const right = step['should-do'];
    const wrong = step['should-not-do'];
    const result = right !== undefined ? (seq !== undefined ? 'rightly-done' : 'missed') : wrong !== undefined ? (seq !== undefined ? 'wrongly-done' : 'rightly-left') : 'neither';
    return [{ id, label: step.label, kind: step.kind, ...(seq !== undefined && { seq }), result, ...(step.shows !== undefined && { shows: step.shows }), feedback: step.feedback }];
  });
}

/** To whom it was spoken and how it was rendered, where the trainee could choose: how many of the questions. */
function mannersOf(run: Run, { scene, task }: Asked<Interview>): Pick<InterviewReview, 'address' | 'mode'> {
  const questions = stepsOf(run, 'question.asked', scene);
  const interview = questions.at(-1)?.after.interviews[scene];
  const all = questions.length;
  return {
    ...(task.address && { address: { right: all - (interview?.past.length ?? 0), of: all, feedback: task.address.feedback } }),
    ...(task.mode && { mode: { right: interview?.verbatim.length ?? 0, of: all, feedback: task.mode.feedback } }),
  };
}

/** What is told of the interpreters only now. */
const interpretersOf = ({ scenario }: Run, { task }: Asked<Interview>): InterviewReview['interpreters'] =>
  Object.entries(task.interpreters).flatMap(([id, { sworn, 'linked-to': linked }]) => (sworn === undefined && linked === undefined ? [] : [{
    person: personNamed(scenario, id), ...(sworn !== undefined && { sworn }),
    ...(linked !== undefined && { linkedTo: scenario.people[linked]?.name ?? scenario.agencies?.[linked]?.name ?? linked }),
  }]));

/** What the way it was done did to the record: entries that held when the interview was ended. */
function recordOf(run: Run, { scene, task }: Asked<Interview>): InterviewReview['record'] {
  const [ended] = stepsOf(run, 'interview.ended', scene);
  if (!ended) return [];
  return (task.end.depends ?? []).flatMap((depends, index) => (dependsHolds(depends, run.scenario, ended.before, scene, task)
    ? [{ index, because: depends.because, sources: depends.sources ?? [], spoiled: Object.keys(depends.effects.spoil ?? {}).map((id) => run.scenario.exhibits[id]?.title ?? id) }] : []));
}
