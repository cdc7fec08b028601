/** What the reviews of tasks that are handed in whole have in common: when, where, what was known, which items it made. */
import type { EventType } from '../../engine/event.ts';
import type { TaskKind, TaskOf } from '../../scenario/task.ts';
import type { Run, StepOf } from '../run.ts';
import type { Scorecard } from '../scorecard.ts';
import type { HandedIn } from './debriefTypes.ts';
import { itemIdsOf, knownThen, sceneNamed, timeOf } from './names.ts';

type SceneEvent = Extract<EventType, 'evidence.weighed' | 'fact.judged' | 'hypotheses.listed' | 'tokens.placed' | 'counter-evidence.named' | 'deductions.handed-in' | 'agencies.assigned' | 'people.identified' | 'request.sent'>;

/** Each hand-in with its task. Only the first one of a scene is scored; what came of it stands in the scorecard. */
export function handedIn<K extends TaskKind, T extends SceneEvent>(run: Run, scorecard: Scorecard, kind: K, steps: readonly StepOf<T>[]): readonly { readonly given: StepOf<T>; readonly task: TaskOf<K>; readonly shared: HandedIn }[] {
  const met = new Set<string>();
  return steps.flatMap((given) => {
    const { scene } = given.event as { readonly scene: string };
    const task = run.scenario.scenes[scene]?.task;
    if (task?.kind !== kind) return [];
    const scored = !met.has(scene);
    met.add(scene);
    return [{
      given, task: task as TaskOf<K>,
      shared: {
        seq: given.seq, time: timeOf(run.scenario, given.before.clock), scene: sceneNamed(run.scenario, scene), prompt: task.prompt,
        known: knownThen(run.scenario, given.before), scored, items: scored ? itemIdsOf(scorecard, scene) : [],
      },
    }];
  });
}
