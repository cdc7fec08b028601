/**
 * Everything that can happen in a scenario, whatever is done: every state of the part of the facts that anything can still read, each
 * once. Time passes by what is done; a facilitator who lets time go by is not among the paths.
 */
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Exploration, ExploreBounds, ExploreProgress, Witness } from './exploration.ts';
import type { InterviewDoing } from './interviewing.ts';
import { PLACE } from './layout.ts';
import { type Program, programOf } from './program.ts';
import type { Doing } from './sceneMoves.ts';
import { canEnd, search, type Searched, type Told } from './search.ts';
import type { Table } from './table.ts';
import { witnessOf } from './witness.ts';

/** Enough for any scenario that somebody wrote by hand. */
export const exploreBounds: ExploreBounds = { states: 4_000_000, bytes: 1024 * 1024 * 1024 };

/** Yields how far it is; whoever drives it ends it with `next('stop')` and gets what was found until then. */
export function* explore(scenario: Scenario, bounds: ExploreBounds = exploreBounds): Generator<ExploreProgress, Exploration, Told> {
  const program = programOf(scenario, { observing: true });
  const searched = yield* search(program, bounds);
  return explorationOf(scenario, program, searched);
}

/** The exploration to its end, in one go. */
export function exploreNow(scenario: Scenario, bounds: ExploreBounds = exploreBounds): Exploration {
  const work = explore(scenario, bounds);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

function explorationOf(scenario: Scenario, program: Program, searched: Searched): Exploration {
  const { control: { scenes, sceneOf }, asking, happened, width } = program;
  const { table, first, count, stuck, transitions, stoppedBy, lookedAt } = searched;
  const whole = stoppedBy === undefined;
  const pathTo = (scene: string): Witness | undefined => {
    const state = first[scenes.indexOf(scene)] ?? -1;
    return state < 0 ? undefined : witnessOf(scenario, wayTo(program, table, state));
  };
  const trapped = new Map<string, Witness>();
  if (whole) {
    const can = canEnd(searched, program);
    for (let state = 0; state < table.count; state += 1) {
      if (can[state] === 1) continue;
      const scene = scenes[sceneOf[table.rows[state * width + PLACE] as number] as number] as string;
      if (!trapped.has(scene)) trapped.set(scene, witnessOf(scenario, wayTo(program, table, state)));
    }
  }
  const options = new Set<string>();
  for (const [scene, option] of optionsSeen(scenario, program, searched)) options.add(`${scene}/${option}`);
  return {
    states: table.count, transitions, whole, ...(stoppedBy && { stoppedBy }), unexplored: table.count - lookedAt,
    scenes: new Map(scenes.flatMap((id, number) => ((count[number] as number) > 0 ? [[id, count[number] as number] as const] : []))),
    exhibits: happened.exhibits, released: happened.released, calledOff: happened.calledOff, failures: happened.failures, repaired: happened.repaired,
    options,
    conditions: asking.seen.filter(({ held, failed }) => held || failed),
    deadEnds: new Map([...stuck].map(([scene, state]) => [scenes[scene] as string, witnessOf(scenario, wayTo(program, table, state))])),
    trapped, pathTo,
  };
}

/** The moves from the beginning to a state. */
export function wayTo({ steps }: Program, { parents, moves }: Table, state: number): readonly (Doing | InterviewDoing)[] {
  const way: (Doing | InterviewDoing)[] = [];
  for (let at = state; (parents[at] as number) >= 0; at = parents[at] as number) way.push((steps[moves[at] as number] as { doing: Doing | InterviewDoing }).doing);
  return way.reverse();
}

/** Choices and questions that were open: those without a condition wherever their scene was reached, the others where theirs held. */
function* optionsSeen(scenario: Scenario, { control: { scenes }, asking }: Program, { first }: Searched): Generator<readonly [string, string]> {
  const held = new Set(asking.seen.flatMap(({ at, held: did }) => (did ? [at.join('/')] : [])));
  for (const [number, scene] of scenes.entries()) {
    if ((first[number] as number) < 0) continue;
    const task = scenario.scenes[scene]?.task;
    const options = task?.kind === 'choose' ? { key: 'choices', of: task.choices } : task?.kind === 'interview' ? { key: 'questions', of: task.questions } : undefined;
    for (const [id, { when }] of Object.entries(options?.of ?? {})) {
      if (!when || held.has(`scenes/${scene}/task/${options?.key}/${id}/when`)) yield [scene, id];
    }
  }
}
