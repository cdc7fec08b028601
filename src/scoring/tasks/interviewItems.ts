/**
 * Items of an interview, all of them procedure: which questions were put and which steps done before them, which distorted
 * renderings were caught, to whom it was spoken and how it was rendered, whether the interpreter was replaced where that was
 * called for (SPEC A1-A10).
 */
import { holds } from '../../engine/conditions.ts';
import type { Facts } from '../../engine/facts.ts';
import { catchingIn, type Hearing, hearingOf, renderingOf } from '../../engine/tasks/hearing.ts';
import { interviewRules, questionsLeft } from '../../engine/tasks/interviewRules.ts';
import { checksIn, type Interview } from '../../scenario/tasks/interview.ts';
import { choiceScore, setSentences } from '../itemSentences.ts';
import type { Item } from '../item.ts';
import { message } from '../message.ts';
import { choiceWorth } from '../primitives/choice.ts';
import { type Key, kappa, weightsOf } from '../primitives/set.ts';
import { byCodePoint, factsInScene, type Run, stepsOf } from '../run.ts';
import { credited } from './chooseItems.ts';
import type { Asked, TaskItems } from './taskItems.ts';

export const interviewItems: TaskItems<Interview> = (run, asked) => {
  const moments = factsInScene(run, asked.scene);
  if (moments.length === 0) {
    if (!asked.task.mandatory || !run.ended) return [];
    const steps = Object.keys(asked.task.prepare ?? {});
    return [...questionItem(run, asked, Object.keys(asked.task.questions), steps), ...prepareItem(run, asked, steps)];
  }
  const steps = openedSteps(run, asked, moments);
  return [
    ...questionItem(run, asked, openedQuestions(run, asked, moments), steps),
    ...prepareItem(run, asked, steps),
    ...caughtItems(run, asked, moments),
    ...mannerItems(run, asked),
    ...replaceItems(run, asked, moments),
  ];
};

/** Questions that could be put at some moment of this interview, whether they were or not. */
export function openedQuestions({ scenario }: Run, { scene, task }: Asked<Interview>, moments: readonly Facts[]): readonly string[] {
  return Object.entries(task.questions).filter(([id, question]) => moments.some((facts) => {
    const interview = facts.interviews[scene];
    return interview !== undefined && (id in interview.asked || (questionsLeft(task, interview) > 0 && holds(question.when, scenario, facts)));
  })).map(([id]) => id);
}

/** Steps that could be done at some moment of this interview, whether they were or not. */
export function openedSteps({ scenario }: Pick<Run, 'scenario'>, { scene, task }: Pick<Asked<Interview>, 'scene' | 'task'>, moments: readonly Facts[]): readonly string[] {
  return Object.keys(task.prepare ?? {}).filter((step) => moments.some((facts) => {
    const interview = facts.interviews[scene];
    return interview !== undefined && (interview.prepared.includes(step) || !interviewRules.refuse({ scenario, facts, scene, task }, { type: 'preparation.done', scene, step }));
  }));
}

/** Where no step is wrong to do, doing them all would be right: they belong to the set of the questions then. */
export const stepsStandAlone = ({ prepare = {} }: Interview): boolean => Object.values(prepare).some((step) => step['should-not-do']);

/** A step beside questions, under a name that no question has. */
export const stepName = (id: string): string => `prepare/${id}`;

/** The key of an interview over questions that were open, and steps where they belong to it. What is neither asked for nor against is in neither. */
export function questionKey(task: Interview, open: readonly string[], steps: readonly string[] = []): Key {
  const weighed = (of: 'should-ask' | 'should-not-ask') =>
    new Map(open.flatMap((id): [string, number][] => {
      const weight = task.questions[id]?.[of];
      return weight === undefined ? [] : [[id, weight]];
    }));
  const prepared = stepsStandAlone(task) ? undefined : prepareKey(task, steps);
  return {
    right: new Map([...weighed('should-ask'), ...[...prepared?.right ?? []].map(([id, weight]) => [stepName(id), weight] as const)]),
    wrong: weighed('should-not-ask'),
  };
}

