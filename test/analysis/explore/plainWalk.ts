/** The exploration as anybody would write it: breadth first over whole machine states, through `advance`. */
import { openMoves } from '../../../src/analysis/moves.ts';
import { machineOf } from '../../../src/compiler/machine.ts';
import { advance } from '../../../src/engine/advance.ts';
import { type Case, factsOf, placeOf, unopened } from '../../../src/engine/case.ts';
import { holds } from '../../../src/engine/conditions.ts';
import type { CaseEvent } from '../../../src/engine/event.ts';
import { isRefusal } from '../../../src/engine/refusal.ts';
import type { Condition } from '../../../src/scenario/conditions.ts';
import type { Scenario } from '../../../src/scenario/wholeScenario.ts';

export interface PlainWalk {
  readonly states: number;
  readonly scenes: ReadonlySet<string>;
  readonly exhibits: ReadonlySet<string>;
  readonly options: ReadonlySet<string>;
  readonly released: ReadonlySet<string>;
  readonly calledOff: ReadonlySet<string>;
  readonly failures: ReadonlySet<string>;
  readonly repaired: ReadonlySet<string>;
  readonly deadEnds: ReadonlySet<string>;
  /** Whether some state cannot reach an ending. */
  readonly trapped: boolean;
  /** Scene -> the fewest moves to it, reading injects not counted. */
  readonly fewest: ReadonlyMap<string, number>;
  /** `path` of each condition -> how it came out: `both`, `held`, `failed`. */
  readonly conditions: ReadonlyMap<string, 'both' | 'held' | 'failed'>;
}

/** Undefined where there are more states than anybody wants to wait for. */
export function plainWalk(scenario: Scenario, most = 30_000): PlainWalk | undefined {
  const machine = machineOf(scenario);
  const { id, version, hash } = scenario;
  const must = (of: Case, event: CaseEvent): Case => {
    const next = advance(machine, of, event);
    if (isRefusal(next)) throw new Error(`${event.type} was refused: ${next.refused}`);
    return next;
  };
  const start = must(must(unopened(machine), { type: 'case.opened', scenario: id, version, hash, seed: 1 }), { type: 'briefing.read' });
  const keyOf = (of: Case) => {
    const { links: _links, tokens: _tokens, decisions: _decisions, listed: _listed, examined: _examined, visited, held, told, released, ...rest } = factsOf(of);
    return JSON.stringify([placeOf(of), rest, [...visited].sort(), Object.keys(held).sort(), Object.keys(told).sort(), Object.keys(released)]);
  };
  const found = new Map<string, number>();
  const states: { readonly of: Case; readonly depth: number; readonly leads: number[] }[] = [];
  const add = (of: Case, depth: number): number => {
    const key = keyOf(of);
    const known = found.get(key);
    if (known !== undefined) return known;
    found.set(key, states.length);
    states.push({ of, depth, leads: [] });
    return states.length - 1;
  };
  const sets = { scenes: new Set<string>(), exhibits: new Set<string>(), options: new Set<string>(), released: new Set<string>(), calledOff: new Set<string>(), failures: new Set<string>(), repaired: new Set<string>(), deadEnds: new Set<string>() };
  const fewest = new Map<string, number>();
  const conditions = new Map<string, 'both' | 'held' | 'failed'>();
  const ask = (path: string, condition: Condition | undefined, of: Case) => {
    if (!condition) return;
    const now = holds(condition, scenario, factsOf(of)) ? 'held' : 'failed';
    const before = conditions.get(path);
    conditions.set(path, before === undefined || before === now ? now : 'both');
  };
  add(start, 0);
  for (let at = 0; at < states.length; at += 1) {
    if (states.length > most) return undefined;
    const state = states[at];
    if (!state) break;
    const { of, depth, leads } = state;
    const place = placeOf(of);
    const facts = factsOf(of);
    if (!('scene' in place)) throw new Error('the case stands nowhere');
    const scene = scenario.scenes[place.scene];
    sets.scenes.add(place.scene);
    if (!fewest.has(place.scene)) fewest.set(place.scene, depth);
    for (const id of Object.keys(facts.held)) sets.exhibits.add(id);
    for (const id of Object.keys(facts.released)) sets.released.add(id);
    for (const id of facts.calledOff) sets.calledOff.add(id);
    for (const [id, failure] of Object.entries(facts.failures)) {
      sets.failures.add(id);
      if (failure.repaired !== undefined) sets.repaired.add(id);
    }
    for (const [number, { when }] of (scene?.also ?? []).entries()) ask(`scenes/${place.scene}/also/${number}/when`, when, of);
    for (const [id, { when }] of Object.entries(scenario.people)) ask(`people/${id}/when`, when, of);
    const task = scene?.task;
    if (place.phase === 'scene' && task?.kind === 'choose') for (const [id, { when }] of Object.entries(task.choices)) ask(`scenes/${place.scene}/task/choices/${id}/when`, when, of);
    if (place.phase === 'scene' && task?.kind === 'interview') for (const [id, { when }] of Object.entries(task.questions)) ask(`scenes/${place.scene}/task/questions/${id}/when`, when, of);
    if (place.phase === 'scene' && task?.kind === 'interview') ask(`scenes/${place.scene}/task/end/when`, task.end.when, of);
    if (place.phase === 'scene' && task?.kind === 'request') for (const [id, { when }] of Object.entries(task.channels)) ask(`scenes/${place.scene}/task/channels/${id}/when`, when, of);
    for (const event of everyMove(scenario, openMoves(machine, of))) {
      if (event.type === 'request.sent') sets.options.add(`${event.scene}/${event.channel}`);
      if (event.type === 'choice.made') sets.options.add(`${event.scene}/${event.choice}`);
      const next = advance(machine, of, event);
      if (isRefusal(next)) continue;
      // A question that is open counts even where it is used up by now: its condition held.
      leads.push(add(next, depth + (event.type === 'inject.read' ? 0 : 1)));
    }
    if (task?.kind === 'interview' && place.phase === 'scene') {
      for (const [id, { when }] of Object.entries(task.questions)) if (holds(when, scenario, facts)) sets.options.add(`${place.scene}/${id}`);
    }
    if (place.phase === 'scene' && leads.length === 0) sets.deadEnds.add(place.scene);
  }
  const can = states.map(({ of }) => placeOf(of).phase === 'ended');
  for (let changed = true; changed;) {
    changed = false;
    states.forEach(({ leads }, at) => {
      if (can[at] || !leads.some((to) => can[to])) return;
      can[at] = true;
      changed = true;
    });
  }
  return { states: states.length, ...sets, fewest, conditions, trapped: can.includes(false) };
}

