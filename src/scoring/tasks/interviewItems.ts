/**
 * Items of an interview, all of them procedure: which questions were put, which distorted renderings were caught, whether
 * the interpreter was replaced where that was called for (SPEC A1-A6).
 */
import { holds } from '../../engine/conditions.ts';
import type { Facts } from '../../engine/facts.ts';
import { comesToLight, questionsLeft, renderingOf } from '../../engine/tasks/interviewRules.ts';
import { checkKind, type Interview } from '../../scenario/tasks/interview.ts';
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
  if (moments.length === 0) return asked.task.mandatory && run.ended ? [questionItem(run, asked, Object.keys(asked.task.questions))].flat() : [];
  return [
    ...questionItem(run, asked, openedQuestions(run, asked, moments)),
    ...caughtItems(run, asked, moments),
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

/** The key of an interview over questions that were open. A question that is neither asked for nor against is in neither. */
export function questionKey(task: Interview, open: readonly string[]): Key {
  const weighed = (of: 'should-ask' | 'should-not-ask') =>
    new Map(open.flatMap((id): [string, number][] => {
      const weight = task.questions[id]?.[of];
      return weight === undefined ? [] : [[id, weight]];
    }));
  return { right: weighed('should-ask'), wrong: weighed('should-not-ask') };
}

function questionItem(run: Run, { scene, title, task }: Asked<Interview>, open: readonly string[]): Item[] {
  const key = questionKey(task, open);
  const steps = stepsOf(run, 'question.asked', scene);
  const weights = weightsOf(key, steps.map(({ event }) => event.question));
  if (weights.G === 0) return [];
  const raw = kappa(weights);
  const met = steps.length > 0 || stepsOf(run, 'interview.ended', scene).length > 0;
  // Where only so many questions may be put, the best there is are the ones that count most.
  const most = [...key.right.values()].sort((a, b) => b - a).slice(0, task['at-most'] ?? key.right.size).reduce((sum, weight) => sum + weight, 0);
  const best = kappa({ a: most, b: 0, G: weights.G, F: weights.F });
  return [{
    id: `procedure:scenes.${scene}.task.questions`, dim: 'procedure', kind: 'set', raw, base: 0, best, weight: task.weight ?? 1, set: weights,
    entries: steps.map(({ seq }) => seq), line: `scenes.${scene}.task.questions`, ...(!met && { undone: true as const }),
    sentences: [message('item-in', { scene: title }), ...setSentences('asked', weights, raw / best)],
  }];
}

/** Whether some check, with some interpreter who could be had, would have shown that a rendering was not what was said. */
export function catchable({ scenario }: Run, { scene, task }: Asked<Interview>, question: string, first: string, moments: readonly Facts[]): boolean {
  const there = Object.entries(task.interpreters).filter(([id, { when }]) =>
    id === first || moments.some((facts) => facts.interviews[scene]?.interpreter === id || holds(when, scenario, facts)));
  return there.some(([now]) => checkKind.options.some((by) => comesToLight(task, question, first, now, by)));
}

function caughtItems(run: Run, asked: Asked<Interview>, moments: readonly Facts[]): Item[] {
  const { scene, task } = asked;
  return stepsOf(run, 'question.asked', scene).flatMap(({ event: { question }, after, seq }): Item[] => {
    const first = after.interviews[scene]?.asked[question] ?? '';
    const distorted = renderingOf(task, question, first)?.distorted;
    if (distorted === undefined || !catchable(run, asked, question, first, moments)) return [];
    const checks = stepsOf(run, 'rendering.checked', scene).filter(({ event }) => event.question === question);
    const caught = checks.some(({ after: then }) => then.interviews[scene]?.checked[question]?.some((check) => check.caught));
    const worth = choiceWorth([0, 1], caught ? 1 : 0);
    return [{
      id: `procedure:scenes.${scene}.task.questions.${question}.rendered.${first}`, dim: 'procedure', kind: 'choice', ...worth, weight: distorted,
      entries: [seq, ...checks.map((check) => check.seq)], line: `scenes.${scene}.task.questions.${question}.rendered.${first}`,
      sentences: [message(caught ? 'distortion-caught' : 'distortion-missed', { question: task.questions[question]?.label ?? question }), ...choiceScore(worth)],
    }];
  }).sort((a, b) => byCodePoint(a.id, b.id));
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
