/**
 * The clock, as far as the case can tell: in steps that every duration is made of, up to the last time that matters; and at each place
 * only as finely as what can still be reached from there tells two times apart.
 */
import type { Condition } from '../../scenario/conditions.ts';
import type { Inject } from '../../scenario/scenario.ts';
import { minutesBetween } from '../../scenario/time.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Control } from './control.ts';
import { partsOf } from './slots.ts';

/** An inject in the order of its release. */
export interface Timed {
  readonly id: string;
  readonly inject: Inject;
  /** The minute at which it is due, and the first step of the clock that is not before it. */
  readonly at: number;
  readonly step: number;
}

export interface Times {
  /** Minutes of a step. */
  readonly unit: number;
  /** Steps beyond which nothing can be told apart any more. */
  readonly last: number;
  readonly injects: readonly Timed[];
  /** An inject is due before any time has passed: until then the clock stands before its first step. */
  readonly early: boolean;
  /** By place: the earliest step at which the case may stand there. */
  readonly earliest: Int32Array;
  /** Injects released at a step or before it. */
  readonly passed: (step: number) => number;
  /** Where time is taken loosely: the steps at which its stretches begin. */
  readonly loose?: readonly number[];
}

/** How finely loose time is cut besides the times that matter, in minutes. */
const GRID = 240;

export function timesOf(control: Control, relevant: (inject: string) => boolean, asked: readonly Condition[], loosely = false): Times {
  const { scenario } = control;
  const takes = [...control.moves, ...control.staying].flatMap((moves) => moves.map((move) => move.takes)).filter((minutes) => minutes > 0);
  const unit = takes.reduce(commonDivisor, 0) || 1;
  const stepOf = (minute: number) => Math.ceil(minute / unit);
  const injects = Object.entries(scenario.injects ?? {}).filter(([id]) => relevant(id))
    .map(([id, inject]): Timed => {
      const at = minutesBetween(scenario.starts, inject.at);
      return { id, inject, at, step: stepOf(at) };
    })
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const times = thresholds(scenario, asked).map(stepOf);
  const last = Math.max(0, ...injects.map(({ step }) => step), ...times);
  const steps = injects.map(({ step }) => step);
  const cuts = [...steps, ...times, ...Array.from({ length: Math.ceil((last * unit) / GRID) }, (_, number) => stepOf(number * GRID))].filter((step) => step > 0 && step <= last);
  return {
    unit, last, injects, early: steps.some((step) => step <= 0), earliest: earliestAt(control, unit, last), passed: (step) => countUpTo(steps, step),
    ...(loosely && { loose: [...new Set([0, ...cuts])].sort((a, b) => a - b) }),
  };
}

/** Minutes that conditions compare the clock with. */
export const thresholds = (scenario: Scenario, asked: readonly Condition[]): readonly number[] => [...new Set(asked.flatMap((condition) => partsOf(condition).flatMap(({ before, after }) =>
  [before, after].flatMap((time) => (time === undefined ? [] : [minutesBetween(scenario.starts, time)])))))];

function earliestAt({ sceneOf, moves, targets }: Control, unit: number, last: number): Int32Array {
  const earliest = new Int32Array(sceneOf.length).fill(last + 1);
  earliest[0] = 0;
  const waiting = [0];
  for (let head = 0; head < waiting.length; head += 1) {
    const at = waiting[head] as number;
    let way = 0;
    for (const { takes, outcomes } of moves[sceneOf[at] as number] ?? []) {
      for (const { ways } of outcomes) {
        for (let number = 0; number < ways.length; number += 1, way += 1) {
          const to = targets[at]?.[way] as number;
          const then = Math.min(last, (earliest[at] as number) + takes / unit);
          if (to < 0 || then >= (earliest[to] as number)) continue;
          earliest[to] = then;
          waiting.push(to);
        }
      }
    }
  }
  return earliest;
}

const WORK = 3_000_000;

/**
 * By place: for each step of the clock, the earliest step that no path from there can tell from it; undefined where all are told apart.
 * Two times differ at a place if some sum of durations from there on takes one past a time that matters and leaves the other before it.
 */
export function clockTables({ sceneOf, moves, staying, targets, before }: Control, { unit, last, injects }: Times, asked: readonly number[]): readonly (Int32Array | undefined)[] {
  const size = last + 1;
  const nothing = sceneOf.map(() => undefined);
  if (sceneOf.length * size > 6_000_000) return nothing;
  const full = (1n << BigInt(size)) - 1n;
  const ahead = sceneOf.map(() => 1n);
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
  const waiting = sceneOf.map((_, at) => sceneOf.length - 1 - at);
  const isWaiting = sceneOf.map(() => true);
  let work = 0;
  for (let head = 0; head < waiting.length; head += 1) {
    const at = waiting[head] as number;
    isWaiting[at] = false;
    let sums = ahead[at] as bigint;
    for (;;) {
      let more = sums;
      for (const [to, steps] of edges[at] ?? []) more |= ((to === at ? more : ahead[to] as bigint) << BigInt(steps)) & full;
      work += 1 + (edges[at] as readonly unknown[]).length * (1 + size / 2000);
      if (more === sums) break;
      sums = more;
    }
    if (work > WORK) return nothing;
    if (sums === ahead[at]) continue;
    ahead[at] = sums;
    for (const from of before[at] ?? []) {
      if (isWaiting[from]) continue;
      isWaiting[from] = true;
      waiting.push(from);
    }
  }
  const marks = [...new Set([...injects.map(({ step }) => step), ...asked.map((minute) => Math.ceil(minute / unit))])].filter((step) => step > 0);
  return ahead.map((sums) => {
    // A time that matters less a sum of durations: from here on the two sides of it are told apart.
    const edge = new Uint8Array(size);
    for (const mark of marks) {
      const text = sums.toString(2);
      for (let steps = 0; steps <= mark && steps < text.length; steps += 1) if (text.charCodeAt(text.length - 1 - steps) === 49) edge[mark - steps] = 1;
    }
    const table = new Int32Array(size);
    let finest = true;
    for (let step = 1; step < size; step += 1) {
      table[step] = edge[step] ? step : table[step - 1] as number;
      if (!edge[step]) finest = false;
    }
    return finest ? undefined : table;
  });
}

function countUpTo(sorted: readonly number[], most: number): number {
  let count = 0;
  while (count < sorted.length && (sorted[count] as number) <= most) count += 1;
  return count;
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
