/**
 * Everything that can happen in a scenario, whatever is done: every state of the part of the facts that anything can still read, each
 * once, with all the times at which the case can be so. Time passes by what is done; a facilitator who lets time go by is not among the
 * paths.
 *
 * A case with few states is gone through as it is. In a larger one, what changes nothing is not told apart: what passes the time in an
 * interview is taken as a whole, and what only shows (and is not read by where the case can go) is looked for by going about in the case
 * and, where that does not show it, by an exploration of its own.
 */
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { Concrete, nothingShown, type Shown } from './concrete.ts';
import type { Exploration, ExploreBounds, ExploreProgress, Witness } from './exploration.ts';
import { watchesOf } from './invariants.ts';
import { PLACE } from './layout.ts';
import { namesOf, type Program, programOf } from './program.ts';
import { leadingTo } from './ranks.ts';
import { type Moment, search, type Searched, type Told } from './search.ts';
import { trappedIn } from './trapped.ts';
import { type Way, Ways } from './ways.ts';
import { beginning, goAll } from './witness.ts';
import { seeded } from '../seeded.ts';

/** Enough for any scenario that somebody wrote by hand. */
export const exploreBounds: ExploreBounds = { states: 4_000_000, bytes: 1024 * 1024 * 1024 };

/** Up to so many states a scenario is gone through with everything that shows. */
const SMALL = 20_000;

/** Yields how far it is; whoever drives it ends it with `next('stop')` and gets what was found until then. */
export function* explore(scenario: Scenario, bounds: ExploreBounds = exploreBounds): Generator<ExploreProgress, Exploration, Told> {
  const names = namesOf(scenario);
  const program = programOf(scenario, { observing: names, watches: watchesOf(scenario) });
  const divides = program.timed || names.size > 0;
  const searched = yield* search(program, { ...bounds, states: divides ? Math.min(bounds.states, SMALL) : bounds.states });
  const one = { program, searched, ways: new Ways(program, searched) };
  if (searched.stoppedBy !== 'states' || !divides || bounds.states <= SMALL) return explorationOf(scenario, one, [one], new Concrete(scenario));
  return yield* exploreInParts(scenario, bounds);
}

