/** From where no ending can be reached any more. Only where everything was looked at. */
import { Going } from './going.ts';
import { PLACE } from './layout.ts';
import type { Program } from './program.ts';
import type { Moment, Searched } from './search.ts';
import { next } from './timeSets.ts';

/** By scene: moments in it from which no ending can be reached. Those of one state that differ in nothing but the time are one. */
export function trappedIn(program: Program, searched: Searched): ReadonlyMap<number, readonly Moment[]> {
  const { table, looks } = searched;
  const { width, ending, control: { sceneOf } } = program;
  const sceneAt = (state: number) => sceneOf[table.rows[state * width + PLACE] as number] as number;
  const sure = surelyEnding(searched, (state) => ending[sceneAt(state)] === true);
  const unsure: number[] = [];
  for (let state = 0; state < table.count; state += 1) if (sure[state] === 0 && (looks[state] as number) > 0) unsure.push(state);
  const can = new Map(unsure.map((state) => [state, new Int32Array(table.words)]));
  const going = new Going(program);
  // Every time of every state that is not sure, by what its moves lead to, until nothing changes.
  for (let changed = unsure.length > 0; changed;) {
    changed = false;
    for (let at = unsure.length - 1; at >= 0; at -= 1) {
      const state = unsure[at] as number;
      const known = can.get(state) as Int32Array;
      const times = table.timesOf(state);
      for (let bit = next(times, 0); bit >= 0; bit = next(times, bit + 1)) {
        if (((known[bit >>> 5] as number) >>> (bit & 31)) & 1) continue;
        const one = new Int32Array(table.words);
        one[bit >>> 5] = 1 << (bit & 31);
        going.each(table.rows, state * width, one, ({ row, times: after }) => {
          const to = table.find(row, after);
          const there = can.get(to);
          const ends = to >= 0 && (sure[to] === 1 || (there !== undefined && after.some((word, number) => (word & (there[number] as number)) !== 0)));
          if (ends) known[bit >>> 5] = (known[bit >>> 5] as number) | (1 << (bit & 31));
          changed ||= ends;
          return !ends;
        });
      }
    }
  }
  const found = new Map<number, Moment[]>();
  for (const [state, known] of can) {
    const rest = table.timesOf(state).map((word, at) => word & ~(known[at] as number));
    const bit = next(rest, 0);
    if (bit < 0) continue;
    const scene = sceneAt(state);
    const list = found.get(scene) ?? [];
    found.set(scene, list);
    list.push({ state, bit });
  }
  return found;
}

/** By state: 1 where at each of its times some move, open at all of them, leads only to where that is so too. */
function surelyEnding({ table, edges, looks }: Searched, ends: (state: number) => boolean): Uint8Array {
  const sure = new Uint8Array(table.count);
  /** Looks at a state for which no such move is known yet. */
  const open = Uint8Array.from(looks.subarray(0, table.count));
  /** One bit for each look at each state: those of a state stand together, from its place in `from`. A Set would not hold so many. */
  const from = new Float64Array(table.count + 1);
  for (let state = 0; state < table.count; state += 1) from[state + 1] = (from[state] as number) + (looks[state] as number);
  const seen = new Uint8Array(Math.ceil((from[table.count] as number) / 8));
  for (let state = 0; state < table.count; state += 1) if (ends(state)) sure[state] = 1;
  const sameMove = (one: number, other: number) => edges.from[one] === edges.from[other] && edges.step[one] === edges.step[other] && edges.look[one] === edges.look[other];
  // Found in the order of places, moves lead mostly ahead: going backwards settles nearly everything at once.
  for (let changed = true; changed;) {
    changed = false;
    for (let last = edges.count - 1, first = last; last >= 0; last = first - 1) {
      for (first = last; first > 0 && sameMove(first - 1, last);) first -= 1;
      const state = edges.from[last] as number;
      if (edges.always[last] === 0 || sure[state] === 1 || looks[state] === 255) continue;
      let leads = true;
      for (let edge = first; edge <= last && leads; edge += 1) leads = sure[edges.to[edge] as number] === 1;
      const look = (from[state] as number) + (edges.look[last] as number);
      const bit = 1 << (look & 7);
      if (!leads || (seen[Math.floor(look / 8)] as number) & bit) continue;
      seen[Math.floor(look / 8)] = (seen[Math.floor(look / 8)] as number) | bit;
      open[state] = (open[state] as number) - 1;
      if (open[state] !== 0) continue;
      sure[state] = 1;
      changed = true;
    }
  }
  return sure;
}
