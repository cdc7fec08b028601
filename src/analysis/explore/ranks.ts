/** An order of places in which each comes before those it leads to, apart from circles: places on one circle have one rank. */
import type { Control } from './control.ts';

/** By place; 0 is the first. Tarjan's strongly connected components, without climbing. */
export function ranksOf({ targets }: Control): Int32Array {
  const size = targets.length;
  const index = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const component = new Int32Array(size).fill(-1);
  const open: number[] = [];
  const way: { readonly place: number; at: number }[] = [];
  let counted = 0;
  let components = 0;
  const enter = (place: number) => {
    index[place] = counted;
    low[place] = counted;
    counted += 1;
    open.push(place);
    way.push({ place, at: 0 });
  };
  for (let start = 0; start < size; start += 1) {
    if (index[start] !== -1) continue;
    enter(start);
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const { place } = top;
      const to = (targets[place] as Int32Array)[top.at];
      if (to !== undefined) {
        top.at += 1;
        if (to < 0) continue;
        if (index[to] === -1) enter(to);
        else if (component[to] === -1) low[place] = Math.min(low[place] as number, index[to] as number);
        continue;
      }
      way.pop();
      const before = way.at(-1);
      if (before) low[before.place] = Math.min(low[before.place] as number, low[place] as number);
      if (low[place] !== index[place]) continue;
      for (;;) {
        const member = open.pop() as number;
        component[member] = components;
        if (member === place) break;
      }
      components += 1;
    }
  }
  // Components are closed from the ends backwards.
  return component.map((number) => components - 1 - number);
}

/** By place: 1 where a scene can still be come to from it. */
export function leadingTo({ scenes, sceneOf, before }: Control, scene: string): Uint8Array {
  const sought = scenes.indexOf(scene);
  const leads = new Uint8Array(sceneOf.length);
  const waiting = sceneOf.flatMap((number, place) => (number === sought ? [place] : []));
  for (const place of waiting) leads[place] = 1;
  for (let head = 0; head < waiting.length; head += 1) {
    for (const from of before[waiting[head] as number] ?? []) {
      if (leads[from] === 1) continue;
      leads[from] = 1;
      waiting.push(from);
    }
  }
  return leads;
}
