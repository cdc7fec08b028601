/** Measures of a scenario: what the model run had before it and obtained, and what walking at random obtains (scoring SPEC, rules N4, I2, I4). */
import { type CaseMachine, factsOf, scenarioOf } from '../engine/case.ts';
import { runPlaythrough } from '../engine/runPlaythrough.ts';
import type { PlaythroughRun } from '../engine/runPlaythrough.ts';
import type { Move } from '../scenario/playthrough.ts';
import type { Measures } from '../scenario/wholeScenario.ts';
import { criteria } from '../scoring/criteria.ts';
import { valueOfFile } from '../scoring/criteria/inquiry.ts';
import { aggregate } from '../scoring/dimensionScore.ts';
import { runOf } from '../scoring/run.ts';
import { itemsOfTasks } from '../scoring/tasks/itemsOf.ts';
import { seeded } from './seeded.ts';
import { walk } from './walk.ts';

export interface MeasureOptions {
  readonly walks: number;
  readonly seed: number;
}

/** The measures, or the first move of the model run that the case does not accept. */
export function measure(machine: CaseMachine, modelMoves: readonly Move[], { walks, seed }: MeasureOptions): { readonly measures: Measures } | { readonly stopped: NonNullable<PlaythroughRun['stopped']> } {
  const scenario = scenarioOf(machine);
  const { log, case: model, stopped } = runPlaythrough(machine, modelMoves);
  if (stopped) return { stopped };
  const run = runOf(machine, log);
  const items = itemsOfTasks(run);
  const expert = Object.fromEntries(criteria.map((criterion) => {
    const own = aggregate([...items.filter(({ dim }) => dim === criterion.code), ...(criterion.caseItems?.(run) ?? [])]).items;
    return [criterion.code, own.length === 0 && !criterion.needsMeasures ? 0 : criterion.weightBefore(run, own)];
  }));
  const draw = seeded(seed);
  let total = 0;
  for (let count = 0; count < walks; count += 1) total += valueOfFile(scenario, factsOf(walk(machine, draw)));
  return {
    measures: {
      of: scenario.hash, expert,
      inquiry: { best: valueOfFile(scenario, factsOf(model)), random: sixPlaces(total / walks), walks, seed },
    },
  };
}

const sixPlaces = (value: number): number => Math.round(value * 1e6) / 1e6;
