/** States waiting to be looked at, those of places that lead to others before those others. Each waits once. */
export class Queue {
  waiting = 0;
  private readonly ranks: Int32Array;
  private readonly lines: { states: number[]; head: number }[] = [];
  private lowest = 0;
  private isWaiting = new Uint8Array(1024);

  /** `ranks`: by place. */
  constructor(ranks: Int32Array) {
    this.ranks = ranks;
  }

  put(state: number, place: number): void {
    if (state >= this.isWaiting.length) this.isWaiting = longer(this.isWaiting, state);
    if (this.isWaiting[state] === 1) return;
    this.isWaiting[state] = 1;
    const rank = this.ranks[place] as number;
    (this.lines[rank] ??= { states: [], head: 0 }).states.push(state);
    this.waiting += 1;
    if (rank < this.lowest) this.lowest = rank;
  }

  /** The next; only where some are waiting. */
  take(): number {
    for (;;) {
      const line = this.lines[this.lowest];
      if (!line || line.head >= line.states.length) {
        if (line) this.lines[this.lowest] = { states: [], head: 0 };
        this.lowest += 1;
        continue;
      }
      const state = line.states[line.head] as number;
      line.head += 1;
      this.isWaiting[state] = 0;
      this.waiting -= 1;
      return state;
    }
  }
}

function longer(from: Uint8Array<ArrayBuffer>, state: number): Uint8Array<ArrayBuffer> {
  const to = new Uint8Array(Math.max(from.length * 2, state + 1));
  to.set(from);
  return to;
}
