/** Breadth first over the states of a program: each found once, by a shortest way. */
import type { ExploreBounds, ExploreProgress } from './exploration.ts';
import { PLACE } from './layout.ts';
import type { Program } from './program.ts';
import { Table } from './table.ts';

export interface Searched {
  readonly table: Table;
  readonly transitions: number;
  readonly stoppedBy?: 'states' | 'bytes' | 'stopped';
  /** States that were looked at: those before this number. */
  readonly lookedAt: number;
  /** By scene: the first state in it, and how many there are. */
  readonly first: Int32Array;
  readonly count: Int32Array;
  /** Scene -> the first state in it where nothing can be done any more. */
  readonly stuck: ReadonlyMap<number, number>;
  /** Scene -> states in it where, with the clock taken loosely, perhaps nothing can be done. */
  readonly perhapsStuck: ReadonlyMap<number, readonly number[]>;
  /** Where each state leads: from `starts[n]` to `starts[n + 1]` in `leads`. Absent where nobody asked. */
  readonly leads: Int32Array;
  readonly starts: Int32Array;
  /** By watch: the first state and move that violate it; move -1: the state itself. */
  readonly violations: ReadonlyMap<number, { readonly state: number; readonly move: number }>;
}

export type Told = 'stop' | undefined;

/** States between two words of progress. */
const STRIDE = 4096;

const MOST_PERHAPS = 100;

export function* search(program: Program, bounds: ExploreBounds): Generator<ExploreProgress, Searched, Told> {
  const { key, width, used, control, stepsOf, steps, ending, pending, branch, cursor } = program;
  const { sceneOf, scenes } = control;
  const table = new Table(key, width, used, bounds.bytes);
  const first = new Int32Array(scenes.length).fill(-1);
  const count = new Int32Array(scenes.length);
  const stuck = new Map<number, number>();
  const perhapsStuck = new Map<number, number[]>();
  const violations = new Map<number, { readonly state: number; readonly move: number }>();
  let starts = new Int32Array(1024);
  let leads = new Int32Array(4096);
  let transitions = 0;
  let stoppedBy: Searched['stoppedBy'];
  let at = -1;
  let by = -1;
  program.onViolation = (watch) => {
    if (!violations.has(watch)) violations.set(watch, { state: at, move: by });
  };

  const row = new Int32Array(width);
  const base = new Int32Array(width);
  program.begin(row);
  program.settle(row);
  table.add(row, -1, -1);
  let next = 0;
  looking: for (; next < table.count; next += 1) {
    if (next % STRIDE === STRIDE - 1 && (yield { states: table.count, transitions, waiting: table.count - next }) === 'stop') {
      stoppedBy = 'stopped';
      break;
    }
    if (next + 1 >= starts.length) starts = longer(starts);
    starts[next] = transitions;
    at = next;
    by = -1;
    cursor.state = next;
    cursor.move = -1;
    const from = next * width;
    for (let word = 0; word < width; word += 1) row[word] = table.rows[from + word] as number;
    base.set(row);
    const scene = sceneOf[row[PLACE] as number] as number;
    if (first[scene] === -1) first[scene] = next;
    count[scene] = (count[scene] as number) + 1;
    program.look(row);
    if (ending[scene]) continue;
    const before = transitions;
    let surely = false;
    for (const number of stepsOf[scene] as readonly number[]) {
      by = number;
      cursor.move = number;
      const { run } = steps[number] as { readonly run: (row: Int32Array) => boolean };
      branch.choice = 0;
      let every = true;
      do {
        branch.more = false;
        for (let word = 0; word < width; word += 1) row[word] = table.rows[from + word] as number;
        const made = run(row);
        pending.settle(made);
        branch.choice += 1;
        every &&= made;
        if (!made) continue;
        program.settle(row, base);
        const known = table.count;
        const to = table.add(row, next, number);
        if (to < 0) {
          stoppedBy = 'bytes';
          break looking;
        }
        if (transitions === leads.length) leads = longer(leads);
        leads[transitions] = to;
        transitions += 1;
        if (table.count > known && table.count >= bounds.states) {
          stoppedBy = 'states';
          break looking;
        }
      } while (branch.more);
      surely ||= every;
    }
    if (!surely && transitions > before) {
      const known = perhapsStuck.get(scene);
      if (!known) perhapsStuck.set(scene, [next]);
      else if (known.length < MOST_PERHAPS) known.push(next);
    }
    if (transitions === before && !stuck.has(scene)) stuck.set(scene, next);
  }
  if (next + 1 >= starts.length) starts = longer(starts);
  starts[next] = transitions;
  return { table, transitions, lookedAt: next, first, count, stuck, perhapsStuck, leads, starts, violations, ...(stoppedBy && { stoppedBy }) };
}

function longer(from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}

/** By state: whether an ending can be reached from it. Only where everything was looked at. */
export function canEnd({ table, leads, starts }: Searched, { width, ending, control: { sceneOf } }: Program): Uint8Array {
  const can = new Uint8Array(table.count);
  // States lead mostly to later ones, so going backwards settles nearly everything at once.
  for (let changed = true; changed;) {
    changed = false;
    for (let state = table.count - 1; state >= 0; state -= 1) {
      if (can[state] === 1) continue;
      let ends = ending[sceneOf[table.rows[state * width + PLACE] as number] as number] ? 1 : 0;
      for (let lead = starts[state] as number; ends === 0 && lead < (starts[state + 1] as number); lead += 1) ends = can[leads[lead] as number] as number;
      if (ends === 0) continue;
      can[state] = 1;
      changed = true;
    }
  }
  return can;
}
