/**
 * Everything that can happen in a scenario, whatever is done: every state of the part of the facts that anything can still read, each
 * once. Time passes by what is done; a facilitator who lets time go by is not among the paths.
 *
 * A case with few states is gone through with its clock kept to the minute. In a larger one the clock is first taken loosely, which
 * finds everything that can happen and perhaps more; what is found so is then shown by going there (`concrete.ts`).
 */
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { Concrete, nothingShown, type Shown } from './concrete.ts';
import type { Exploration, ExploreBounds, ExploreProgress, SeenCondition, Witness } from './exploration.ts';
import type { InterviewDoing } from './interviewing.ts';
import { watchesOf } from './invariants.ts';
import { PLACE } from './layout.ts';
import { namesOf, type Program, programOf, type Step } from './program.ts';
import type { Doing } from './sceneMoves.ts';
import { reach } from './reach.ts';
import { canEnd, search, type Searched, type Told } from './search.ts';
import type { Table } from './table.ts';
import { witnessOf } from './witness.ts';

/** Enough for any scenario that somebody wrote by hand. */
export const exploreBounds: ExploreBounds = { states: 4_000_000, bytes: 1024 * 1024 * 1024 };

/** Up to so many states the clock is kept to the minute. */
const EXACT = 50_000;

/** Yields how far it is; whoever drives it ends it with `next('stop')` and gets what was found until then. */
export function* explore(scenario: Scenario, bounds: ExploreBounds = exploreBounds): Generator<ExploreProgress, Exploration, Told> {
  const program = programOf(scenario, { observing: namesOf(scenario), watches: watchesOf(scenario) });
  const most = program.timed ? Math.min(bounds.states, EXACT) : bounds.states;
  const searched = yield* search(program, { ...bounds, states: most });
  if (searched.stoppedBy !== 'states' || most === bounds.states) return explorationOf(scenario, program, searched);
  return yield* exploreLoosely(scenario, bounds);
}