/** The key of the steps that were open. */
export function prepareKey(task: Interview, steps: readonly string[]): Key {
  const weighed = (of: 'should-do' | 'should-not-do') =>
    new Map(steps.flatMap((id): [string, number][] => {
      const weight = task.prepare?.[id]?.[of];
      return weight === undefined ? [] : [[id, weight]];
    }));
  return { right: weighed('should-do'), wrong: weighed('should-not-do') };
}

function questionItem(run: Run, { scene, title, task }: Asked<Interview>, open: readonly string[], steps: readonly string[]): Item[] {
  const key = questionKey(task, open, steps);
  const asked = stepsOf(run, 'question.asked', scene);
  const prepared = stepsStandAlone(task) ? [] : stepsOf(run, 'preparation.done', scene);
  const weights = weightsOf(key, [...asked.map(({ event }) => event.question), ...prepared.map(({ event }) => stepName(event.step))]);
  if (weights.G === 0) return [];
  const raw = kappa(weights);
  const met = asked.length > 0 || prepared.length > 0 || stepsOf(run, 'interview.ended', scene).length > 0;
  // Where only so many questions may be put, the best there is are the ones that count most.
  const questions = [...questionKey(task, open).right.values()].sort((a, b) => b - a);
  const most = questions.slice(0, task['at-most'] ?? questions.length).reduce((sum, weight) => sum + weight, 0)
    + weights.G - questions.reduce((sum, weight) => sum + weight, 0);
  const best = kappa({ a: most, b: 0, G: weights.G, F: weights.F });
  return [{
    id: `procedure:scenes.${scene}.task.questions`, dim: 'procedure', kind: 'set', raw, base: 0, best, weight: task.weight ?? 1, set: weights,
    entries: [...prepared, ...asked].map(({ seq }) => seq).sort((a, b) => a - b), line: `scenes.${scene}.task.questions`, ...(!met && { undone: true as const }),
    sentences: [message('item-in', { scene: title }), ...setSentences(prepared.length > 0 || [...key.right.keys()].some((id) => id.startsWith('prepare/')) ? 'asked-and-done' : 'asked', weights, raw / best)],
  }];
}

/** Steps before the first question, where they stand alone (SPEC A7). */
function prepareItem(run: Run, { scene, title, task }: Asked<Interview>, steps: readonly string[]): Item[] {
  if (!stepsStandAlone(task)) return [];
  const done = stepsOf(run, 'preparation.done', scene);
  const weights = weightsOf(prepareKey(task, steps), done.map(({ event }) => event.step));
  if (weights.G === 0) return [];
  const raw = kappa(weights);
  const met = done.length > 0 || stepsOf(run, 'question.asked', scene).length > 0 || stepsOf(run, 'interview.ended', scene).length > 0;
  return [{
    id: `procedure:scenes.${scene}.task.prepare`, dim: 'procedure', kind: 'set', raw, base: 0, best: 1, weight: task.weight ?? 1, set: weights,
    entries: done.map(({ seq }) => seq), line: `scenes.${scene}.task.prepare`, ...(!met && { undone: true as const }),
    sentences: [message('item-in', { scene: title }), ...setSentences('prepared', weights, raw)],
  }];
}

/** Whether some check, with some interpreter who could be had, would have shown that a rendering was not what was said. */
export function catchable({ scenario }: Pick<Run, 'scenario'>, { scene, task }: Pick<Asked<Interview>, 'scene' | 'task'>, question: string, first: Hearing, moments: readonly Facts[]): boolean {
  const there = Object.entries(task.interpreters).filter(([id, { when }]) =>
    id === first.interpreter || moments.some((facts) => facts.interviews[scene]?.interpreter === id || holds(when, scenario, facts)));
  const second = task['second-interpreter'];
  const open = checksIn(task).filter((by) => (by === 'second-interpreter' ? moments.some((facts) => holds(second?.when, scenario, facts))
    // Whoever did not record it could have: the step was there to be done.
    : by !== 'audio' || (task.audio !== undefined && openedSteps({ scenario }, { scene, task }, moments).includes(task.audio.after))));
  return there.some(([now]) => (task.mode ? (['summary', 'verbatim'] as const) : (['summary'] as const)).some((mode) =>
    catchingIn(task, question, first, { interpreter: now, mode }).some((by) => open.includes(by))));
}

