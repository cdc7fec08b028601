/**
 * States a second of the exploration, of `xstate/graph`, and of a bare breadth-first search over packed integers, all three on one
 * made-up scenario; and the largest of its kind that each goes through within a time.
 */
import { getShortestPaths } from 'xstate/graph';
import { exploreNow } from '../../src/analysis/explore/explore.ts';
import { openMoves } from '../../src/analysis/moves.ts';
import { machineOf } from '../../src/compiler/machine.ts';
import { type Case, factsOf, placeOf } from '../../src/engine/case.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { median } from './ratio.ts';

/** States a second of each, on one scenario. */
interface Compared {
  readonly flags: number;
  readonly states: number;
  readonly explored: number;
  readonly bare: number;
  /** It tells ends apart by their flags, so it has a few states more; they are counted. */
  readonly xstate?: number;
}

export interface Exploring {
  readonly scenes: number;
  /** One that `xstate/graph` comes through in a second or so, and one that it does not. */
  readonly small: Compared;
  readonly large: Compared;
  /** The largest scenario of so many scenes gone through in the time: by its flags, and the states that it has. */
  readonly largest: { readonly seconds: number; readonly explored: Largest; readonly xstate: Largest; readonly bare: Largest };
}

interface Largest {
  readonly flags: number;
  readonly states: number;
  readonly seconds: number;
}

const feedback = { text: 'Because.', sources: ['practice/safety'] };

/** A walk through scenes, each of the first ones setting a flag or not; the last asks for all of them, so that none is let go. */
export function manyStates(scenes: number, flags: number): Scenario {
  const id = (number: number) => (number < scenes ? `scene-${number}` : 'end');
  const names = Array.from({ length: flags }, (_, number) => `flag-${number}`);
  return {
    ...tinyScenario, 'first-scene': 'scene-0', injects: {}, people: {}, flags: Object.fromEntries(names.map((name) => [name, { meaning: name }])),
    scenes: {
      ...Object.fromEntries(Array.from({ length: scenes }, (_, number) => [id(number), {
        title: 'A scene', text: 'Text.',
        task: {
          kind: 'choose' as const, prompt: 'What now?',
          choices: {
            yes: { label: 'Yes', feedback, 'leads-to': id(number + 1), ...(number < flags && { effects: { set: { [`flag-${number}`]: true } } }), ...(number === scenes - 1 && { when: { any: names.map((name) => ({ is: { [name]: true } })) } }) },
            no: { label: 'No', feedback, 'leads-to': number === scenes - 1 ? 'other' : id(number + 1) },
            ...(number === scenes - 1 && Object.fromEntries(names.map((name) => [name, { label: name, feedback, 'leads-to': 'end', when: { is: { [name]: true } } }]))),
          },
        },
      }])),
      end: { title: 'End', text: 'It ends.', ending: { kind: 'justice', summary: 'It ends.' } },
      other: { title: 'Other', text: 'It ends.', ending: { kind: 'lost', summary: 'It ends.' } },
    },
  };
}

