/** The clock, as far as the case can tell: in steps that every duration is made of, up to the last time that matters. */
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
}

export function timesOf(control: Control, relevant: (inject: string) => boolean, asked: readonly Condition[]): Times {
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
  return {
    unit, last, injects, early: steps.some((step) => step <= 0), earliest: earliestAt(control, unit, last), passed: (step) => countUpTo(steps, step),
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

function countUpTo(sorted: readonly number[], most: number): number {
  let count = 0;
  while (count < sorted.length && (sorted[count] as number) <= most) count += 1;
  return count;
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