function caughtItems(run: Run, asked: Asked<Interview>, moments: readonly Facts[]): Item[] {
  const { scene, task } = asked;
  return stepsOf(run, 'question.asked', scene).flatMap(({ event: { question }, after, seq }): Item[] => {
    const interview = after.interviews[scene];
    const first = interview && hearingOf(interview, question);
    const distorted = first && renderingOf(task, question, first)?.distorted;
    if (!first || distorted === undefined || !catchable(run, asked, question, first, moments)) return [];
    const checks = stepsOf(run, 'rendering.checked', scene).filter(({ event }) => event.question === question);
    const caught = checks.some(({ after: then }) => then.interviews[scene]?.checked[question]?.some((check) => check.caught));
    const worth = choiceWorth([0, 1], caught ? 1 : 0);
    const line = `scenes.${scene}.task.questions.${question}${first.less === undefined ? '' : `.answers-less.${first.less}`}.rendered.${first.interpreter}`;
    return [{
      id: `procedure:${line}`, dim: 'procedure', kind: 'choice', ...worth, weight: distorted,
      entries: [seq, ...checks.map((check) => check.seq)], line,
      sentences: [message(caught ? 'distortion-caught' : 'distortion-missed', { question: task.questions[question]?.label ?? question }), ...choiceScore(worth)],
    }];
  }).sort((a, b) => byCodePoint(a.id, b.id));
}

/** To whom questions were put, and how answers were rendered, where the trainee may choose (SPEC A9, A10). */
function mannerItems(run: Run, { scene, title, task }: Asked<Interview>): Item[] {
  const asked = stepsOf(run, 'question.asked', scene);
  const interview = asked.at(-1)?.after.interviews[scene];
  const all = asked.length;
  const manners = [
    { key: 'address', offered: task.address, so: all - (interview?.past.length ?? 0), chosen: stepsOf(run, 'address.chosen', scene) },
    { key: 'mode', offered: task.mode, so: interview?.verbatim.length ?? 0, chosen: stepsOf(run, 'mode.chosen', scene) },
  ];
  return manners.flatMap(({ key, offered, so, chosen }): Item[] => {
    if (!offered) return [];
    const worth = choiceWorth([0, 1], all === 0 ? 0 : so / all);
    return [{
      id: `procedure:scenes.${scene}.task.${key}`, dim: 'procedure', kind: 'choice', ...worth, weight: task.weight ?? 1, entries: chosen.map(({ seq }) => seq),
      line: `scenes.${scene}.task.${key}`, sentences: [message(`${key}-share`, { scene: title, right: all === 0 ? 0 : so, total: all }), ...choiceScore(worth)],
    }];
  });
}

function replaceItems(run: Run, { scene, title, task }: Asked<Interview>, moments: readonly Facts[]): Item[] {
  const { scenario } = run;
  const offered = moments.some((facts) => {
    const interview = facts.interviews[scene];
    return interview !== undefined && (interview.replaced.length > 0 || Object.entries(task.interpreters).some(([id, { when }]) => id !== interview.interpreter && holds(when, scenario, facts)));
  });
  if (!offered) return [];
  const steps = stepsOf(run, 'interpreter.replaced', scene);
  return credited.flatMap((dim): Item[] => {
    const credit = task.replace?.credit?.[dim];
    if (credit === undefined) return [];
    const worth = choiceWorth([0, credit], steps.length > 0 ? credit : 0);
    return [{
      id: `${dim}:scenes.${scene}.task.replace`, dim, kind: 'choice', ...worth, weight: task.weight ?? 1, entries: steps.map(({ seq }) => seq),
      line: `scenes.${scene}.task.replace`, sentences: [message(steps.length > 0 ? 'interpreter-replaced' : 'interpreter-kept', { scene: title }), ...choiceScore(worth)],
    }];
  });
}
