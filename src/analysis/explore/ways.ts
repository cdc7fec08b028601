/** The least costly way to any of some moments that a search found: A* over the program's own moves, led by what the search knows is left. */
import { Going } from './going.ts';
import { Heap } from './heap.ts';
import type { InterviewDoing, Wait } from './interviewing.ts';
import type { Program } from './program.ts';
import type { Doing } from './sceneMoves.ts';
import type { Moment, Searched } from './search.ts';
import { has, next, set } from './timeSets.ts';

export type Way = readonly (Doing | InterviewDoing)[];

/** Stops that are looked at before any way is taken instead of the least costly: fewer where waiting makes many of each. */
const MOST = 200_000;
const MOST_WAITING = 4_000;

interface Stop {
  readonly row: Int32Array;
  readonly bit: number;
  readonly moves: number;
  readonly minutes: number;
  readonly before: Stop | undefined;
  readonly doing: Way;
}

/** What a way costs: its moves, or the minutes of the case's clock and, of equals, the moves. */
export type Cost = 'moves' | 'minutes';

export interface Found {
  readonly way: Way;
  /** Of the case's clock; absent where the way is not known to be the least costly. */
  readonly minutes?: number;
  readonly moment: Required<Moment>;
}

export class Ways {
  private readonly program: Program;
  private readonly searched: Searched;
  private before: { readonly starts: Int32Array; readonly edges: Int32Array } | undefined;

  constructor(program: Program, searched: Searched) {
    this.program = program;
    this.searched = searched;
  }

  /** Undefined where there is none. */
  to(wanted: readonly Moment[], cost: Cost = 'moves'): Found | undefined {
    return this.least(wanted, cost) ?? this.any(wanted);
  }

  private least(wanted: readonly Moment[], cost: Cost): Found | undefined {
    const { program, searched: { table } } = this;
    const { width, steps, sets: { words }, times: { unit } } = program;
    const goal = new Map<number, (number | undefined)[]>();
    for (const { state, bit } of wanted) {
      const bits = goal.get(state);
      if (bits) bits.push(bit);
      else goal.set(state, [bit]);
    }
    const left = this.left([...goal.keys()], cost);
    const going = new Going(program);
    const open = new Heap<Stop>();
    const known = new Map<string, number>();
    const bits = new Int32Array(words);
    const put = (stop: Stop, state: number) => {
      const far = left[state] as number;
      if (far < 0) return;
      const so = cost === 'moves' ? stop.moves : stop.minutes;
      const key = `${stop.row.join()}/${stop.bit}`;
      const best = known.get(key);
      const price = so * 4096 + (cost === 'moves' ? 0 : stop.moves);
      if (best !== undefined && best <= price) return;
      known.set(key, price);
      open.put(stop, so + far, far * 4096 + stop.moves);
    };
    put({ row: table.rows.slice(0, width), bit: 0, moves: 0, minutes: 0, before: undefined, doing: [] }, 0);
    for (let looked = 0; looked < (program.waits ? MOST_WAITING : MOST); looked += 1) {
      const stop = open.take();
      if (!stop) return undefined;
      bits.fill(0);
      bits[stop.bit >>> 5] = 1 << (stop.bit & 31);
      const state = table.exactly(stop.row);
      const there = state < 0 ? undefined : goal.get(state);
      if (there?.includes(undefined) || there?.includes(stop.bit)) return { way: wayOf(stop), minutes: stop.minutes, moment: { state, bit: stop.bit } };
      const waiting = program.waitingAt(stop.row);
      for (const [least, most] of waiting?.runs ?? [[0, 0]]) {
        for (let wait = least; wait <= most; wait += 1) {
          going.each(stop.row, 0, bits, ({ step, row, times }) => {
            const { doing, takes } = steps[step] as Program['steps'][number];
            const waited: Way = wait === 0 ? [] : [{ ...waitingIn(program, step), minutes: wait * unit }];
            const to = table.find(row, times);
            if (to >= 0) put({ row: row.slice(), bit: next(times, 0), moves: stop.moves + waited.length + (doing.do === 'wait' ? 0 : 1), minutes: stop.minutes + wait * unit + takes, before: stop, doing: doing.do === 'wait' ? waited : [...waited, doing] }, to);
            return true;
          }, waiting ? wait : undefined);
        }
      }
    }
    return undefined;
  }

