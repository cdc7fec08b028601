/** Whether a case can move from its first scene to an end, whatever the conditions turn out to be. */
import { rulesOf } from '../../engine/tasks/rulesOf.ts';
import type { LeadsTo } from '../../scenario/choiceParts.ts';
import type { Finding, Path } from '../../scenario/diagnostic.ts';
import type { ScenarioFile, Scene } from '../../scenario/scenario.ts';

export function flowFindings(scenario: ScenarioFile): readonly Finding[] {
  const reached = reachedFrom(scenario, scenario['first-scene']);
  return [
    ...ofEndings(scenario, reached),
    ...Object.entries(scenario.scenes).flatMap(([id, scene]) => [
      ...ofScene(id, scene),
      ...(reached.has(id) ? [] : [{ code: 'unreached-scene' as const, path: ['scenes', id], at: 'key' as const, what: `Nothing leads to "${id}".` }]),
    ]),
  ];
}

function ofEndings(scenario: ScenarioFile, reached: ReadonlySet<string>): readonly Finding[] {
  const endings = Object.entries(scenario.scenes).filter(([, scene]) => scene.ending).map(([id]) => id);
  if (endings.some((id) => reached.has(id))) return [];
  const what = endings.length === 0 ? 'No scene ends the case.' : 'No scene that ends the case can be reached.';
  return [{ code: 'no-ending', path: ['scenes'], at: 'key', what }];
}

function ofScene(id: string, scene: Scene): readonly Finding[] {
  const path = ['scenes', id];
  if (scene.task && scene.ending) return [{ code: 'task-and-ending', path, at: 'key', what: `"${id}" has a task and an ending.` }];
  if (!scene.task) return scene.ending ? [] : [{ code: 'scene-without-task', path, at: 'key', what: `"${id}" has neither a task nor an ending.` }];
  const { task } = scene;
  const here = [...path, 'task'];
  switch (task.kind) {
    case 'choose': {
      const choices = Object.entries(task.choices);
      return [
        ...(choices.every(([, choice]) => choice.when) ? [{ code: 'may-be-dead-end' as const, path: [...here, 'choices'], at: 'key' as const, what: `Every choice of "${id}" has a condition.` }] : []),
        ...choices.flatMap(([choice, { 'leads-to': to }]) => fallsThrough(to, [...here, 'choices', choice, 'leads-to'])),
      ];
    }
    case 'interview':
      return [
        ...(task.end.when ? [{ code: 'may-be-dead-end' as const, path: [...here, 'end'], at: 'key' as const, what: `The interview in "${id}" may be ended only where a condition holds.`, fix: 'Remove the when, or make sure that the questions bring it about.' }] : []),
        ...fallsThrough(task.end['leads-to'], [...here, 'end', 'leads-to']),
      ];
    case 'proof-map':
    case 'weigh':
    case 'new-fact':
    case 'hypotheses':
    case 'tokens':
    case 'against':
    case 'deduce':
    case 'agencies':
      return fallsThrough(task['leads-to'], [...here, 'leads-to']);
    case 'identify':
      return [
        ...fallsThrough(task['leads-to'], [...here, 'leads-to']),
        ...(task.outcomes ?? []).flatMap(({ 'leads-to': to }, at) => (to === undefined ? [] : fallsThrough(to, [...here, 'outcomes', at, 'leads-to']))),
      ];
    case 'request': {
      const last = task.outcomes.at(-1);
      const channels = Object.values(task.channels);
      return [
        ...(channels.every(({ when }) => when) ? [{ code: 'may-be-dead-end' as const, path: [...here, 'channels'], at: 'key' as const, what: `Every channel of "${id}" has a condition.`, fix: 'Leave one channel without a when, or make sure that one always holds.' }] : []),
        ...(last && (Object.keys(last.sent ?? {}).length > 0 || last.when !== undefined)
          ? [{ code: 'outcome-may-not-fit' as const, path: [...here, 'outcomes', task.outcomes.length - 1], what: 'The last outcome does not fit every request.', fix: 'Let the last outcome stand without sent and when.' }] : []),
        ...task.outcomes.flatMap((outcome, at) => fallsThrough(outcome['leads-to'], [...here, 'outcomes', at, 'leads-to'])),
      ];
    }
    case 'qualify': {
      const last = task.outcomes.at(-1);
      const open = last && (last.offence !== undefined || last.readiness !== undefined || last.when !== undefined);
      return open ? [{ code: 'outcome-may-not-fit', path: [...here, 'outcomes', task.outcomes.length - 1], what: 'The last outcome does not fit every answer.' }] : [];
    }
  }
}

const fallsThrough = (to: LeadsTo, path: Path): readonly Finding[] =>
  typeof to !== 'string' && to.at(-1)?.when ? [{ code: 'may-lead-nowhere', path, at: 'key', what: 'The last way has a condition, so that there may be no way at all.' }] : [];

/** Scenes that some way leads to, conditions left aside; `first` among them. At most so many steps away, where that is asked. */
export function reachedFrom(scenario: ScenarioFile, first: string, steps = Number.POSITIVE_INFINITY): ReadonlySet<string> {
  const reached = new Map([[first, 0]]);
  for (const [id, far] of reached) {
    const task = scenario.scenes[id]?.task;
    if (far >= steps || !task) continue;
    for (const { to } of rulesOf(task).edges(task)) if (to !== undefined && !reached.has(to)) reached.set(to, far + 1);
  }
  return new Set(reached.keys());
}