/** Spreads the bits of a state over all of a number (a finaliser in the manner of MurmurHash3). */
function spread(state: number): number {
  const once = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

/** The same walk over integers, written for nothing else: scene and flags in one number, a hash table, no conditions. -1 where it would need more than `bytes`. */
export function bare(scenes: number, flags: number, bytes = Number.POSITIVE_INFINITY): number {
  const all = 2 ** flags;
  let size = 1024;
  let table = new Int32Array(size).fill(-1);
  let queue = new Int32Array(1024);
  let count = 0;
  const add = (state: number) => {
    let place = spread(state) & (size - 1);
    for (let found = table[place] as number; found !== -1; found = table[place] as number) {
      if (found === state) return;
      place = (place + 1) & (size - 1);
    }
    table[place] = state;
    if (count === queue.length) {
      const longer = new Int32Array(count * 2);
      longer.set(queue);
      queue = longer;
    }
    queue[count] = state;
    count += 1;
    if (count * 2 <= size) return;
    size *= 2;
    table = new Int32Array(size).fill(-1);
    for (let at = 0; at < count; at += 1) {
      const known = queue[at] as number;
      let to = spread(known) & (size - 1);
      while (table[to] !== -1) to = (to + 1) & (size - 1);
      table[to] = known;
    }
  };
  add(0);
  for (let next = 0; next < count; next += 1) {
    // While it grows, the queue and what it is copied from are there at once.
    if ((table.length + queue.length * 3) * 4 > bytes) return -1;
    const state = queue[next] as number;
    const scene = Math.floor(state / all);
    const set = state % all;
    if (scene >= scenes) continue;
    if (scene === scenes - 1) {
      add((scenes + 1) * all);
      for (let flag = 0; flag < flags; flag += 1) if ((set >>> flag) & 1) add(scenes * all);
      continue;
    }
    add((scene + 1) * all + (scene < flags ? set | (1 << scene) : set));
    add((scene + 1) * all + set);
  }
  return count;
}

/** `xstate/graph` over the machine of the scenario; states are told apart by place and flags, as the other two do. */
export function xstate(scenario: Scenario, limit: number): number {
  const machine = machineOf(scenario);
  const { id, version, hash } = scenario;
  const events = (of: Case) => (placeOf(of).phase === 'unopened' ? [{ type: 'case.opened', scenario: id, version, hash, seed: 1 }] : openMoves(machine, of));
  return getShortestPaths(machine as never, {
    events: ((of: Case) => events(of)) as never, limit,
    serializeState: ((of: Case) => JSON.stringify([placeOf(of), factsOf(of).variables])) as never,
  }).length;
}

export function exploring(seconds = 3, bytes = 2 * 1024 ** 3): Exploring {
  const scenes = 40;
  const bounds = { states: 200_000_000, bytes };
  /** Median of three runs after one to warm up: a first run is mostly the engine compiling the code that it runs. */
  const perSecond = (run: () => number): number => {
    run();
    return median(Array.from({ length: 3 }, () => {
      const from = performance.now();
      const found = run();
      return (found / (performance.now() - from)) * 1000;
    }));
  };
  const compared = (flags: number, all: boolean): Compared => {
    const scenario = manyStates(scenes, flags);
    const states = bare(scenes, flags);
    return {
      flags, states, explored: perSecond(() => exploreNow(scenario, bounds).states), bare: perSecond(() => bare(scenes, flags)),
      ...(all && { xstate: perSecond(() => xstate(scenario, 1_000_000)) }),
    };
  };
  const small = compared(9, true);
  const large = compared(12, false);
  /** One flag more doubles the states: it goes on until a round takes longer than it may. */
  const largest = (run: (flags: number) => number): Largest => {
    let best: Largest = { flags: 0, states: 0, seconds: 0 };
    for (let more = 4; more <= 24; more += 1) {
      const from = performance.now();
      const states = run(more);
      const took = (performance.now() - from) / 1000;
      if (states < 0 || took > seconds) break;
      best = { flags: more, states, seconds: took };
      // The next takes twice as long and more; there is no way to stop some of them half-way.
      if (took * 2 > seconds) break;
    }
    return best;
  };
  return {
    scenes, small, large,
    largest: {
      seconds,
      explored: largest((more) => {
        const found = exploreNow(manyStates(scenes, more), bounds);
        return found.whole ? found.states : -1;
      }),
      xstate: largest((more) => {
        const found = xstate(manyStates(scenes, more), 10_000_000);
        // It cannot be told to stop; what it has left behind says whether it kept within.
        return process.memoryUsage().heapUsed > bytes ? -1 : found;
      }),
      bare: largest((more) => bare(scenes, more, bytes)),
    },
  };
}

const per = (value: number) => Math.round(value).toLocaleString('en');

export function exploringText({ scenes, small, large, largest }: Exploring): readonly string[] {
  const line = (name: string, { flags: most, states: found, seconds }: Largest) => `    ${name}: ${most} flags, ${per(found)} states in ${seconds.toFixed(1)} s`;
  const compared = ({ flags, states, explored, bare: ceiling, xstate: graph }: Compared) => [
    `  ${scenes} scenes, ${flags} flags, ${per(states)} states: ${per(explored)} a second`,
    ...(graph === undefined ? [] : [`    xstate/graph, the same scenario: ${per(graph)}; ours ${per(explored / graph)} times that`]),
    `    a bare search over integers: ${per(ceiling)}, ${(ceiling / explored).toFixed(1)} times ours`,
  ];
  return [
    'Exploring, states a second', ...compared(small), ...compared(large),
    `  largest with ${scenes} scenes in ${largest.seconds} s:`,
    line('exploration', largest.explored), line('xstate/graph', largest.xstate), line('bare search', largest.bare),
  ];
}
