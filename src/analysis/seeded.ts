/** Chance that comes out the same every time: mulberry32 from a seed. */

/** Whole numbers from 0 up to, and without, `below`. */
export type Draw = (below: number) => number;

export function seeded(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** All of them, in an order by lot. */
export function inAnyOrder<T>(of: readonly T[], draw: Draw): readonly T[] {
  const order = [...of];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = draw(last + 1);
    [order[last], order[at]] = [order[at] as T, order[last] as T];
  }
  return order;
}

/** One of several, all alike. */
export function drawOne<T>(of: readonly T[], draw: Draw): T {
  const found = of[draw(of.length)];
  if (found === undefined) throw new Error('there is nothing to draw from');
  return found;
}
