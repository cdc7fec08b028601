/** Every interview on the run: what was asked and not asked, what was said and what the interpreter made of it. */
import type { Step } from '../../engine/replay.ts';
import { factsOf } from '../../engine/case.ts';
import { renderingOf } from '../../engine/tasks/interviewRules.ts';
import type { Interview, Question } from '../../scenario/tasks/interview.ts';
import { factsInScene, type Run, stepsOf, tasksOf } from '../run.ts';
import type { Scorecard } from '../scorecard.ts';
import { catchable, openedQuestions } from '../tasks/interviewItems.ts';
import type { Asked } from '../tasks/taskItems.ts';
import type { InterviewReview, QuestionReview } from './debriefTypes.ts';
import { itemIdsOf, personNamed, sceneNamed, timeOf } from './names.ts';

const types = ['question.asked', 'rendering.checked', 'interpreter.replaced', 'interview.ended'] as const;

export function interviewReviews(run: Run, scorecard: Scorecard): readonly InterviewReview[] {
  return tasksOf(run.scenario, 'interview').flatMap((asked): InterviewReview[] => {
    const { scene, task } = asked;
    const steps = run.steps.filter(({ entry: { event } }) => (types as readonly string[]).includes(event.type) && 'scene' in event && event.scene === scene);
    const first = steps[0];
    if (!first) return [];
    return [{
      seq: first.entry.seq, time: timeOf(run.scenario, factsOf(first.before).clock), scene: sceneNamed(run.scenario, scene), person: personNamed(run.scenario, task.person),
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
    const first = step?.after.interviews[scene]?.asked[id];
    return [{
      id, label: question.label, type: question.type, ...(step && { seq: step.seq }), ...resultOf(question, step !== undefined), feedback: question.feedback,
      ...(first !== undefined && { answer: answerOf(run, asked, id, first, catchable(run, asked, id, first, moments)) }),
    }];
  });
}

function resultOf(question: Question, asked: boolean): Pick<QuestionReview, 'result' | 'weight'> {
  if (question['should-ask'] !== undefined) return { result: asked ? 'rightly-asked' : 'missed', weight: question['should-ask'] };
  if (question['should-not-ask'] !== undefined) return { result: asked ? 'wrongly-asked' : 'rightly-left', weight: question['should-not-ask'] };
  return { result: 'neither', weight: 0 };
}

function answerOf(run: Run, { scene, task }: Asked<Interview>, id: string, first: string, canBeCaught: boolean): NonNullable<QuestionReview['answer']> {
  const rendering = renderingOf(task, id, first);
  const checks = stepsOf(run, 'rendering.checked', scene).filter(({ event }) => event.question === id).map(({ seq, event, after }) => {
    const made = after.interviews[scene]?.checked[id]?.at(-1);
    return { seq, by: event.by, interpreter: personNamed(run.scenario, made?.interpreter ?? first), caught: made?.caught ?? false };
  });
  return {
    interpreter: personNamed(run.scenario, first), said: task.questions[id]?.said ?? '',
    ...(rendering && { rendered: rendering.text }),
    ...(rendering?.distorted !== undefined && {
      distortion: { weight: rendering.distorted, because: rendering.because ?? '', caught: checks.some(({ caught }) => caught), catchable: canBeCaught },
    }),
    checks,
  };
}
