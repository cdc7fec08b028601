/** What comes first by its cost, and of equals by its second: a binary heap. */
export class Heap<T> {
  private readonly items: { readonly cost: number; readonly second: number; readonly of: T }[] = [];

  get size(): number {
    return this.items.length;
  }

  put(of: T, cost: number, second: number): void {
    const { items } = this;
    items.push({ of, cost, second });
    for (let at = items.length - 1; at > 0;) {
      const up = (at - 1) >> 1;
      if (!this.before(at, up)) return;
      this.swap(at, up);
      at = up;
    }
  }

  take(): T | undefined {
    const { items } = this;
    const first = items[0];
    const last = items.pop();
    if (!first || !last || items.length === 0) return first?.of;
    items[0] = last;
    for (let at = 0; ;) {
      let least = at;
      for (const down of [2 * at + 1, 2 * at + 2]) if (down < items.length && this.before(down, least)) least = down;
      if (least === at) return first.of;
      this.swap(at, least);
      at = least;
    }
  }

  private before(one: number, other: number): boolean {
    const [a, b] = [this.items[one], this.items[other]] as [{ cost: number; second: number }, { cost: number; second: number }];
    return a.cost === b.cost ? a.second < b.second : a.cost < b.cost;
  }

  private swap(one: number, other: number): void {
    const { items } = this;
    const kept = items[one] as (typeof items)[number];
    items[one] = items[other] as (typeof items)[number];
    items[other] = kept;
  }
}