/** The exploration to its end, in one go. */
export function exploreNow(scenario: Scenario, bounds: ExploreBounds = exploreBounds): Exploration {
  const work = explore(scenario, bounds);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** What was searched, and what was found in it. */
interface Part {
  readonly program: Program;
  readonly searched: Searched;
  readonly ways: Ways;
}

/** Random walks that go on from each scene, and those that keep to what leads to a scene. */
const WALKS = 3;
const GUIDED = 30;
const LONGEST = 200;

/** Always in parts, however small. */
export function* exploreInParts(scenario: Scenario, bounds: ExploreBounds): Generator<ExploreProgress, Exploration, Told> {
  const concrete = new Concrete(scenario);
  const parts: Part[] = [];
  let stoppedBy: Searched['stoppedBy'];
  const searching = function* (program: Program, sought?: string): Generator<ExploreProgress, Part, Told> {
    const searched = yield* search(program, bounds, sought === undefined ? undefined : leadingTo(program.control, sought));
    stoppedBy ??= searched.stoppedBy;
    const part = { program, searched, ways: new Ways(program, searched) };
    parts.push(part);
    return part;
  };
  const flow = yield* searching(programOf(scenario, { observing: new Set(), watches: watchesOf(scenario), waiting: true }));
  const progress = (): ExploreProgress => ({
    states: parts.reduce((sum, { searched: { table } }) => sum + table.count, 0), transitions: parts.reduce((sum, { searched: { edges } }) => sum + edges.count, 0), waiting: 0,
  });
  for (const moments of statesByScene(flow)) {
    if (stoppedBy) break;
    if (moments.length === 0) continue;
    const way = flow.ways.to(moments);
    const there = way && concrete.along(way.way);
    for (let walk = 0; there && walk < WALKS; walk += 1) concrete.wander(there.facts, LONGEST);
    if ((yield progress()) === 'stop') stoppedBy = 'stopped';
  }
  for (const name of namesOf(scenario)) {
    if (stoppedBy) break;
    const scene = sceneOf(name);
    if (scene !== undefined) wanderInto(scene, () => isShown(name, scenario, concrete.shown));
    if (isShown(name, scenario, concrete.shown)) continue;
    const program = programOf(scenario, { observing: new Set([name]), waiting: true });
    yield* searching(program, scene);
  }
  /** Goes about in the case on ways that lead to a scene, until something was seen there. */
  function wanderInto(scene: string, seen: () => boolean): void {
    const { control } = flow.program;
    const leading = leadingTo(control, scene);
    const within = new Set(control.scenes.filter((_, number) => control.sceneOf.some((of, place) => of === number && leading[place] === 1)));
    for (let walk = 0; walk < GUIDED && !seen(); walk += 1) concrete.wander(beginning(scenario), LONGEST, within);
  }
  return explorationOf(scenario, { ...flow, searched: stoppedBy ? { ...flow.searched, stoppedBy } : flow.searched }, parts, concrete);
}

/** The scene that a name is asked in, where it is only one. */
const sceneOf = (name: string): string | undefined => /^also:([^/]+)\//.exec(name)?.[1];

/** By scene: the states in it that were looked at. */
function statesByScene({ program: { width, control: { scenes, sceneOf } }, searched: { table, looks } }: Part): readonly (readonly Moment[])[] {
  const by: Moment[][] = scenes.map(() => []);
  for (let state = 0; state < table.count; state += 1) if (looks[state] !== 0) by[sceneOf[table.rows[state * width + PLACE] as number] as number]?.push({ state });
  return by;
}

/** Whether both answers to a name were shown, where there are two; then nobody has to ask for it. */
function isShown(name: string, scenario: Scenario, shown: Shown): boolean {
  const [kind = '', id = ''] = name.split(':');
  const both = (path: string) => shown.conditions.has(`${path}/held`) && shown.conditions.has(`${path}/failed`);
  switch (kind) {
    case 'also': return both(`scenes/${id.replace('/', '/also/')}/when`);
    case 'person': return both(`people/${id}/when`);
    case 'exhibit': return shown.exhibits.has(id);
    case 'repair': return shown.repaired.has(id);
    default: return shown.released.has(id) && (scenario.injects?.[id]?.unless === undefined || shown.calledOff.has(id));
  }
}

function foundBy({ asking, happened, control: { scenes } }: Program, into: Shown, { count }: Searched): void {
  for (const [number, id] of scenes.entries()) if ((count[number] as number) > 0) into.scenes.add(id);
  for (const { at, held, failed } of asking.seen) {
    if (held) into.conditions.add(`${at.join('/')}/held`);
    if (failed) into.conditions.add(`${at.join('/')}/failed`);
  }
  for (const key of ['exhibits', 'released', 'calledOff', 'failures', 'repaired'] as const) for (const id of happened[key]) into[key].add(id);
}

/** What the parts found that going about in the case did not show: gone to where it came about. What is left is not decided. */
function undecidedIn(parts: readonly Part[], concrete: Concrete): readonly string[] {
  const all = nothingShown();
  for (const { program, searched } of parts) foundBy(program, all, searched);
  const draw = seeded(1);
  const differences = () => (Object.keys(all) as (keyof Shown)[]).flatMap((key) => [...all[key]].filter((id) => !concrete.shown[key].has(id)).map((id) => `${key}: ${id}`));
  if (parts.every(({ program }) => !program.waits)) return [];
  for (const what of differences()) {
    const scene = /^scenes: (.*)$/.exec(what)?.[1];
    const moments = scene === undefined || !parts[0] ? [] : statesByScene(parts[0])[parts[0].program.control.scenes.indexOf(scene)] ?? [];
    for (let left = moments, tries = 0; left.length > 0 && tries < TRIES; tries += 1) {
      const way = parts[0]?.ways.to(left);
      if (!way || concrete.along(way.way)) break;
      left = left.filter(({ state }) => state !== way.moment.state);
    }
    for (const { program, searched, ways } of parts) {
      for (const { state, move, bit } of [...program.pending.origins, ...program.asking.origins].filter((origin) => origin.what === what)) {
        const doing = program.steps[move]?.doing;
        if (searched.table.count === 0) continue;
        // What is waited on a way may not be there to be waited: other ways to the same moment may do with less.
        for (let tries = 0; tries < WAYS_EACH && !isShownAs(what, concrete.shown); tries += 1) {
          const way: Way | undefined = state < 0 ? [] : (tries === 0 ? ways.to([{ state, bit }]) : ways.any([{ state, bit }], draw))?.way;
          const there = way && concrete.along(way);
          if (there && doing) concrete.move(there.facts, doing);
        }
      }
    }
  }
  return differences();
}

function isShownAs(what: string, shown: Shown): boolean {
  const at = what.indexOf(': ');
  return shown[what.slice(0, at) as keyof Shown].has(what.slice(at + 2));
}

function explorationOf(scenario: Scenario, main: Part, parts: readonly Part[], concrete: Concrete): Exploration {
  const { program, searched, ways } = main;
  const { control: { scenes }, steps } = program;
  const { edges, stoppedBy } = searched;
  const undecided = [...undecidedIn(parts, concrete)];
  const said = parts.length > 1 || parts.some(({ program: { waits } }) => waits);
  const all = nothingShown();
  for (const part of parts) foundBy(part.program, all, part.searched);
  for (const id of Object.keys(all) as (keyof Shown)[]) for (const what of concrete.shown[id]) all[id].add(what);
  const doubtful = new Set(undecided);
  const kept = (key: keyof Shown) => new Set([...all[key]].filter((id) => !doubtful.has(`${key}: ${id}`)));

  const moments = statesByScene(main);
  /** The way to one of some moments, and what is done there. Undefined where it cannot be gone: then it is not decided whether it is so. */
  const shownAt = (what: string, wanted: readonly (Moment & { readonly move?: number })[]): Witness | undefined => {
    for (let left = wanted, tries = 0; left.length > 0 && tries < TRIES; tries += 1) {
      const way = left[0]?.state === -1 ? { way: [], moment: { state: -1, bit: 0 } } : ways.to(left);
      if (!way) break;
      const at = left.find(({ state, bit }) => state === way.moment.state && (bit === undefined || bit === way.moment.bit));
      const doing = at?.move === undefined ? undefined : steps[at.move]?.doing;
      const gone = goAll(scenario, [...way.way, ...(doing ? [doing] : [])]);
      if (gone) return gone.moves;
      left = left.filter((one) => one.state !== way.moment.state);
    }
    undecided.push(what);
    return undefined;
  };
  const shownFor = (kind: string, of: Iterable<readonly [number, readonly (Moment & { readonly move?: number })[]]>, name: (number: number) => string): ReadonlyMap<string, Witness> =>
    new Map([...of].flatMap(([number, wanted]) => {
      const id = name(number);
      const way = shownAt(`${kind}: ${id}`, wanted);
      return way ? [[id, way] as const] : [];
    }));
  const nameOf = (number: number) => scenes[number] as string;
  const deadEnds = shownFor('deadEnds', searched.stuck, nameOf);
  const trapped = stoppedBy ? new Map<string, Witness>() : shownFor('trapped', trappedIn(program, searched), nameOf);
  const stated = Object.keys(scenario.invariants ?? {});
  const violated = shownFor('invariants', searched.violations, (watch) => stated[watch] as string);
  const held = kept('conditions');
  const asked = new Set([...held].map((what) => what.slice(0, what.lastIndexOf('/'))));
  const paths = new Map<string, Witness | undefined>();
  return {
    states: parts.reduce((sum, part) => sum + part.searched.table.count, 0), transitions: parts.reduce((sum, part) => sum + part.searched.edges.count, 0),
    whole: stoppedBy === undefined && undecided.length === 0, ...(stoppedBy && { stoppedBy }), unexplored: searched.unexplored, ...(said && { loosely: true as const }),
    ...(undecided.length > 0 && { undecided }),
    scenes: new Map(scenes.flatMap((id, number) => ((searched.count[number] as number) > 0 && !doubtful.has(`scenes: ${id}`) ? [[id, searched.count[number] as number] as const] : []))),
    exhibits: kept('exhibits'), released: kept('released'), calledOff: kept('calledOff'), failures: kept('failures'), repaired: kept('repaired'),
    options: new Set([...optionsSeen(scenario, scenes.map((id) => (doubtful.has(`scenes: ${id}`) ? '' : id)), searched, held)].map(([scene, option]) => `${scene}/${option}`)),
    conditions: [...asked].map((path) => ({ at: path.split('/').map((key) => (/^\d+$/.test(key) ? Number(key) : key)), held: held.has(`${path}/held`), failed: held.has(`${path}/failed`) })),
    deadEnds, trapped, violated,
    pathTo(scene) {
      if (!paths.has(scene)) {
        const wanted = moments[scenes.indexOf(scene)] ?? [];
        paths.set(scene, wanted.length === 0 ? undefined : shownAt(`scenes: ${scene}`, wanted));
      }
      return paths.get(scene);
    },
    quickestTo(wanted) {
      const there = scenes.flatMap((id, number) => (wanted(id) ? moments[number] ?? [] : []));
      const best = there.length === 0 || edges.count === 0 ? undefined : ways.to(there, 'minutes');
      const gone = best && goAll(scenario, best.way);
      return best?.minutes === undefined || !gone ? undefined : { ending: gone.facts.scene, minutes: best.minutes, way: gone.moves };
    },
  };
}

/** Ways that are tried to each of the moments at which something came out so. */
const WAYS_EACH = 5;

/** Ways that cannot be gone as they were found, before it is given up to show what they lead to. */
const TRIES = 20;

/** Choices, questions and channels that were open: those without a condition wherever their scene was reached, the others where theirs held. */
function* optionsSeen(scenario: Scenario, scenes: readonly string[], { count }: Searched, held: ReadonlySet<string>): Generator<readonly [string, string]> {
  for (const [number, scene] of scenes.entries()) {
    if (count[number] === 0) continue;
    const task = scenario.scenes[scene]?.task;
    const options = task?.kind === 'choose' ? { key: 'choices', of: task.choices } : task?.kind === 'interview' ? { key: 'questions', of: task.questions } : task?.kind === 'request' ? { key: 'channels', of: task.channels } : undefined;
    for (const [id, { when }] of Object.entries(options?.of ?? {})) {
      if (!when || held.has(`scenes/${scene}/task/${options?.key}/${id}/when/held`)) yield [scene, id];
    }
  }
}
