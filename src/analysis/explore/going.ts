/** Making the moves of a program from a row at a set of times: what a search does with every state, and a way with every stop. */
import { CLOCK, PLACE } from './layout.ts';
import type { Program } from './program.ts';
import { next, type Part, type TimeSets, type Waiting, waitingOf } from './timeSets.ts';

/** Where a move leads. `part`: the times as the place it was made at has them. All of it is overwritten by the next move. */
export interface Gone {
  step: number;
  readonly row: Int32Array;
  times: Int32Array;
  part: Part;
}

/** What letting time go by leads to. `key`: how much of it, and by what kind of move. */
interface Passed {
  readonly key: number;
  readonly parts: readonly Part[];
  readonly words: readonly number[];
}

export class Going {
  private readonly program: Program;
  private readonly row: Int32Array;
  private readonly base: Int32Array;
  private readonly gone: Gone;
  /** What letting steps go by leads to, for each number of steps that was asked for at what is being looked at: the first `cached`. */
  private readonly cache: Passed[] = [];
  private cached = 0;
  private parts: readonly Part[] = none;
  private times: Int32Array = new Int32Array(0);
  private waiting: Waiting | undefined;
  private known: ReturnType<TimeSets['waited']> | undefined;
  /** The move that is being made; -1: none. */
  private step = -1;

  constructor(program: Program) {
    this.program = program;
    this.row = new Int32Array(program.width);
    this.base = new Int32Array(program.width);
    this.gone = { step: -1, row: this.row, times: this.times, part: { word: 0, bits: this.times, source: this.times } };
    program.cursor.bit = () => Math.max(0, next(this.asked, 0));
    program.branch.after = (steps) => this.after(steps);
  }

  private after(steps: number): readonly number[] {
    const doing = this.waiting && this.program.steps[this.step]?.doing.do;
    const key = doing === 'wait' ? -1 : doing === 'end' ? -2 - steps : steps;
    for (let at = 0; at < this.cached; at += 1) {
      const known = this.cache[at] as Passed;
      if (known.key !== key) continue;
      this.parts = known.parts;
      return known.words;
    }
    const parts = doing === 'wait' ? this.waited().over : doing === 'end' ? this.ended(steps) : this.program.sets.later(this.base[PLACE] as number, this.base[CLOCK] as number, this.times, steps);
    const words = parts.map(wordOf);
    this.cache[this.cached] = { key, parts, words };
    this.cached += 1;
    this.parts = parts;
    return words;
  }

  /** The times at which what is being asked now is asked. */
  private get asked(): Int32Array {
    return (this.step < 0 ? undefined : this.parts[this.program.branch.choice]?.source) ?? this.times;
  }

  /** Looks at a row before its moves are made. */
  look(from: Int32Array, at: number, times: Int32Array): void {
    const { program: { width, cursor }, row } = this;
    for (let word = 0; word < width; word += 1) row[word] = from[at + word] as number;
    this.times = times;
    this.step = -1;
    cursor.move = -1;
    this.program.look(row);
  }

  /** `visit` is told of every move that is open, one stretch that it leads into after another; false: that is enough. `wait`: so many steps are waited where one may wait, and only such moves are made. `only`: this move alone is. */
  each(from: Int32Array, at: number, times: Int32Array, visit: (gone: Gone) => boolean, wait?: number, only?: number): void {
    const { program: { width, control: { sceneOf }, stepsOf, steps, pending, branch, cursor, sets, settle, waitingAt }, row, base, gone } = this;
    for (let word = 0; word < width; word += 1) base[word] = from[at + word] as number;
    this.times = times;
    this.waiting = wait === undefined ? waitingAt(base) : waitingOf([wait]);
    this.known = undefined;
    this.cached = 0;
    for (const number of stepsOf[sceneOf[base[PLACE] as number] as number] as readonly number[]) {
      if (only !== undefined && number !== only) continue;
      this.step = number;
      cursor.move = number;
      const { run, doing } = steps[number] as Program['steps'][number];
      if (wait && doing.do !== 'wait' && doing.do !== 'end') continue;
      branch.choice = 0;
      do {
        branch.more = false;
        this.parts = none;
        for (let word = 0; word < width; word += 1) row[word] = base[word] as number;
        const made = run(row);
        pending.settle(made);
        const part = this.parts[branch.choice];
        branch.choice += 1;
        if (!made || !part) continue;
        const arrived = sets.arriving(row[PLACE] as number, part);
        row[CLOCK] = arrived.word;
        settle(row, base);
        gone.step = number;
        gone.times = arrived.bits;
        gone.part = part;
        if (!visit(gone)) return;
      } while (branch.more);
    }
  }

  /** Within a stretch it makes no difference when there is waiting: it is done before the interview ends. */
  private ended(steps: number): readonly Part[] {
    const { program: { sets }, base, times } = this;
    const { within } = this.waited();
    const parts = sets.later(base[PLACE] as number, base[CLOCK] as number, within, steps);
    if (within === times || !this.waiting) return parts;
    return parts.map((part) => ({ ...part, source: part.source === within ? times : sets.waiting(times, part.source, this.waiting as Waiting) }));
  }

  private waited(): ReturnType<TimeSets['waited']> {
    this.known ??= this.program.sets.waited(this.base[PLACE] as number, this.base[CLOCK] as number, this.times, this.waiting as Waiting);
    return this.known;
  }
}

const none: readonly never[] = [];
const wordOf = ({ word }: Part): number => word;
