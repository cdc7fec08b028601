/** Tasks, decisions and questions of a scenario, each with the path of keys that leads to it. */
import type { Path } from '../../scenario/diagnostic.ts';
import type { ScenarioFile } from '../../scenario/scenario.ts';
import type { TaskKind, TaskOf } from '../../scenario/task.ts';
import type { Choice } from '../../scenario/tasks/choose.ts';
import { worthOf } from '../../scenario/worthOf.ts';

export interface PlacedTask<K extends TaskKind> {
  readonly scene: string;
  readonly task: TaskOf<K>;
  readonly path: Path;
}

export const tasksOf = <K extends TaskKind>(scenario: ScenarioFile, kind: K): readonly PlacedTask<K>[] =>
  Object.entries(scenario.scenes).flatMap(([scene, { task }]) => (task?.kind === kind ? [{ scene, task: task as TaskOf<K>, path: ['scenes', scene, 'task'] }] : []));

/** Choices that are scored: plain steps are left out. */
export const decisionsIn = (scenario: ScenarioFile): readonly PlacedTask<'choose'>[] =>
  tasksOf(scenario, 'choose').filter(({ task }) => task.decision !== false);

/** A question with one right option among several, as it is read: a decision, a matter between agencies, or a deduction. */
export interface Offered {
  readonly scene: string;
  readonly right: string;
  readonly labels: readonly { readonly id: string; readonly label: string; readonly path: Path }[];
}

/** Everything in a case that offers one right option among several. */
export const offeredIn = (scenario: ScenarioFile): readonly Offered[] => [
  ...decisionsIn(scenario).flatMap(({ scene, task, path }): Offered[] => {
    const right = rightIn(task);
    return right === undefined ? [] : [{ scene, right, labels: Object.entries(task.choices).map(([id, { label }]) => ({ id, label, path: [...path, 'choices', id, 'label'] })) }];
  }),
  ...tasksOf(scenario, 'request').flatMap(({ scene, task: { channels }, path }): Offered[] => {
    const right = bestIn(channels);
    return right === undefined ? [] : [{ scene, right, labels: Object.entries(channels).map(([id, { label }]) => ({ id, label, path: [...path, 'channels', id, 'label'] })) }];
  }),
  ...tasksOf(scenario, 'agencies').flatMap(({ scene, task, path }) => Object.entries(task.settle ?? {}).flatMap(([matter, { choices }]): Offered[] => {
    const right = rightIn({ choices });
    return right === undefined ? [] : [{ scene, right, labels: Object.entries(choices).map(([id, { label }]) => ({ id, label, path: [...path, 'settle', matter, 'choices', id, 'label'] })) }];
  })),
  ...tasksOf(scenario, 'deduce').flatMap(({ scene, task, path }) => Object.entries(task.deductions).map(([name, { answer, options }]): Offered => ({
    scene, right: answer, labels: Object.entries(options).map(([id, label]) => ({ id, label, path: [...path, 'deductions', name, 'options', id] })),
  }))),
];

/** The one choice that is worth more than every other; undefined where several are worth as much. */
export const rightIn = ({ choices }: { readonly choices: Readonly<Record<string, Pick<Choice, 'credit'>>> }): string | undefined => bestIn(choices);

function bestIn(choices: Readonly<Record<string, Pick<Choice, 'credit'>>>): string | undefined {
  const most = Math.max(...Object.values(choices).map(worthOf));
  const best = Object.entries(choices).filter(([, choice]) => worthOf(choice) === most);
  return best.length === 1 && Object.keys(choices).length > 1 ? best[0]?.[0] : undefined;
}
