/**
 * The states found so far, in typed arrays: each is a row of words, with the state and the move it was reached by. Rows are found
 * by hash. A row has a key, which must be equal, and a part that says what was used up: of two rows with one key, the one that
 * used less can do whatever the other can, so the other is not kept.
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
  count = 0;
  rows: Int32Array;
  parents: Int32Array;
  moves: Int32Array;
  private slots: Int32Array;
  private readonly used: readonly Field[];
  private readonly most: number;

  constructor(key: number, width: number, used: readonly Field[], bytes: number) {
    this.key = key;
    this.width = width;
    this.used = used;
    this.most = bytes;
    const room = 1024;
    this.rows = new Int32Array(room * width);
    this.parents = new Int32Array(room);
    this.moves = new Int32Array(room);
    this.slots = new Int32Array(room * 2).fill(-1);
  }

  /** How much memory the arrays take. */
  get bytes(): number {
    return 4 * (this.rows.length + this.parents.length + this.moves.length + this.slots.length);
  }

  /** The number of the row that stands for this one: a new one where `count` has grown; -1 where there is no room for it. */
  add(row: Int32Array, parent: number, move: number): number {
    const { key, width } = this;
    let hash = 0x9e3779b9 | 0;
    for (let at = 0; at < key; at += 1) {
      hash = Math.imul(hash ^ (row[at] as number), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;
    let slots = this.slots;
    let place = hash & (slots.length - 1);
    for (let found = slots[place] as number; found !== -1; found = slots[place] as number) {
      const from = found * width;
      let at = 0;
      while (at < key && this.rows[from + at] === row[at]) at += 1;
      if (at === key && (key === width || this.usedNoMore(from, row))) return found;
      place = (place + 1) & (slots.length - 1);
    }
    if (this.count === this.parents.length) {
      if (!this.grow()) return -1;
      slots = this.slots;
      place = hash & (slots.length - 1);
      while (slots[place] !== -1) place = (place + 1) & (slots.length - 1);
    }
    const number = this.count;
    this.count += 1;
    slots[place] = number;
    const from = number * width;
    for (let at = 0; at < width; at += 1) this.rows[from + at] = row[at] as number;
    this.parents[number] = parent;
    this.moves[number] = move;
    return number;
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
    const room = this.parents.length * 2;
    this.rows = grown(this.rows, room * this.width);
    this.parents = grown(this.parents, room);
    this.moves = grown(this.moves, room);
    const slots = new Int32Array(room * 2).fill(-1);
    const old = this.slots;
    // Equal keys may stand in several rows; hashes are worked out again from the rows.
    for (const number of old) {
      if (number === -1) continue;
      let hash = 0x9e3779b9 | 0;
      const from = number * this.width;
      for (let at = 0; at < this.key; at += 1) {
        hash = Math.imul(hash ^ (this.rows[from + at] as number), 0x85ebca6b);
        hash ^= hash >>> 15;
      }
      hash = Math.imul(hash, 0xc2b2ae35);
      hash ^= hash >>> 16;
      let place = hash & (slots.length - 1);
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
