/** The way to a winning ending that costs the fewest minutes of the case's clock: by minutes first, where `search` goes by moves. */
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { ExploreBounds, ExploreProgress, Witness } from './exploration.ts';
import { PLACE } from './layout.ts';
import { programOf } from './program.ts';
import { wayTo } from './explore.ts';
import type { Told } from './search.ts';
import { Table } from './table.ts';
import { witnessOf } from './witness.ts';

export interface Cheapest {
  readonly ending: string;
  readonly minutes: number;
  readonly way: Witness;
}

/** Undefined: no such ending can be reached; or it was not found within the bounds, and then it says so. */
export function* cheapest(scenario: Scenario, wanted: (scene: string) => boolean, bounds: ExploreBounds): Generator<ExploreProgress, { readonly found?: Cheapest; readonly whole: boolean }, Told> {
  const program = programOf(scenario, { observing: new Set() });
  const { width, key, used, steps, stepsOf, ending, control: { scenes, sceneOf } } = program;
  const table = new Table(key, width, used, bounds.bytes / 2);
  /** By minute: rows that are waiting, each with the state and the move it comes from. */
  const waiting: (number[] | undefined)[] = [];
  const row = new Int32Array(width);
  let queued = 0;
  const put = (minute: number, parent: number, move: number) => {
    const bucket = (waiting[minute] ??= []);
    for (const word of row) bucket.push(word);
    bucket.push(parent, move);
    queued += 1;
  };
  program.begin(row);
  program.settle(row);
  put(0, -1, -1);
  let transitions = 0;
  let turns = 0;
  for (let minute = 0; minute < waiting.length; minute += 1) {
    const bucket = waiting[minute];
    if (!bucket) continue;
    for (let at = 0; at < bucket.length; at += width + 2) {
      turns += 1;
      if (turns % 4096 === 0 && (yield { states: table.count, transitions, waiting: queued }) === 'stop') return { whole: false };
      queued -= 1;
      for (let word = 0; word < width; word += 1) row[word] = bucket[at + word] as number;
      const known = table.count;
      const state = table.add(row, bucket[at + width] as number, bucket[at + width + 1] as number);
      if (state < 0 || table.count > bounds.states || queued > bounds.states * 2) return { whole: false };
      if (table.count === known) continue;
      const scene = sceneOf[row[PLACE] as number] as number;
      const id = scenes[scene] as string;
      if (ending[scene]) {
        if (!wanted(id)) continue;
        return { whole: true, found: { ending: id, minutes: minute, way: witnessOf(scenario, wayTo(program, table, state)) } };
      }
      for (const number of stepsOf[scene] as readonly number[]) {
        const step = steps[number];
        if (!step) continue;
        for (let word = 0; word < width; word += 1) row[word] = bucket[at + word] as number;
        const made = step.run(row);
        program.pending.settle(made);
        if (!made) continue;
        transitions += 1;
        program.settle(row);
        put(minute + step.takes, state, number);
      }
    }
    waiting[minute] = undefined;
  }
  return { whole: true };
}