  /** Any way, found backwards: whatever a search found, something led to at that time. `draw`: which of them, by chance. */
  any(wanted: readonly Moment[], draw?: (below: number) => number): Found | undefined {
    const { program, searched: { table, edges } } = this;
    const { width, steps, sets: { words }, times: { unit } } = program;
    const { starts, edges: into } = this.backwards();
    const going = new Going(program);
    const isRow = (row: Int32Array, state: number) => row.every((word, at) => word === table.rows[state * width + at]);
    const one = (bit: number) => {
      const bits = new Int32Array(words);
      set(bits, bit);
      return bits;
    };
    const seen = new Set<string>();
    interface Back {
      readonly state: number;
      readonly bit: number;
      readonly doing: Way;
      readonly after: Back | undefined;
    }
    const open: Back[] = [];
    const put = (state: number, bit: number, doing: Way, after: Back | undefined) => {
      const key = `${state}/${bit}`;
      if (seen.has(key)) return;
      seen.add(key);
      open.push({ state, bit, doing, after });
    };
    for (const { state, bit } of wanted.slice(0, 1)) put(state, bit ?? Math.max(0, next(table.timesOf(state), 0)), [], undefined);
    const moment = open[0] && { state: open[0].state, bit: open[0].bit };
    for (let at = open.pop(); at && moment; at = open.pop()) {
      if (at.state === 0 && at.bit === 0) {
        const way: Way[] = [];
        for (let stop: Back | undefined = at; stop; stop = stop.after) way.push(stop.doing);
        return { way: way.flat(), moment };
      }
      const { state, bit } = at;
      // The last one put is taken first: what was found earlier comes last.
      const many = (starts[state + 1] as number) - (starts[state] as number);
      const turned = draw && many > 0 ? draw(many) : 0;
      for (let number = many - 1; number >= 0; number -= 1) {
        const edge = into[(starts[state] as number) + ((number + turned) % many)] as number;
        const from = edges.from[edge] as number;
        const step = edges.step[edge] as number;
        const { doing } = steps[step] as Program['steps'][number];
        let source: Int32Array | undefined;
        const leads = (times: Int32Array, wait?: number): boolean => {
          let found = false;
          going.each(table.rows, from * width, times, ({ row, times: after, part }) => {
            if (!isRow(row, state) || !has(after, bit)) return true;
            source = part.source;
            found = true;
            return false;
          }, wait, step);
          return found;
        };
        if (!leads(table.timesOf(from))) continue;
        const candidates = source as Int32Array | undefined;
        // The latest first: then there is least to be waited.
        for (let before = words * 32 - 1; candidates && before >= 0; before -= 1) {
          if (!has(candidates, before) || !leads(one(before))) continue;
          const waiting = doing.do === 'wait' || doing.do === 'end' ? program.waitingAt(table.rows.subarray(from * width, (from + 1) * width)) : undefined;
          const wait = (waiting?.runs ?? []).flatMap(([least, most]) => Array.from({ length: most - least + 1 }, (_, number) => least + number)).find((of) => leads(one(before), of)) ?? 0;
          const waited: Way = wait === 0 ? [] : [{ ...waitingIn(program, step), minutes: wait * unit }];
          put(from, before, doing.do === 'wait' ? waited : [...waited, doing], at);
          break;
        }
      }
    }
    return undefined;
  }

  /** By state: the least that is left to one of these, as the search knows it; -1 where none can be reached. Waiting is taken for nothing. */
  private left(wanted: readonly number[], cost: Cost): Float64Array {
    const { program: { steps }, searched: { table, edges } } = this;
    const { starts, edges: into } = this.backwards();
    const left = new Float64Array(table.count).fill(-1);
    const open = new Heap<number>();
    const settled = new Uint8Array(table.count);
    for (const state of wanted) {
      left[state] = 0;
      open.put(state, 0, 0);
    }
    if (cost === 'moves') {
      const line = [...wanted];
      for (let head = 0; head < line.length; head += 1) {
        const state = line[head] as number;
        for (let at = starts[state] as number; at < (starts[state + 1] as number); at += 1) {
          const from = edges.from[into[at] as number] as number;
          if (left[from] !== -1) continue;
          left[from] = (left[state] as number) + 1;
          line.push(from);
        }
      }
      return left;
    }
    for (let state = open.take(); state !== undefined; state = open.take()) {
      if (settled[state] === 1) continue;
      settled[state] = 1;
      for (let at = starts[state] as number; at < (starts[state + 1] as number); at += 1) {
        const edge = into[at] as number;
        const from = edges.from[edge] as number;
        const then = (left[state] as number) + (steps[edges.step[edge] as number]?.takes ?? 0);
        if (left[from] !== -1 && (left[from] as number) <= then) continue;
        left[from] = then;
        open.put(from, then, 0);
      }
    }
    return left;
  }

  /** By state: the moves that lead into it. */
  private backwards(): { readonly starts: Int32Array; readonly edges: Int32Array } {
    if (this.before) return this.before;
    const { searched: { table, edges } } = this;
    const starts = new Int32Array(table.count + 2);
    for (let edge = 0; edge < edges.count; edge += 1) starts[(edges.to[edge] as number) + 2] = (starts[(edges.to[edge] as number) + 2] as number) + 1;
    for (let state = 0; state <= table.count; state += 1) starts[state + 1] = (starts[state + 1] as number) + (starts[state] as number);
    const found = new Int32Array(edges.count);
    for (let edge = 0; edge < edges.count; edge += 1) {
      const to = (edges.to[edge] as number) + 1;
      found[starts[to] as number] = edge;
      starts[to] = (starts[to] as number) + 1;
    }
    this.before = { starts, edges: found };
    return this.before;
  }
}

/** The waiting in the interview that a step belongs to. */
function waitingIn({ steps, stepsOf, control: { scenes } }: Program, step: number): Wait {
  const scene = scenes.indexOf(steps[step]?.scene ?? '');
  for (const number of stepsOf[scene] ?? []) {
    const { doing } = steps[number] as Program['steps'][number];
    if (doing.do === 'wait') return doing;
  }
  return { do: 'wait', among: [], check: 0, minutes: 0 };
}

function wayOf(stop: Stop): Way {
  const way: Way[] = [];
  for (let at: Stop | undefined = stop; at; at = at.before) way.push(at.doing);
  return way.reverse().flat();
}
