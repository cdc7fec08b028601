/** How many of many random walks pass each scene, and a short way into each that any of them took. */
import { type CaseMachine, factsOf, placeOf } from '../engine/case.ts';
import type { CaseEvent } from '../engine/event.ts';
import { seeded } from './seeded.ts';
import { walk } from './walk.ts';

export interface Passes {
  readonly walks: number;
  /** By scene, endings among them: how many of the walks came there. */
  readonly scenes: ReadonlyMap<string, number>;
  /** Walks that did not end. */
  readonly unended: number;
  /** By scene: the shortest way in, from the briefing on, among those that were walked. */
  readonly ways: ReadonlyMap<string, readonly CaseEvent[]>;
}

/** Walks one after another, yielding after each how many were made; whoever drives it may stop there and ask for what there is. */
export function* passes(machine: CaseMachine, walks: number, seed: number): Generator<Passes, Passes> {
  const scenes = new Map<string, number>();
  const ways = new Map<string, readonly CaseEvent[]>();
  let unended = 0;
  for (let count = 1; count <= walks; count += 1) {
    const made: CaseEvent[] = [];
    const end = walk(machine, seeded(seed + count), (event) => made.push(event));
    const { visited } = factsOf(end);
    for (const scene of visited) scenes.set(scene, (scenes.get(scene) ?? 0) + 1);
    if (placeOf(end).phase !== 'ended') unended += 1;
    keepShorter(ways, made, factsOf(end).scene);
    yield { walks: count, scenes, unended, ways };
  }
  return { walks, scenes, unended, ways };
}

/** The moves of a walk name the scenes they are made in: before the first of a scene, the walk had come into it. */
function keepShorter(ways: Map<string, readonly CaseEvent[]>, made: readonly CaseEvent[], last: string): void {
  const moves = made.filter(({ type }) => type !== 'briefing.read');
  const seen = new Set<string>();
  const keep = (scene: string, length: number) => {
    if (seen.has(scene)) return;
    seen.add(scene);
    if ((ways.get(scene)?.length ?? Number.POSITIVE_INFINITY) > length) ways.set(scene, moves.slice(0, length));
  };
  moves.forEach((event, at) => {
    if ('scene' in event) keep(event.scene, at);
  });
  keep(last, moves.length);
}
