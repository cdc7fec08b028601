/**
 * Sets of times, one bit for each step of the clock. At each place the clock is cut into stretches, at the times that something there or
 * further on can tell apart; a set belongs to one stretch, and its first bit is the stretch's first step. What comes after the last cut of
 * a place can no longer be told apart there, and is one time.
 */

/** How the clock is cut at a place. */
export interface Cuts {
  /** Steps at which its stretches begin, 0 first. */
  readonly starts: Int32Array;
  /** By step: the earliest step of the same class, and the first of the next class; within a class no path from here tells times apart. */
  readonly classes?: { readonly first: Int32Array; readonly next: Int32Array } | undefined;
}

/** What becomes of a set within one stretch. `word`: as the clock of a row says it, 1 + the step at which the stretch begins. */
export interface Part {
  readonly word: number;
  readonly bits: Int32Array;
  /** The times that it comes from. */
  readonly source: Int32Array;
}

/** How many steps may be waited: runs from a least to a most, the smallest first. */
export interface Waiting {
  readonly runs: readonly (readonly [number, number])[];
  readonly most: number;
}

/** From all the numbers of steps, the smallest first. */
export function waitingOf(steps: readonly number[]): Waiting {
  const runs: [number, number][] = [];
  for (const of of steps) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === of) run[1] = of;
    else runs.push([of, of]);
  }
  return { runs, most: steps.at(-1) ?? 0 };
}

export class TimeSets {
  /** Words of a set. */
  readonly words: number;
  private readonly cuts: readonly Cuts[];
  /** By place: whether no time is told from another there, and the one set that there is then. */
  private readonly timeless: readonly boolean[];
  private readonly always: Pick<Part, 'word' | 'bits'>;

  constructor(cuts: readonly Cuts[]) {
    this.cuts = cuts;
    this.timeless = cuts.map(({ starts }) => starts.length === 1);
    let longest = 1;
    for (const { starts } of cuts) for (let at = 1; at < starts.length; at += 1) longest = Math.max(longest, (starts[at] as number) - (starts[at - 1] as number));
    this.words = Math.ceil(longest / 32);
    this.always = { word: 1, bits: new Int32Array(this.words) };
    set(this.always.bits, 0);
  }

  /** Where a set of times at a place is once `steps` have gone by, still in the stretches of that place. */
  later(place: number, word: number, bits: Int32Array, steps: number): readonly Part[] {
    if (this.timeless[place]) return [{ word: 1, bits: this.always.bits, source: bits }];
    const { starts } = this.cuts[place] as Cuts;
    const from = Math.max(0, word - 1);
    const parts: Part[] = [];
    const end = lastOf(bits);
    for (let stretch = stretchAt(starts, from); end >= 0 && stretch < starts.length; stretch += 1) {
      const start = starts[stretch] as number;
      const by = from + steps - start;
      const final = stretch === starts.length - 1;
      const length = final ? Number.POSITIVE_INFINITY : (starts[stretch + 1] as number) - start;
      if (end + by >= 0) {
        const part = new Int32Array(this.words);
        if (final) {
          part[0] = 1;
          parts.push({ word: 1 + start, bits: part, source: by < 0 ? notBefore(bits, -by) : bits });
        } else if (moved(part, bits, by, length)) {
          let source = bits;
          if (end + by >= length || by < 0) {
            source = new Int32Array(this.words);
            moved(source, part, -by, this.words * 32);
          }
          parts.push({ word: 1 + start, bits: part, source });
        }
      }
      if (end + by < length) break;
    }
    return parts;
  }

  /** A set with all that waiting makes of it: within its stretch, and in those after it. */
  waited(place: number, word: number, bits: Int32Array, wait: Waiting): { readonly within: Int32Array; readonly over: readonly Part[] } {
    const { starts } = this.cuts[place] as Cuts;
    const from = Math.max(0, word - 1);
    const first = stretchAt(starts, from);
    if (first === starts.length - 1) return { within: bits, over: [] };
    const length = (starts[first + 1] as number) - from;
    const end = lastOf(bits);
    const wide = spread(bits, wait);
    const within = new Int32Array(this.words);
    moved(within, wide, 0, length);
    const over: Part[] = [];
    if (end + wait.most >= length) {
      const source = notBefore(bits, length - wait.most);
      for (let stretch = first + 1; stretch < starts.length; stretch += 1) {
        const start = starts[stretch] as number;
        const part = new Int32Array(this.words);
        const final = stretch === starts.length - 1;
        if (final) part[0] = end + wait.most + from >= start ? 1 : 0;
        if (final ? part[0] === 1 : moved(part, wide, from - start, (starts[stretch + 1] as number) - start)) over.push({ word: 1 + start, bits: part, source });
      }
    }
    return { within, over };
  }

