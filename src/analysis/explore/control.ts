/**
 * The scenario as a graph of places: a scene together with which of the scenes that conditions ask about were visited. What was
 * visited is never forgotten, so ways that are closed by it are left out here, and nothing has to be kept for them later.
 */
import type { Condition } from '../../scenario/conditions.ts';
import { listOf } from '../../scenario/listOf.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { interviewMovesOf } from './interviewMoves.ts';
import { askedIn, movesOf, type SceneMove, type Way } from './sceneMoves.ts';
import { partsOf } from './slots.ts';
import { workOff } from './worklist.ts';

export interface Control {
  readonly scenario: Scenario;
  readonly scenes: readonly string[];
  /** By scene: its moves, those that stay in it among them (an interview's), and the ways of all of them in one line. */
  readonly moves: readonly (readonly SceneMove[])[];
  readonly staying: readonly (readonly SceneMove[])[];
  readonly ways: readonly (readonly Way[])[];
  /** Scenes whose visit the graph knows, each a bit. */
  readonly watched: readonly string[];
  /** Scenes whose visit is read and which it does not know. */
  readonly unwatched: readonly string[];
  /** By place: its scene, what was visited, and by way of its scene: the place it leads to, or -1 where it is surely closed. */
  readonly sceneOf: readonly number[];
  readonly visitedOf: readonly number[];
  readonly targets: readonly Int32Array[];
  readonly before: readonly (readonly number[])[];
}

const MOST_WATCHED = 30;

/** `also`: conditions that are asked in a scene besides those of its moves. */
export function controlOf(scenario: Scenario, also: (scene: string) => readonly Condition[]): Control {
  const scenes = Object.keys(scenario.scenes);
  const numbers = new Map(scenes.map((id, number) => [id, number]));
  const moves = scenes.map((id) => movesOf(scenario, id));
  const staying = scenes.map((id) => interviewMovesOf(scenario, id));
  const ways = moves.map((of) => of.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.ways)));
  const asked = new Set([...conditionsOf(scenario), ...scenes.flatMap(also)].flatMap((condition) => partsOf(condition).flatMap((part) => listOf(part.visited))));
  const readable = [...asked].filter((id) => numbers.has(id));
  const shared = { scenario, scenes, moves, staying, ways };
  // Where knowing the visits makes too many places, they are kept beside the place, like everything else.
  return placesOf(shared, numbers, readable.slice(0, MOST_WATCHED), readable.slice(MOST_WATCHED), scenes.length * 8 + 4000, also)
    ?? placesOf(shared, numbers, [], readable, Number.POSITIVE_INFINITY, also) as Control;
}

type Shared = Pick<Control, 'scenario' | 'scenes' | 'moves' | 'staying' | 'ways'>;

