/**
 * Every state of a program, each with all the times at which the case can be so. A state is looked at once more where times turn up that
 * were not known when it was looked at; going through places in the order in which they lead to each other keeps that rare.
 */
import type { ExploreBounds, ExploreProgress } from './exploration.ts';
import { type Gone, Going } from './going.ts';
import { PLACE } from './layout.ts';
import type { Program } from './program.ts';
import { Queue } from './queue.ts';
import { ranksOf } from './ranks.ts';
import { Table } from './table.ts';
import { next } from './timeSets.ts';

/** A state at one of its times, by the bit of its set; at any of them where none is said. */
export interface Moment {
  readonly state: number;
  readonly bit?: number;
}

export interface Searched {
  readonly table: Table;
  readonly edges: Edges;
  /** By state: how often it was looked at; 255 is that often or more. */
  readonly looks: Uint8Array;
  readonly stoppedBy?: 'states' | 'bytes' | 'stopped';
  /** States that were found and not looked at to the end, or not at all their times. */
  readonly unexplored: number;
  /** By scene: how many states there are in it. */
  readonly count: Int32Array;
  /** Scene -> moments in it at which nothing can be done any more: some of them, where there are many. */
  readonly stuck: ReadonlyMap<number, readonly Moment[]>;
  /** By watch: moments and moves that violate it, some of them; move -1: the moment itself. */
  readonly violations: ReadonlyMap<number, readonly (Moment & { readonly move: number })[]>;
}

/** Moves from one state to another, by number. A move that leads into several stretches, or to several states, is several. */
export interface Edges {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly step: Int32Array;
  /** Which look at its state it was found in, from 0; and whether the move, with the other edges of it, is open at all times of that look. */
  readonly look: Uint8Array;
  readonly always: Uint8Array;
}

export type Told = 'stop' | undefined;

/** States between two words of progress. */
const STRIDE = 4096;

/** So many moments of one kind are kept, to find a short way to one of them. */
const MOST = 200;

/** `within`: by place, where given, 1 where it is worth going; what lies beyond is left out. */
export function* search(program: Program, bounds: ExploreBounds, within?: Uint8Array): Generator<ExploreProgress, Searched, Told> {
  const { key, width, used, control: { sceneOf, scenes }, ending, cursor, sets: { words } } = program;
  const table = new Table(key, width, used, words, bounds.bytes);
  const queue = new Queue(ranksOf(program.control));
  const edges = new EdgeList();
  const count = new Int32Array(scenes.length);
  const stuck = new Map<number, Moment[]>();
  const violations = new Map<number, (Moment & { readonly move: number })[]>();
  const going = new Going(program);
  let looks = new Uint8Array(1024);
  let stoppedBy: Searched['stoppedBy'];
  program.onViolation = (watch) => {
    const list = violations.get(watch) ?? [];
    violations.set(watch, list);
    if (list.length < MOST) list.push({ state: cursor.state, bit: cursor.bit(), move: cursor.move });
  };

  const row = new Int32Array(width);
  program.begin(row);
  program.settle(row);
  const first = new Int32Array(words);
  first[0] = 1;
  table.add(row, first);
  queue.put(0, row[PLACE] as number);
  let looked = 0;
  let state = 0;
  let look = 0;
  const now = new Int32Array(words);
  const possible = new Int32Array(words);
  /** The move that is being made, into however many stretches and states: where its edges begin, and the times at which it is open. */
  let made = -1;
  let begun = 0;
  const openAt = new Int32Array(words);
  const closeMove = () => {
    if (made < 0) return;
    for (let word = 0; word < words; word += 1) if (openAt[word] !== now[word]) return;
    edges.always.fill(1, begun, edges.count);
  };
  const visit = ({ step, row: to, times, part: { source } }: Gone): boolean => {
    if (within && within[to[PLACE] as number] === 0) return true;
    if (!table.add(to, times)) {
      stoppedBy = 'bytes';
      return false;
    }
    if (step !== made) {
      closeMove();
      made = step;
      begun = edges.count;
      openAt.fill(0);
    }
    for (let word = 0; word < words; word += 1) {
      possible[word] = (possible[word] as number) | (source[word] as number);
      openAt[word] = (openAt[word] as number) | (source[word] as number);
    }
    for (let at = 0; at < table.taken; at += 1) {
      const into = table.into[at] as number;
      edges.add(state, into, step, look);
      if (table.grew[at]) queue.put(into, to[PLACE] as number);
    }
    if (table.count >= bounds.states) stoppedBy = 'states';
    return stoppedBy === undefined;
  };
  while (queue.waiting > 0 && !stoppedBy) {
    looked += 1;
    if (looked % STRIDE === 0 && (yield { states: table.count, transitions: edges.count, waiting: queue.waiting }) === 'stop') {
      stoppedBy = 'stopped';
      break;
    }
    state = queue.take();
    const from = state * width;
    const scene = sceneOf[table.rows[from + PLACE] as number] as number;
    if (state >= looks.length) {
      const longer = new Uint8Array(table.rows.length / width);
      longer.set(looks);
      looks = longer;
    }
    look = looks[state] as number;
    looks[state] = Math.min(255, look + 1);
    if (look === 0) count[scene] = (count[scene] as number) + 1;
    cursor.state = state;
    table.takeFresh(state, now);
    going.look(table.rows, from, now);
    if (ending[scene]) continue;
    possible.fill(0);
    made = -1;
    going.each(table.rows, from, now, visit);
    closeMove();
    if (stoppedBy) break;
    for (let word = 0; word < words; word += 1) possible[word] = (now[word] as number) & ~(possible[word] as number);
    const bit = next(possible, 0);
    if (bit < 0) continue;
    const list = stuck.get(scene) ?? [];
    stuck.set(scene, list);
    if (list.length < MOST) list.push({ state, bit });
  }
  return { table, edges, looks, unexplored: stoppedBy === undefined ? 0 : queue.waiting + (stoppedBy === 'stopped' ? 0 : 1), count, stuck, violations, ...(stoppedBy && { stoppedBy }) };
}

class EdgeList implements Edges {
  count = 0;
  from = new Int32Array(4096);
  to = new Int32Array(4096);
  step = new Int32Array(4096);
  look = new Uint8Array(4096);
  always = new Uint8Array(4096);

  add(from: number, to: number, step: number, look: number): void {
    const at = this.count;
    if (at === this.from.length) this.grow(at * 2);
    this.from[at] = from;
    this.to[at] = to;
    this.step[at] = step;
    this.look[at] = Math.min(255, look);
    this.count = at + 1;
  }

  private grow(room: number): void {
    for (const name of ['from', 'to', 'step'] as const) {
      const longer = new Int32Array(room);
      longer.set(this[name]);
      this[name] = longer;
    }
    for (const name of ['look', 'always'] as const) {
      const longer = new Uint8Array(room);
      longer.set(this[name]);
      this[name] = longer;
    }
  }
}
