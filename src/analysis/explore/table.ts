/**
 * The states found so far, in typed arrays: each is a row of words and the set of times at which the case can be so. Rows are found by
 * hash. A row has a key, which must be equal, and a part that says what was used up: of two rows with one key, the one that used less can
 * do whatever the other can at the same time, so the other is not kept at those times.
 */
export interface Field {
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
}

export class Table {
  /** Words of a row that must be equal; those after it say what was used up. */
  readonly key: number;
  readonly width: number;
  /** Words of a set of times. */
  readonly words: number;
  count = 0;
  rows: Int32Array;
  /** By state: all times that were found, and those of them that were not looked at yet. */
  times: Int32Array;
  fresh: Int32Array;
  /** The states that took the times of what was added last, the first `taken` of them; and whether each got any that it did not have. */
  readonly into: number[] = [];
  readonly grew: boolean[] = [];
  taken = 0;
  private slots: Int32Array;
  private readonly used: readonly Field[];
  private readonly most: number;
  private readonly rest: Int32Array;

  constructor(key: number, width: number, used: readonly Field[], words: number, bytes: number) {
    this.key = key;
    this.width = width;
    this.used = used;
    this.words = words;
    this.most = bytes;
    this.rest = new Int32Array(words);
    const room = 1024;
    this.rows = new Int32Array(room * width);
    this.times = new Int32Array(room * words);
    this.fresh = new Int32Array(room * words);
    this.slots = new Int32Array(room * 2).fill(-1);
  }

  /** How much memory the arrays take. */
  get bytes(): number {
    return 4 * (this.rows.length + this.times.length + this.fresh.length + this.slots.length);
  }

  /** Puts a row with its times among the others: `into` says where they went. False where there is no room for it. */
  add(row: Int32Array, bits: Int32Array): boolean {
    const { key, width, words, rest, into, grew } = this;
    this.taken = 0;
    let left = false;
    for (let at = 0; at < words; at += 1) rest[at] = bits[at] as number;
    let place = this.hash(row, 0) & (this.slots.length - 1);
    let same = -1;
    for (let found = this.slots[place] as number; found !== -1; found = this.slots[place] as number) {
      const from = found * width;
      let at = 0;
      while (at < key && this.rows[from + at] === row[at]) at += 1;
      if (at === key) {
        while (at < width && this.rows[from + at] === row[at]) at += 1;
        if (at === width) same = found;
        else if (this.usedNoMore(from, row) && this.takesAway(found)) {
          into[this.taken] = found;
          grew[this.taken] = false;
          this.taken += 1;
        }
      }
      place = (place + 1) & (this.slots.length - 1);
    }
    for (let at = 0; at < words; at += 1) if (rest[at] !== 0) left = true;
    if (!left) return true;
    if (same === -1) {
      if (this.count * 2 >= this.slots.length) {
        if (!this.grow()) return false;
        place = this.hash(row, 0) & (this.slots.length - 1);
        while (this.slots[place] !== -1) place = (place + 1) & (this.slots.length - 1);
      }
      same = this.count;
      this.count += 1;
      this.slots[place] = same;
      for (let at = 0; at < width; at += 1) this.rows[same * width + at] = row[at] as number;
    }
    let more = false;
    for (let at = 0; at < words; at += 1) {
      const now = this.times[same * words + at] as number;
      const extra = (rest[at] as number) & ~now;
      if (extra === 0) continue;
      more = true;
      this.times[same * words + at] = now | extra;
      this.fresh[same * words + at] = (this.fresh[same * words + at] as number) | extra;
    }
    into[this.taken] = same;
    grew[this.taken] = more;
    this.taken += 1;
    return true;
  }

  /** Puts the times of a state that were not looked at into `bits`; from now on they were. */
  takeFresh(state: number, bits: Int32Array): void {
    const from = state * this.words;
    for (let at = 0; at < this.words; at += 1) {
      bits[at] = this.fresh[from + at] as number;
      this.fresh[from + at] = 0;
    }
  }

  timesOf(state: number): Int32Array {
    return this.times.slice(state * this.words, (state + 1) * this.words);
  }

  /** The state that stands for a row at one of these times; -1: none does. */
  find(row: Int32Array, bits: Int32Array): number {
    const { key, width, words } = this;
    let place = this.hash(row, 0) & (this.slots.length - 1);
    for (let found = this.slots[place] as number; found !== -1; found = this.slots[place] as number) {
      const from = found * width;
      let at = 0;
      while (at < key && this.rows[from + at] === row[at]) at += 1;
      if (at === key && this.usedNoMore(from, row)) {
        for (let word = 0; word < words; word += 1) if (((this.times[found * words + word] as number) & (bits[word] as number)) !== 0) return found;
      }
      place = (place + 1) & (this.slots.length - 1);
    }
    return -1;
  }

  /** The state with this very row; -1: there is none. */
  exactly(row: Int32Array): number {
    let place = this.hash(row, 0) & (this.slots.length - 1);
    for (let found = this.slots[place] as number; found !== -1; found = this.slots[place] as number) {
      let at = 0;
      while (at < this.width && this.rows[found * this.width + at] === row[at]) at += 1;
      if (at === this.width) return found;
      place = (place + 1) & (this.slots.length - 1);
    }
    return -1;
  }

  /** Takes the times that a state has from what is left; whether there were any. */
  private takesAway(found: number): boolean {
    const { words, rest, times } = this;
    let any = false;
    for (let at = 0; at < words; at += 1) {
      const both = (rest[at] as number) & (times[found * words + at] as number);
      if (both === 0) continue;
      any = true;
      rest[at] = (rest[at] as number) & ~both;
    }
    return any;
  }

  private hash(row: Int32Array, from: number): number {
    let hash = 0x9e3779b9 | 0;
    for (let at = 0; at < this.key; at += 1) {
      hash = Math.imul(hash ^ (row[from + at] as number), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash, 0xc2b2ae35);
    return hash ^ (hash >>> 16);
  }

  private usedNoMore(from: number, row: Int32Array): boolean {
    const { rows, used } = this;
    for (const { word, shift, mask } of used) {
      if ((((rows[from + word] as number) >>> shift) & mask) > (((row[word] as number) >>> shift) & mask)) return false;
    }
    return true;
  }

  /** Twice the room. False where that is more than is allowed: both the old arrays and the new stand in memory for a moment. */
  private grow(): boolean {
    if (this.bytes * 3 > this.most) return false;
    const room = this.slots.length;
    this.rows = grown(this.rows, room * this.width);
    this.times = grown(this.times, room * this.words);
    this.fresh = grown(this.fresh, room * this.words);
    const slots = new Int32Array(room * 2).fill(-1);
    // Equal keys may stand in several rows; hashes are worked out again from the rows.
    for (let number = 0; number < this.count; number += 1) {
      let place = this.hash(this.rows, number * this.width) & (slots.length - 1);
      while (slots[place] !== -1) place = (place + 1) & (slots.length - 1);
      slots[place] = number;
    }
    this.slots = slots;
    return true;
  }
}

function grown(from: Int32Array, length: number): Int32Array {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}
