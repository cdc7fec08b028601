/**
 * Going to a place that a loose search found, where the way by which it was found cannot be gone: the case is played with its own rules,
 * always on towards the place by the fewest moves that are left as the search knows them, and back where that leads astray.
 */
import type { Facts } from '../../engine/facts.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Concrete } from './concrete.ts';
import type { InterviewDoing } from './interviewing.ts';
import { CLOCK, PLACE } from './layout.ts';
import type { Program } from './program.ts';
import type { Doing } from './sceneMoves.ts';
import type { Searched } from './search.ts';
import { beginning } from './witness.ts';

/** Moves that are tried before it is given up. */
const TRIED = 2500;

/** By state: the fewest moves from it to one of the wanted; -1 where none leads there. */
export function distances({ table, leads, starts, lookedAt }: Searched, wanted: readonly number[]): Int32Array {
  const count = table.count;
  const into = new Int32Array(count + 1);
  const edges = starts[lookedAt] as number;
  for (let edge = 0; edge < edges; edge += 1) into[(leads[edge] as number) + 1] = (into[(leads[edge] as number) + 1] as number) + 1;
  for (let state = 0; state < count; state += 1) into[state + 1] = (into[state + 1] as number) + (into[state] as number);
  const from = new Int32Array(edges);
  const filled = into.slice();
  for (let state = 0; state < lookedAt; state += 1) {
    for (let edge = starts[state] as number; edge < (starts[state + 1] as number); edge += 1) {
      const to = leads[edge] as number;
      from[filled[to] as number] = state;
      filled[to] = (filled[to] as number) + 1;
    }
  }
  const far = new Int32Array(count).fill(-1);
  const waiting = [...wanted];
  for (const state of wanted) far[state] = 0;
  for (let head = 0; head < waiting.length; head += 1) {
    const state = waiting[head] as number;
    for (let edge = into[state] as number; edge < (into[state + 1] as number); edge += 1) {
      const before = from[edge] as number;
      if (far[before] !== -1) continue;
      far[before] = (far[state] as number) + 1;
      waiting.push(before);
    }
  }
  return far;
}

interface Stop {
  readonly facts: Facts;
  readonly state: number;
  readonly before: Stop | undefined;
  readonly doing: Doing | InterviewDoing | undefined;
}

/** The moves to one of the wanted states, and the facts there. Undefined where none was found. */
export function reach(scenario: Scenario, program: Program, searched: Searched, concrete: Concrete, wanted: readonly number[]): { readonly way: readonly (Doing | InterviewDoing)[]; readonly facts: Facts } | undefined {
  const { width, stepsOf, steps, branch, pending, times: { unit, last, loose } } = program;
  const { table } = searched;
  const far = distances(searched, wanted);
  if (far[0] === -1 || !loose) return undefined;
  const row = new Int32Array(width);
  const base = new Int32Array(width);
  const begins = (facts: Facts) => {
    const step = Math.min(last, facts.clock / unit);
    return 1 + (loose[loose.findLastIndex((begun) => begun <= step)] as number);
  };
  /** By moves that are left: where the case may go on from. */
  const open: Stop[][] = [];
  const put = (stop: Stop) => (open[far[stop.state] as number] ??= []).push(stop);
  put({ facts: beginning(scenario), state: 0, before: undefined, doing: undefined });
  const seen = new Set<string>();
  for (let tried = 0; tried < TRIED; tried += 1) {
    const stop = open.find((list) => list !== undefined && list.length > 0)?.pop();
    if (!stop) return undefined;
    if (far[stop.state] === 0) {
      const way: (Doing | InterviewDoing)[] = [];
      for (let at: Stop | undefined = stop; at?.doing; at = at.before) way.push(at.doing);
      return { way: way.reverse(), facts: stop.facts };
    }
    base.set(table.rows.subarray(stop.state * width, (stop.state + 1) * width));
    const scene = program.control.sceneOf[base[PLACE] as number] as number;
    for (const number of stepsOf[scene] ?? []) {
      const step = steps[number];
      const facts = step && concrete.move(stop.facts, number);
      if (!step || !facts) continue;
      branch.choice = 0;
      do {
        branch.more = false;
        row.set(base);
        const made = step.run(row);
        pending.settle(false);
        branch.choice += 1;
        if (!made) continue;
        program.settle(row, base);
        if (row[CLOCK] !== begins(facts)) continue;
        const known = table.count;
        const state = table.add(row, -1, -1);
        const key = `${state}/${facts.clock}`;
        if (state < 0 || table.count > known || far[state] === -1 || seen.has(key)) break;
        seen.add(key);
        put({ facts, state, before: stop, doing: step.doing });
        break;
      } while (branch.more);
    }
  }
  return undefined;
}
