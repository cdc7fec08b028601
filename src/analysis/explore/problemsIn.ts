/** What is wrong with a scenario by what exploring it found. What can never happen is said only where everything was looked at. */
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Exploration, Witness } from './exploration.ts';

export type ProblemKind = 'dead-end' | 'no-way-out' | 'never-reached' | 'never-won' | 'never-open' | 'never-held' | 'never-released' | 'invariant';

export interface Problem {
  readonly kind: ProblemKind;
  /** The scene, option, exhibit, inject or invariant it is about. */
  readonly of: string;
  readonly what: string;
  readonly way?: Witness;
}

export function problemsIn(scenario: Scenario, found: Exploration): readonly Problem[] {
  const scenes = Object.entries(scenario.scenes);
  const shown: Problem[] = [
    ...[...found.deadEnds].map(([of, way]): Problem => ({ kind: 'dead-end', of, what: `In "${of}" nothing can be done any more.`, way })),
    ...[...found.trapped].filter(([of]) => !found.deadEnds.has(of)).map(([of, way]): Problem => ({ kind: 'no-way-out', of, what: `From "${of}" no ending can be reached any more.`, way })),
    ...[...found.violated ?? []].map(([of, way]): Problem => ({ kind: 'invariant', of, what: `"${of}" does not hold on every path: ${scenario.invariants?.[of]?.because ?? ''}`, way })),
  ];
  if (!found.whole) return shown;
  const won = scenes.filter(([, { ending }]) => ending?.kind === 'justice').map(([id]) => id);
  const options = scenes.flatMap(([scene, { task }]) => (!found.scenes.has(scene) ? [] : Object.keys(task?.kind === 'choose' ? task.choices : task?.kind === 'interview' ? task.questions : {}).map((option) => `${scene}/${option}`)));
  const never = (kind: ProblemKind, ids: readonly string[], seen: { has(id: string): boolean }, what: (id: string) => string): readonly Problem[] =>
    ids.filter((id) => !seen.has(id)).map((of) => ({ kind, of, what: what(of) }));
  return [
    ...shown,
    ...never('never-reached', scenes.map(([id]) => id), found.scenes, (id) => `No path leads to "${id}".`),
    ...(won.length > 0 && !won.some((id) => found.scenes.has(id)) ? [{ kind: 'never-won' as const, of: won.join(', '), what: 'No path leads to an ending of the kind justice.' }] : []),
    ...never('never-open', options, found.options, (id) => `"${id}" is never open.`),
    ...never('never-held', Object.keys(scenario.exhibits), found.exhibits, (id) => `"${id}" is never in the file.`),
    ...never('never-released', Object.keys(scenario.injects ?? {}), found.released, (id) => `"${id}" is never released.`),
  ];
}
