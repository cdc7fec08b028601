/** What can be done in an interview without leaving it, in the shape of every other move. */
import { mayBeDistorted } from '../../engine/tasks/hearing.ts';
import { checkTakes } from '../../engine/tasks/interviewRules.ts';
import { checksIn } from '../../scenario/tasks/interview.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { SceneMove } from './sceneMoves.ts';

/** Steps, questions, what follows when a distortion is caught, checks, and other interpreters: for what they read, change, and take. */
export function interviewMovesOf(scenario: Scenario, scene: string): readonly SceneMove[] {
  const task = scenario.scenes[scene]?.task;
  if (task?.kind !== 'interview') return [];
  const at = ['scenes', scene, 'task'];
  const doing = { do: 'end' } as const;
  const second = task['second-interpreter'];
  const checks = checksIn(task).map((by) => ({ takes: checkTakes(task, by), condition: by === 'second-interpreter' ? second?.when : undefined, at: by === 'second-interpreter' ? [...at, 'second-interpreter', 'when'] : at }));
  const distorted = Object.entries(task.questions).filter(([id]) => mayBeDistorted(task, id));
  const address = task.address?.['effects-when-interpreter'];
  return [
    ...Object.entries(task.prepare ?? {}).map(([id, { when, critical, repairs, effects, takes = 0 }]) =>
      ({ doing, takes, outcomes: [{ condition: when, at: [...at, 'prepare', id, 'when'], critical, repairs, effects, ways: [] }] })),
    ...(address ? [{ doing, takes: 0, outcomes: [{ condition: undefined, at: [...at, 'address'], effects: address, ways: [] }] }] : []),
    ...Object.entries(task.questions).map(([id, { when, critical, repairs, effects, takes = 0 }]) =>
      ({ doing, takes, outcomes: [{ condition: when, at: [...at, 'questions', id, 'when'], critical, repairs, effects, ways: [] }] })),
    // Which answer is given says whether there is anything to catch.
    ...distorted.flatMap(([id, question]) => (question['answers-less'] ?? []).map(({ when }, number) =>
      ({ doing, takes: 0, outcomes: [{ condition: when, at: [...at, 'questions', id, 'answers-less', number, 'when'], ways: [] }] }))),
    ...distorted.flatMap(([id, question]) => checks.map(({ takes, condition }) =>
      ({ doing, takes, outcomes: [{ condition, at: [...at, 'questions', id, 'when-caught'], effects: question['when-caught'], ways: [] }] }))),
    ...checks.map(({ takes, condition, at: where }) => ({ doing, takes, outcomes: [{ condition, at: where, ways: [] }] })),
    ...Object.entries(task.interpreters).map(([id, { when }]) => ({
      doing, takes: task['replace-takes'] ?? task.replace?.takes ?? 0,
      outcomes: [{ condition: when, at: [...at, 'interpreters', id, 'when'], critical: task.replace?.critical, repairs: task.replace?.repairs, effects: task.replace?.effects, ways: [] }],
    })),
  ];
}