function placesOf(shared: Shared, numbers: ReadonlyMap<string, number>, watched: readonly string[], unwatched: readonly string[], most: number, asked: (scene: string) => readonly Condition[]): Control | undefined {
  const bits = new Map(watched.map((id, bit) => [id, 1 << bit]));
  const sceneOf: number[] = [];
  const visitedOf: number[] = [];
  const targets: Int32Array[] = [];
  const before: number[][] = [];
  const known = new Map<string, number>();
  const place = (scene: string, visited: number): number => {
    const number = numbers.get(scene) as number;
    const all = visited | (bits.get(scene) ?? 0);
    const key = `${number}/${all}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, sceneOf.length);
    sceneOf.push(number);
    visitedOf.push(all);
    before.push([]);
    return sceneOf.length - 1;
  };
  place(shared.scenario['first-scene'], 0);
  for (let at = 0; at < sceneOf.length; at += 1) {
    if (sceneOf.length > most) return undefined;
    const scene = sceneOf[at] as number;
    const visited = visitedOf[at] as number;
    const sure = (condition: Condition | undefined) => certainty(condition, (id) => (bits.has(id) ? (visited & (bits.get(id) as number)) !== 0 : undefined));
    const to: number[] = [];
    for (const { gate, outcomes } of shared.moves[scene] as readonly SceneMove[]) {
      let open = sure(gate?.condition) !== false;
      for (const outcome of outcomes) {
        const fits = open ? sure(outcome.condition) : false;
        let left = fits !== false;
        for (const way of outcome.ways) {
          // What a way asks is asked once the move is done; visits do not change until the case has arrived.
          const leads = left ? sure(way.condition) : false;
          to.push(leads === false ? -1 : place(way.to, visited));
          if (leads === true) left = false;
        }
        if (fits === true) open = false;
      }
    }
    targets.push(Int32Array.from(to));
    for (const target of new Set(to)) if (target >= 0) (before[target] as number[]).push(at);
  }
  return merged({ ...shared, watched, unwatched, sceneOf, visitedOf, targets, before }, asked);
}

/** Places that differ only in visits which nothing can ask about any more are one. */
function merged(control: Control, asked: (scene: string) => readonly Condition[]): Control {
  const { scenario, scenes, moves, staying, watched, sceneOf, visitedOf, targets, before } = control;
  if (watched.length === 0) return control;
  const bits = new Map(watched.map((id, bit) => [id, 1 << bit]));
  const read = (condition: Condition | undefined) => (condition ? partsOf(condition).reduce((all, { visited }) => listOf(visited).reduce((sum, id) => sum | (bits.get(id) ?? 0), all), 0) : 0);
  const injects = Object.values(scenario.injects ?? {}).reduce((all, { unless }) => all | read(unless), 0);
  const own = scenes.map((id, scene) => {
    const { task } = scenario.scenes[id] ?? {};
    if (!task) return asked(id).reduce((all, condition) => all | read(condition), 0);
    const conditions = [
      ...asked(id), ...[...moves[scene] ?? [], ...staying[scene] ?? []].flatMap(({ gate, outcomes }) => [gate?.condition, ...outcomes.flatMap(askedIn)]),
      ...(task.kind === 'interview' ? Object.values(task.interpreters).map(({ when }) => when) : []),
    ];
    return conditions.reduce((all, condition) => all | read(condition), injects);
  });
  // An interview begins, and a watch looks, on arrival: what is read there is read by the place before it as well.
  const live = sceneOf.map((scene) => own[scene] as number);
  workOff(sceneOf.length, (place) => {
    let now = live[place] as number;
    for (const to of targets[place] as Int32Array) if (to >= 0) now |= (live[to] as number) | (own[sceneOf[to] as number] as number);
    if (now === live[place]) return [];
    live[place] = now;
    return before[place] ?? [];
  });
  const numbers = new Map<string, number>();
  const first: number[] = [];
  const newOf = sceneOf.map((scene, place) => {
    const key = `${scene}/${live[place]}/${(visitedOf[place] as number) & (live[place] as number)}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, first.length);
    first.push(place);
    return first.length - 1;
  });
  const newTargets = first.map((place) => (targets[place] as Int32Array).map((to) => (to < 0 ? -1 : newOf[to] as number)));
  const newBefore: number[][] = first.map(() => []);
  newTargets.forEach((to, place) => {
    for (const target of new Set(to)) if (target >= 0) newBefore[target]?.push(place);
  });
  return { ...control, sceneOf: first.map((place) => sceneOf[place] as number), visitedOf: first.map((place) => visitedOf[place] as number), targets: newTargets, before: newBefore };
}

/** Whether a condition surely holds, surely does not, or may, by what was visited alone. */
function certainty(condition: Condition | undefined, visited: (id: string) => boolean | undefined): boolean | undefined {
  if (!condition) return true;
  const parts: (boolean | undefined)[] = [];
  for (const [key, value] of Object.entries(condition)) {
    if (key === 'visited') parts.push(...listOf(value as string | readonly string[]).map(visited));
    else if (key === 'all') parts.push(...(value as readonly Condition[]).map((part) => certainty(part, visited)));
    else if (key === 'any') {
      const any = (value as readonly Condition[]).map((part) => certainty(part, visited));
      parts.push(any.includes(true) ? true : any.every((one) => one === false) ? false : undefined);
    } else if (key === 'not') {
      const inner = certainty(value as Condition, visited);
      parts.push(inner === undefined ? undefined : !inner);
    } else if (value !== undefined) parts.push(undefined);
  }
  return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;
}

/** Every condition of a scenario that may be asked while it is played. */
function conditionsOf(scenario: Scenario): readonly Condition[] {
  const found: Condition[] = [];
  const take = (condition: Condition | undefined) => {
    if (condition) found.push(condition);
  };
  for (const { unless } of Object.values(scenario.injects ?? {})) take(unless);
  for (const [id, { task }] of Object.entries(scenario.scenes)) {
    for (const { gate, outcomes } of [...movesOf(scenario, id), ...interviewMovesOf(scenario, id)]) {
      take(gate?.condition);
      for (const outcome of outcomes) {
        askedIn(outcome).forEach(take);
      }
    }
    if (task?.kind === 'interview') for (const { when } of Object.values(task.interpreters)) take(when);
  }
  return found;
}
