/** How finely the clock has to be kept at each place: only as what can still be reached from there tells two times apart. */
import type { Condition } from '../../scenario/conditions.ts';
import { listOf } from '../../scenario/listOf.ts';
import type { Control } from './control.ts';
import { type Asked, type Relevance, writtenBy } from './relevance.ts';
import { askedIn } from './sceneMoves.ts';
import type { Slots } from './slots.ts';
import type { Cuts } from './timeSets.ts';
import { thresholds, type Times } from './times.ts';

/** By place. `own`: conditions that are asked in a scene besides those of its moves. */
export function cutsOf(control: Control, times: Times, relevance: Relevance, slots: Slots, asked: Asked, own: (scene: string) => readonly Condition[]): readonly Cuts[] {
  const marks = marksOf(control, times, relevance, slots, asked, own);
  const classes = classesOf(control, times, marks);
  return marks.map((of, place) => ({ starts: Int32Array.from([0, ...of]), classes: classes[place] }));
}

/** By place: the steps at which something there or further on may come out differently, 0 left out. */
function marksOf({ scenario, scenes, sceneOf, moves, staying, targets, before }: Control, times: Times, { live, words, stretches }: Relevance, slots: Slots, asked: Asked, own: (scene: string) => readonly Condition[]): readonly (readonly number[])[] {
  const stepsOf = scenes.map((id, scene) => {
    const { task } = scenario.scenes[id] ?? {};
    const conditions = [
      ...own(id), ...[...moves[scene] ?? [], ...staying[scene] ?? []].flatMap(({ gate, outcomes }) => [gate?.condition, ...outcomes.flatMap(askedIn)]),
      ...(task?.kind === 'interview' ? Object.values(task.interpreters).map(({ when }) => when) : []),
    ].flatMap((condition) => condition ?? []);
    return thresholds(scenario, conditions).map((minute) => Math.ceil(minute / times.unit));
  });
  const everywhere = times.injects.map(({ id, inject }) => asked.inject(id) || listOf(inject.effects?.obtain).some(asked.exhibit));
  const writes = times.injects.map(({ inject }) => writtenBy(inject.effects, slots));
  const matters = (place: number, number: number): boolean => {
    if (everywhere[number]) return true;
    for (let stretch = number + 1; stretch < stretches; stretch += 1) {
      const row = (place * stretches + stretch) * words;
      if ((writes[number] as readonly number[]).some((slot) => (((live[row + (slot >>> 5)] as number) >>> (slot & 31)) & 1) === 1)) return true;
    }
    return false;
  };
  const marks = sceneOf.map((scene, place) => new Set([...stepsOf[scene] as readonly number[], ...times.injects.flatMap(({ step }, number) => (matters(place, number) ? [step] : []))]));
  const waiting = sceneOf.map((_, place) => sceneOf.length - 1 - place);
  const isWaiting = new Uint8Array(sceneOf.length).fill(1);
  for (let head = 0; head < waiting.length; head += 1) {
    const place = waiting[head] as number;
    isWaiting[place] = 0;
    const here = marks[place] as Set<number>;
    const known = here.size;
    for (const to of targets[place] as Int32Array) {
      if (to < 0) continue;
      for (const mark of marks[to] as Set<number>) here.add(mark);
    }
    if (head >= sceneOf.length && here.size === known) continue;
    for (const from of before[place] ?? []) {
      if (isWaiting[from] === 1) continue;
      isWaiting[from] = 1;
      waiting.push(from);
    }
  }
  return marks.map((of) => [...of].filter((step) => step > 0).sort((a, b) => a - b));
}

const WORK = 3_000_000;

/**
 * By place: the classes of times that no path from there can tell apart; undefined where all are told apart. Two times differ at a place
 * if some sum of durations from there on takes one past a mark and leaves the other before it.
 */
function classesOf({ sceneOf, moves, staying, targets, before }: Control, { unit, last }: Times, marks: readonly (readonly number[])[]): readonly Cuts['classes'][] {
  const size = last + 1;
  const nothing = sceneOf.map(() => undefined);
  if (sceneOf.length * size > 6_000_000) return nothing;
  const full = (1n << BigInt(size)) - 1n;
  const edges = sceneOf.map((scene, at) => {
    const found = new Map<string, readonly [number, number]>();
    let way = 0;
    for (const { takes, outcomes } of moves[scene] ?? []) {
      for (const { ways } of outcomes) {
        for (let number = 0; number < ways.length; number += 1, way += 1) {
          const to = targets[at]?.[way] as number;
          if (to >= 0) found.set(`${to}/${takes}`, [to, takes / unit]);
        }
      }
    }
    for (const { takes } of staying[scene] ?? []) found.set(`${at}/${takes}`, [at, takes / unit]);
    return [...found.values()];
  });
  /** By place: the steps from which a mark is reached exactly by some sum of durations, as bits. */
  const own = marks.map((of) => of.reduce((bits, mark) => bits | (1n << BigInt(mark)), 0n));
  const edgesAt = [...own];
  const waiting = sceneOf.map((_, at) => sceneOf.length - 1 - at);
  const isWaiting = sceneOf.map(() => true);
  let work = 0;
  for (let head = 0; head < waiting.length; head += 1) {
    const at = waiting[head] as number;
    isWaiting[at] = false;
    let now = edgesAt[at] as bigint;
    for (;;) {
      let more = now;
      // Ways are asked once the time has passed, and by what the place they lead from tells apart.
      for (const [to, steps] of edges[at] ?? []) more |= ((to === at ? more : edgesAt[to] as bigint) | (own[at] as bigint)) >> BigInt(steps);
      work += 1 + (edges[at] as readonly unknown[]).length * (1 + size / 2000);
      if (more === now) break;
      now = more;
    }
    if (work > WORK) return nothing;
    if (now === edgesAt[at] && head >= sceneOf.length) continue;
    edgesAt[at] = now & full;
    for (const from of before[at] ?? []) {
      if (isWaiting[from]) continue;
      isWaiting[from] = true;
      waiting.push(from);
    }
  }
  return edgesAt.map((bits) => {
    const text = bits.toString(2);
    const first = new Int32Array(size);
    const next = new Int32Array(size);
    let finest = true;
    for (let step = 1; step < size; step += 1) {
      const edge = text.charCodeAt(text.length - 1 - step) === 49;
      first[step] = edge ? step : first[step - 1] as number;
      if (!edge) finest = false;
    }
    for (let step = size - 1, ahead = size; step >= 0; step -= 1) {
      next[step] = ahead;
      if (first[step] === step) ahead = step;
    }
    return finest ? undefined : { first, next };
  });
}
