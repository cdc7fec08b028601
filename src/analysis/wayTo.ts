/** A way from where a case stands to a scene: what a facilitator leads a group through who jumps there. */
import { advance } from '../engine/advance.ts';
import { type Case, type CaseMachine, factsOf, placeOf, scenarioOf } from '../engine/case.ts';
import type { CaseEvent } from '../engine/event.ts';
import { isRefusal } from '../engine/refusal.ts';
import { rulesOf } from '../engine/tasks/rulesOf.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import { worthOf } from '../scenario/worthOf.ts';
import { Heap } from './explore/heap.ts';
import { openMoves } from './moves.ts';

/** Cases looked at before it is given up: a second or two on a laptop, which a room can wait for. */
const MOST_CASES = 4_000;

/** What a step that the author values less than the best one costs beside a step, and how much a scene further away weighs. */
const WORSE = 4;
const FURTHER = 4;

interface Reached {
  readonly of: Case;
  readonly way: readonly CaseEvent[];
  readonly cost: number;
}

/**
 * The moves that lead there: few, and by the better options where there is a choice, so that nobody is led through mistakes that can
 * be spared. Empty, where the case stands there already; undefined, where no way was found.
 */
export function wayTo(machine: CaseMachine, from: Case, scene: string): readonly CaseEvent[] | undefined {
  const away = scenesAway(scenarioOf(machine), scene);
  const met = new Set([nameOf(from)]);
  const open = new Heap<Reached>();
  const put = (reached: Reached): void => {
    const left = away.get(factsOf(reached.of).scene) ?? (factsOf(reached.of).scene === '' ? 0 : undefined);
    // Where it is undefined, no line of the scenario leads from there to it.
    if (left !== undefined) open.put(reached, reached.cost + FURTHER * left, left);
  };
  put({ of: from, way: [], cost: 0 });
  for (let reached = open.take(); reached; reached = open.take()) {
    const { of, way, cost } = reached;
    const place = placeOf(of);
    if ('scene' in place && place.scene === scene && place.phase !== 'interrupted') return way;
    for (const { event, worse } of movesFrom(machine, of)) {
      const after = advance(machine, of, event);
      if (isRefusal(after)) continue;
      const name = nameOf(after);
      if (met.has(name)) continue;
      if (met.size >= MOST_CASES) return undefined;
      met.add(name);
      put({ of: after, way: [...way, event], cost: cost + 1 + WORSE * worse });
    }
  }
  return undefined;
}

/** By scene: how many steps of the scenario's lines lead from it to that one, whatever their conditions. Scenes from which none leads are left out. */
function scenesAway(scenario: Scenario, to: string): ReadonlyMap<string, number> {
  const before = new Map<string, string[]>();
  for (const [id, { task }] of Object.entries(scenario.scenes)) {
    for (const edge of task ? rulesOf(task).edges(task) : []) {
      if (edge.to !== undefined) (before.get(edge.to) ?? before.set(edge.to, []).get(edge.to))?.push(id);
    }
  }
  const away = new Map([[to, 0]]);
  // A map is walked in the order in which things were put in, what is put in meanwhile included.
  for (const [scene, steps] of away) {
    for (const id of before.get(scene) ?? []) if (!away.has(id)) away.set(id, steps + 1);
  }
  return away;
}

/** The open moves, and by how much each is worse than the best of them. An interview is ended as soon as it may be. */
function movesFrom(machine: CaseMachine, of: Case): readonly { readonly event: CaseEvent; readonly worse: number }[] {
  const open = openMoves(machine, of);
  const end = open.find(({ type }) => type === 'interview.ended');
  if (end) return [{ event: end, worse: 0 }];
  const valued = open.map((event) => ({ event, worth: worthIn(machine, event) }));
  const best = Math.max(...valued.map(({ worth }) => worth));
  return valued.map(({ event, worth }) => ({ event, worse: best - worth }));
}

function worthIn(machine: CaseMachine, event: CaseEvent): number {
  if (event.type !== 'choice.made') return 0;
  const task = scenarioOf(machine).scenes[event.scene]?.task;
  return task?.kind === 'choose' ? worthOf(task.choices[event.choice] ?? {}) : 0;
}

/** Cases that read alike are one: where it stands, and everything that a condition may read. */
const nameOf = (of: Case): string => {
  const { clock, variables, held, spoiled, lost, told, visited, decisions, interviews, released, calledOff, failures } = factsOf(of);
  return JSON.stringify([of.value, clock, variables, Object.keys(held), Object.keys(spoiled), Object.keys(lost), Object.keys(told), visited.length, decisions, Object.keys(interviews), Object.keys(released), calledOff, failures]);
};
