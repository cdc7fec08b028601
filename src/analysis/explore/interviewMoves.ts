/** What can be done in an interview without leaving it, in the shape of every other move. */
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { SceneMove } from './sceneMoves.ts';

/** Questions, what follows when a distortion is caught, checks, and other interpreters: for what they read, change, and take. */
export function interviewMovesOf(scenario: Scenario, scene: string): readonly SceneMove[] {
  const task = scenario.scenes[scene]?.task;
  if (task?.kind !== 'interview') return [];
  const at = ['scenes', scene, 'task'];
  const doing = { do: 'end' } as const;
  const checked = task['check-takes'] ?? 0;
  return [
    ...Object.entries(task.questions).map(([id, { when, critical, repairs, effects, takes = 0 }]) =>
      ({ doing, takes, outcomes: [{ condition: when, at: [...at, 'questions', id, 'when'], critical, repairs, effects, ways: [] }] })),
    ...Object.entries(task.questions).filter(([, { rendered }]) => Object.values(rendered ?? {}).some(({ distorted }) => distorted)).map(([id, question]) =>
      ({ doing, takes: checked, outcomes: [{ condition: undefined, at: [...at, 'questions', id, 'when-caught'], effects: question['when-caught'], ways: [] }] })),
    { doing, takes: checked, outcomes: [{ condition: undefined, at, ways: [] }] },
    ...Object.entries(task.interpreters).map(([id, { when }]) => ({
      doing, takes: task['replace-takes'] ?? task.replace?.takes ?? 0,
      outcomes: [{ condition: when, at: [...at, 'interpreters', id, 'when'], critical: task.replace?.critical, repairs: task.replace?.repairs, effects: task.replace?.effects, ways: [] }],
    })),
  ];
}