/** The exploration to its end, in one go. */
export function exploreNow(scenario: Scenario, bounds: ExploreBounds = exploreBounds): Exploration {
  const work = explore(scenario, bounds);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** What a search found, and what was asked in it. */
interface Found {
  readonly program: Program;
  readonly searched: Searched;
}

const WALKS = 1_500;
const LONGEST = 200;

export function* exploreLoosely(scenario: Scenario, bounds: ExploreBounds = exploreBounds): Generator<ExploreProgress, Exploration, Told> {
  const shown = nothingShown();
  const all = namesOf(scenario);
  const goThere = ({ program, searched }: Found): Concrete => {
    const concrete = new Concrete(scenario, program, searched, shown);
    for (const { state, move } of [...program.pending.origins, ...program.asking.origins]) {
      const facts = state < 0 ? undefined : concrete.at(state);
      if (facts && move >= 0) concrete.move(facts, move);
    }
    return concrete;
  };
  const flow = programOf(scenario, { observing: new Set(), watches: watchesOf(scenario), loosely: true });
  const searched = yield* search(flow, bounds);
  const first = { program: flow, searched };
  const concrete = goThere(first);
  for (const state of searched.first) if (state >= 0) concrete.at(state);
  const progress = { states: searched.table.count, transitions: searched.transitions, waiting: searched.table.count - searched.lookedAt };
  let stoppedBy = searched.stoppedBy;
  for (const _ of concrete.wander(WALKS, LONGEST)) {
    if (stoppedBy !== 'stopped' && (yield progress) === 'stop') stoppedBy = 'stopped';
    if (stoppedBy === 'stopped') break;
  }

  // What was not shown yet is asked for by itself: either it turns up and is gone to, or it never happens.
  const found = [first];
  for (const name of all) {
    if (stoppedBy || isShown(name, scenario, shown)) continue;
    const program = programOf(scenario, { observing: new Set([name]), loosely: true });
    const asked = yield* search(program, bounds);
    stoppedBy ??= asked.stoppedBy;
    found.push({ program, searched: asked });
    goThere({ program, searched: asked });
  }
  const loosely = nothingShown();
  for (const { program } of found) foundBy(program, loosely);
  for (const [number, id] of flow.control.scenes.entries()) if ((searched.first[number] as number) >= 0) loosely.scenes.add(id);
  // The first way into a place may hang on an hour that cannot be kept; others into it need not.
  const ways = new Map<string, Witness>();
  const tried = new Set<string>();
  for (const one of found) {
    if (stoppedBy) break;
    const there = one === first ? concrete : new Concrete(scenario, one.program, one.searched, shown);
    for (const what of differences(loosely, shown)) {
      if (tried.has(what) || !differences(loosely, shown).includes(what)) continue;
      const wanted = wantedFor(what, one);
      if (wanted.length > 0) tried.add(what);
      const reached = wanted.length === 0 ? undefined : reach(scenario, one.program, one.searched, there, wanted);
      if (!reached) continue;
      for (const step of one.program.stepsOf[one.program.control.scenes.indexOf(reached.facts.scene)] ?? []) there.move(reached.facts, step);
      if (what.startsWith('scenes: ')) ways.set(what.slice('scenes: '.length), witnessOf(scenario, reached.way));
      if ((yield progress) === 'stop') stoppedBy = 'stopped';
      if (stoppedBy) break;
    }
  }
  const undecided = stoppedBy ? [] : differences(loosely, shown);
  const exploration = explorationOf(scenario, flow, { ...searched, ...(stoppedBy && { stoppedBy }) }, concrete);
  const paths = new Map<string, SeenCondition['at']>([...found.flatMap(({ program }) => program.asking.seen.map(({ at }) => [at.join('/'), at] as const))]);
  const counts = new Map([...exploration.scenes].filter(([id]) => shown.scenes.has(id)));
  return {
    ...exploration,
    loosely: true,
    whole: stoppedBy === undefined && undecided.length === 0 && exploration.undecided === undefined,
    ...(undecided.length > 0 || exploration.undecided ? { undecided: [...undecided, ...exploration.undecided ?? []] } : {}),
    states: found.reduce((sum, one) => sum + one.searched.table.count, 0), transitions: found.reduce((sum, one) => sum + one.searched.transitions, 0),
    scenes: counts, exhibits: shown.exhibits, released: shown.released, calledOff: shown.calledOff, failures: shown.failures, repaired: shown.repaired, options: shown.options,
    // A way that can be gone; with the clock taken loosely it need not be the shortest.
    pathTo(scene) {
      const known = ways.get(scene) ?? exploration.pathTo(scene);
      if (known || !counts.has(scene)) return known;
      const reached = reach(scenario, flow, searched, concrete, wantedFor(`scenes: ${scene}`, first));
      const way = reached && witnessOf(scenario, reached.way);
      if (way) ways.set(scene, way);
      return way;
    },
    conditions: [...paths].map(([path, at]) => ({ at, held: shown.conditions.has(`${path}/held`), failed: shown.conditions.has(`${path}/failed`) })).filter(({ held, failed }) => held || failed),
  };
}

/** The states in which a scene is, or in which a condition comes out as it was not shown to yet. */
function wantedFor(what: string, { program, searched: { table, lookedAt } }: Found): readonly number[] {
  const [, scene, path = '', came] = /^(?:scenes: ([a-z0-9-]+)|conditions: (.*)\/(held|failed))$/.exec(what) ?? [];
  const { width, control: { sceneOf, scenes }, stepsOf, steps, branch, pending } = program;
  const in_ = scene ?? /^scenes\/([a-z0-9-]+)\//.exec(path)?.[1];
  const note = scene === undefined ? program.asking.seen.find(({ at }) => at.join('/') === path) : undefined;
  if (in_ === undefined || (scene === undefined && !note)) return [];
  const number = scenes.indexOf(in_);
  const before = note && { held: note.held, failed: note.failed };
  const row = new Int32Array(width);
  const cameOut = () => (came === 'held' ? note?.held : note?.failed) ?? false;
  const wanted: number[] = [];
  for (let state = 0; state < lookedAt; state += 1) {
    if (sceneOf[table.rows[state * width + PLACE] as number] !== number) continue;
    if (!note) {
      wanted.push(state);
      continue;
    }
    note.held = false;
    note.failed = false;
    row.set(table.rows.subarray(state * width, (state + 1) * width));
    program.look(row);
    for (const step of stepsOf[number] ?? []) {
      branch.choice = 0;
      do {
        branch.more = false;
        row.set(table.rows.subarray(state * width, (state + 1) * width));
        steps[step]?.run(row);
        pending.settle(false);
        branch.choice += 1;
      } while (branch.more && !cameOut());
    }
    if (cameOut()) wanted.push(state);
  }
  if (note && before) Object.assign(note, before);
  return wanted;
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

function foundBy({ asking, happened }: Program, into: Shown): void {
  for (const { at, held, failed } of asking.seen) {
    if (held) into.conditions.add(`${at.join('/')}/held`);
    if (failed) into.conditions.add(`${at.join('/')}/failed`);
  }
  for (const key of ['exhibits', 'released', 'calledOff', 'failures', 'repaired'] as const) for (const id of happened[key]) into[key].add(id);
}

const differences = (loosely: Shown, shown: Shown): readonly string[] => (Object.keys(shown) as (keyof Shown)[])
  .flatMap((key) => [...loosely[key]].filter((id) => !shown[key].has(id)).map((id) => `${key}: ${id}`));

/** States of a scene that are tried before it is given up to show that it is so there. */
const TRIES = 200;

function explorationOf(scenario: Scenario, program: Program, searched: Searched, concrete?: Concrete): Exploration {
  const { control: { scenes, sceneOf }, asking, happened, width } = program;
  const { table, first, count, stuck, transitions, stoppedBy, lookedAt } = searched;
  const whole = stoppedBy === undefined;
  const sceneAt = (state: number) => sceneOf[table.rows[state * width + PLACE] as number] as number;
  const wayInto = (state: number): Witness => witnessOf(scenario, wayTo(program, table, state));
  const undecided: string[] = [];
  /** The first state that is so and can be gone to; taken loosely, some cannot. */
  const shownAt = (what: string, scene: number, from: number, isSo: (state: number) => boolean): Witness | undefined => {
    if (!concrete) return wayInto(from);
    for (let state = from, tries = 0; state < searched.lookedAt && tries < TRIES; state += 1) {
      if (sceneAt(state) !== scene || !isSo(state)) continue;
      tries += 1;
      if (concrete.at(state)) return wayInto(state);
    }
    undecided.push(`${what}: ${scenes[scene]}`);
    return undefined;
  };
  const trapped = new Map<string, Witness>();
  if (whole) {
    const can = canEnd(searched, program);
    const done = new Set<number>();
    for (let state = 0; state < table.count; state += 1) {
      const scene = sceneAt(state);
      if (can[state] === 1 || done.has(scene)) continue;
      done.add(scene);
      const way = shownAt('trapped', scene, state, (one) => can[one] === 0);
      if (way) trapped.set(scenes[scene] as string, way);
    }
  }
  const deadEnds = new Map<string, Witness>();
  for (const [scene, state] of stuck) {
    const way = shownAt('deadEnds', scene, state, (one) => searched.starts[one] === searched.starts[one + 1]);
    if (way) deadEnds.set(scenes[scene] as string, way);
  }
  for (const [scene, states] of searched.perhapsStuck) {
    const id = scenes[scene] as string;
    if (deadEnds.has(id)) continue;
    const state = states.find((one) => concrete?.isStuck(one));
    if (state === undefined) undecided.push(`deadEnds: ${id}`);
    else deadEnds.set(id, wayInto(state));
  }
  const violated = new Map<string, Witness>();
  const stated = Object.keys(scenario.invariants ?? {});
  for (const [watch, { state, move }] of searched.violations) {
    const id = stated[watch] as string;
    const facts = state >= 0 ? concrete?.at(state) : undefined;
    const shown = !concrete || state < 0 || (facts && (move < 0 || concrete.move(facts, move)));
    if (shown) violated.set(id, witnessOf(scenario, [...(state < 0 ? [] : wayTo(program, table, state)), ...(move < 0 ? [] : [(program.steps[move] as Step).doing])]));
    else undecided.push(`invariants: ${id}`);
  }
  const options = new Set([...optionsSeen(scenario, program, searched)].map(([scene, option]) => `${scene}/${option}`));
  return {
    states: table.count, transitions, whole, ...(stoppedBy && { stoppedBy }), unexplored: table.count - lookedAt,
    scenes: new Map(scenes.flatMap((id, number) => ((count[number] as number) > 0 ? [[id, count[number] as number] as const] : []))),
    exhibits: happened.exhibits, released: happened.released, calledOff: happened.calledOff, failures: happened.failures, repaired: happened.repaired,
    options,
    conditions: asking.seen.filter(({ held, failed }) => held || failed),
    deadEnds, trapped, violated, ...(undecided.length > 0 && { undecided }),
    pathTo(scene) {
      const number = scenes.indexOf(scene);
      const state = first[number] ?? -1;
      return state < 0 ? undefined : shownAt('scenes', number, state, () => true);
    },
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