/** Every answer to a task about agencies or persons, where the moves name only one of each kind. */
function everyMove(scenario: Scenario, open: readonly CaseEvent[]): readonly CaseEvent[] {
  const [first] = open;
  if (first?.type === 'agencies.assigned') {
    const task = scenario.scenes[first.scene]?.task;
    if (task?.kind !== 'agencies') return open;
    const tells = products(Object.keys(task.tell), Object.keys(task.times));
    const settles = Object.entries(task.settle ?? {}).reduce<readonly Record<string, string>[]>((all, [id, { choices }]) => all.flatMap((some) => Object.keys(choices).map((choice) => ({ ...some, [id]: choice }))), [{}]);
    return tells.flatMap((tell) => settles.map((settle) => ({ ...first, tell, settle })));
  }
  if (first?.type === 'request.sent') {
    const task = scenario.scenes[first.scene]?.task;
    if (task?.kind !== 'request') return open;
    const parts = Object.keys(task.parts).reduce<readonly (readonly string[])[]>((all, id) => all.flatMap((some) => [some, [...some, id]]), [[]]);
    const [one = '', other = ''] = Object.keys(task.stations ?? {});
    const routes: readonly (readonly string[])[] = one === '' ? [[]] : [[], [one], [other], [one, other], [other, one]];
    const channels = [...new Set(open.flatMap((event) => (event.type === 'request.sent' ? [event.channel] : [])))];
    return channels.flatMap((channel) => parts.flatMap((some) => routes.map((route) => ({ type: 'request.sent' as const, scene: first.scene, channel, parts: some, route }))));
  }
  if (first?.type === 'people.identified') return products(Object.keys(first.statuses), Object.keys(scenario.statuses ?? {})).map((statuses) => ({ ...first, statuses }));
  return open;
}

const products = (ids: readonly string[], answers: readonly string[]): readonly Record<string, string>[] =>
  ids.reduce<readonly Record<string, string>[]>((all, id) => all.flatMap((some) => answers.map((answer) => ({ ...some, [id]: answer }))), [{}]);