  /** The times of a set from which waiting so long leads to one of the wanted in the same stretch. */
  waiting(bits: Int32Array, wanted: Int32Array, wait: Waiting): Int32Array {
    const found = spread(wanted, wait, -1);
    for (let at = 0; at < this.words; at += 1) found[at] = (found[at] as number) & (bits[at] as number);
    return found;
  }

  /** A part of the stretches of the place it comes from, as the place it arrives at tells times apart. */
  arriving(place: number, { word, bits }: Pick<Part, 'word' | 'bits'>): Pick<Part, 'word' | 'bits'> {
    if (this.timeless[place]) return this.always;
    const { starts, classes } = this.cuts[place] as Cuts;
    const step = word - 1;
    const stretch = stretchAt(starts, step);
    const start = starts[stretch] as number;
    const found = new Int32Array(this.words);
    if (stretch === starts.length - 1) found[0] = 1;
    else if (!classes) moved(found, bits, step - start, (starts[stretch + 1] as number) - start);
    else for (let bit = next(bits, 0); bit >= 0;) {
      const now = step + bit;
      set(found, (classes.first[now] as number) - start);
      bit = next(bits, (classes.next[now] as number) - step);
    }
    return { word: 1 + start, bits: found };
  }
}

/** Bits from one on. */
function notBefore(bits: Int32Array, first: number): Int32Array {
  const found = Int32Array.from(bits);
  for (let bit = next(found, 0); bit >= 0 && bit < first; bit = next(found, bit + 1)) clear(found, bit);
  return found;
}

/** Every bit moved by every number of steps that may be waited, forwards or back. */
function spread(bits: Int32Array, { runs, most }: Waiting, direction: 1 | -1 = 1): Int32Array {
  const words = direction === 1 ? bits.length + (most >>> 5) + 1 : bits.length;
  const found = new Int32Array(words);
  for (const [least, last] of runs) {
    const run = new Int32Array(words);
    moved(run, bits, direction * least, words * 32);
    for (let covered = 1; covered <= last - least;) {
      const by = Math.min(covered, last - least + 1 - covered);
      const more = new Int32Array(words);
      moved(more, run, direction * by, words * 32);
      for (let at = 0; at < words; at += 1) run[at] = (run[at] as number) | (more[at] as number);
      covered += by;
    }
    for (let at = 0; at < words; at += 1) found[at] = (found[at] as number) | (run[at] as number);
  }
  return found;
}

function stretchAt(starts: Int32Array, step: number): number {
  let at = starts.length - 1;
  while ((starts[at] as number) > step) at -= 1;
  return at;
}

export const has = (bits: Int32Array, bit: number): boolean => (((bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;

export function set(bits: Int32Array, bit: number): void {
  bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
}

function clear(bits: Int32Array, bit: number): void {
  bits[bit >>> 5] = (bits[bit >>> 5] as number) & ~(1 << (bit & 31));
}

/** The first bit that is set from one on; -1: none. */
export function next(bits: Int32Array, from: number): number {
  let word = from >>> 5;
  if (from < 0 || word >= bits.length) return -1;
  let rest = (bits[word] as number) & (-1 << (from & 31));
  while (rest === 0) {
    word += 1;
    if (word >= bits.length) return -1;
    rest = bits[word] as number;
  }
  return word * 32 + 31 - Math.clz32(rest & -rest);
}

function lastOf(bits: Int32Array): number {
  for (let word = bits.length - 1; word >= 0; word -= 1) if (bits[word] !== 0) return word * 32 + 31 - Math.clz32(bits[word] as number);
  return -1;
}

/** Bits moved by so many steps, those outside of the first `length` left out; whether any are left. */
function moved(to: Int32Array, bits: Int32Array, by: number, length: number): boolean {
  let any = 0;
  const words = Math.min(to.length, (length + 31) >>> 5);
  to.fill(0, words);
  for (let word = 0; word < words; word += 1) {
    const begins = word * 32 - by;
    const at = begins >> 5;
    const shift = begins & 31;
    let value = (bits[at] ?? 0) >>> shift;
    if (shift > 0) value |= (bits[at + 1] ?? 0) << (32 - shift);
    if (word === words - 1 && (length & 31) !== 0) value &= (1 << (length & 31)) - 1;
    to[word] = value;
    any |= value;
  }
  return any !== 0;
}
