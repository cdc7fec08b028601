/** Every place of a scenario where an author wrote what changes: for telling where an exhibit was to be had, or a failure repaired. */
import type { Effects } from '../../scenario/conditions.ts';
import type { Task, TaskKind, TaskOf } from '../../scenario/task.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';

export interface EffectPlace {
  readonly line: string;
  readonly scene?: string;
  readonly inject?: string;
  /** The author's words for the option or question, where it has any. */
  readonly label?: string;
  readonly effects?: Effects | undefined;
  readonly repairs?: string | undefined;
}

type Within = Omit<EffectPlace, 'scene' | 'inject'>;

/** By kind of task; a new kind is a line here. */
const places = {
  choose: (task) => Object.entries(task.choices).map(([id, { label, effects, repairs }]) => ({ line: `choices.${id}`, label, effects, repairs })),
  interview: (task) => [
    ...Object.entries(task.prepare ?? {}).map(([id, { label, effects, repairs }]) => ({ line: `prepare.${id}`, label, effects, repairs })),
    { line: 'address', effects: task.address?.['effects-when-interpreter'] },
    ...(task.end.depends ?? []).map(({ effects }, index) => ({ line: `end.depends.${index}`, label: task.end.label, effects })),
    ...Object.entries(task.questions).flatMap(([id, { label, effects, repairs, 'when-caught': caught }]): Within[] => [
      { line: `questions.${id}`, label, effects, repairs }, { line: `questions.${id}.when-caught`, label, effects: caught },
    ]),
    { line: 'replace', effects: task.replace?.effects, repairs: task.replace?.repairs },
    { line: 'end', label: task.end.label, effects: task.end.effects },
  ],
  'proof-map': ({ effects }) => [{ line: 'effects', effects }],
  weigh: ({ effects }) => [{ line: 'effects', effects }],
  'new-fact': ({ effects }) => [{ line: 'effects', effects }],
  hypotheses: ({ effects }) => [{ line: 'effects', effects }],
  tokens: ({ effects }) => [{ line: 'effects', effects }],
  against: ({ effects }) => [{ line: 'effects', effects }],
  deduce: ({ effects }) => [{ line: 'effects', effects }],
  agencies: (task) => [
    ...Object.entries(task.tell).flatMap(([id, { repairs }]) => Object.entries(repairs ?? {}).map(([time, failure]) => ({ line: `tell.${id}.repairs.${time}`, label: task.times[time]?.label ?? time, repairs: failure }))),
    ...Object.entries(task.settle ?? {}).flatMap(([matter, { choices }]) => Object.entries(choices).map(([id, { label, effects, repairs }]) => ({ line: `settle.${matter}.choices.${id}`, label, effects, repairs }))),
    { line: 'effects', effects: task.effects },
  ],
  identify: (task) => [
    ...Object.entries(task.repairs ?? {}).flatMap(([subject, byStatus]) => Object.entries(byStatus).map(([status, failure]) => ({ line: `repairs.${subject}.${status}`, repairs: failure }))),
    ...(task.outcomes ?? []).map(({ effects }, index) => ({ line: `outcomes.${index}`, effects })),
    { line: 'effects', effects: task.effects },
  ],
  qualify: (task) => task.outcomes.map(({ effects, repairs }, index) => ({ line: `outcomes.${index}`, effects, repairs })),
  request: (task) => [
    ...Object.entries(task.channels).map(([id, { label, repairs }]) => ({ line: `channels.${id}`, label, repairs })),
    { line: 'effects', effects: task.effects },
    ...task.outcomes.map(({ effects, repairs }, index) => ({ line: `outcomes.${index}`, effects, repairs })),
  ],
} satisfies { readonly [K in TaskKind]: (task: TaskOf<K>) => readonly Within[] };

export function effectPlaces(scenario: Scenario): readonly EffectPlace[] {
  const scenes = Object.entries(scenario.scenes).flatMap(([scene, { 'on-arrival': effects, task }]): EffectPlace[] => [
    { line: `scenes.${scene}.on-arrival`, scene, effects },
    ...(task ? (places[task.kind] as (task: Task) => readonly Within[])(task).map((place) => ({ ...place, scene, line: `scenes.${scene}.task.${place.line}` })) : []),
  ]);
  const injects = Object.entries(scenario.injects ?? {}).map(([inject, { effects }]) => ({ line: `injects.${inject}`, inject, effects }));
  return [...scenes, ...injects].filter(({ effects, repairs }: EffectPlace) => effects !== undefined || repairs !== undefined);
}
