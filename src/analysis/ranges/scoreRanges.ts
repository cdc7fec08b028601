/**
 * The range of every dimension: the lowest and the highest value of a run that ended, and a way to each. Runs of policies come first,
 * and where one of them earns 0 or 1 that end is settled; whatever they leave open is searched. Every value is that which `score`
 * gives to the way that is shown with it.
 */
import { type CaseMachine, placeOf, scenarioOf } from '../../engine/case.ts';
import { runPlaythrough } from '../../engine/runPlaythrough.ts';
import type { Move } from '../../scenario/playthrough.ts';
import { freshMeasures } from '../../scoring/freshMeasures.ts';
import { type Dimension, dimensions } from '../../scoring/item.ts';
import type { Run } from '../../scoring/run.ts';
import { score, scoreRun } from '../../scoring/score.ts';
import type { Log } from '../../engine/log.ts';
import { policies } from '../policies/policies.ts';
import type { Policy } from '../policies/policy.ts';
import { type ModelByScene, modelByScene, runPolicy } from '../policies/runPolicy.ts';
import { aheadOf } from './ahead.ts';
import { extremePolicy } from './extremePolicies.ts';
import { judgeOf } from './judge.ts';
import { moveOfEvent, movesOfLog } from './moveOfEvent.ts';
import { type End, ends, isBeyond, limitOf, type RangeBound, type RangeBounds, rangeBounds, type RangeEnd, type ScoreRange, type ScoreRanges } from './range.ts';
import { type Found, searchRange, type Told } from './searchRange.ts';

export interface RangesOf {
  /** The moves of the model run, where there is one. */
  readonly model?: readonly Move[];
  readonly bounds?: RangeBounds;
}

/** Yields what is known so far; whoever drives it ends it with `next('stop')` and gets what was found until then. */
export function* scoreRanges(machine: CaseMachine, { model, bounds = rangeBounds }: RangesOf = {}): Generator<ScoreRanges, ScoreRanges, Told> {
  const known = new Known(machine);
  let runs = 0;
  for (const run of someRuns(machine, model, bounds.runs)) {
    if (runs >= bounds.runs) break;
    runs += 1;
    known.played(run.log, run.run);
    if ((yield known.ranges()) === 'stop') return known.ended('stopped');
    if (known.settled()) return known.ranges();
  }
  const ahead = aheadOf(scenarioOf(machine));
  for (const dimension of dimensions) {
    for (const end of ends) {
      if (known.isSettled(dimension, end)) continue;
      const search = searchRange(judgeOf(machine, dimension, end, ahead), known.valueOf(dimension, end), bounds.states);
      let told: Told;
      for (;;) {
        const { value, done } = search.next(told);
        if (done) {
          if (value.found) known.found(dimension, end, value.found);
          known.searched(dimension, end, value.states, value.stoppedBy);
          if (value.stoppedBy === 'stopped') return known.ended('stopped');
          break;
        }
        told = yield known.ranges(value);
      }
    }
  }
  return known.ranges();
}

/** The ranges to their end, in one go. */
export function scoreRangesNow(machine: CaseMachine, of: RangesOf = {}): ScoreRanges {
  const work = scoreRanges(machine, of);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The model run; then policies that want the most and the least, and those that know nothing; then more of them, by lot. */
function* someRuns(machine: CaseMachine, moves: readonly Move[] | undefined, most: number): Generator<{ readonly log: Log; readonly run?: Run }> {
  let model: ModelByScene = new Map();
  if (moves) {
    const { log, stopped } = runPlaythrough(machine, moves);
    if (!stopped) yield { log };
    model = modelByScene(log.map(({ event }) => event));
  }
  const play = (policy: Policy, seed: number) => runPolicy(machine, policy, seed, model);
  for (const way of ['model', 'greedy'] as const) for (const end of ends) yield play(extremePolicy(end, way), 1);
  for (const policy of Object.values(policies)) yield play(policy, 1);
  for (let seed = 1; seed <= most / 2; seed += 1) for (const end of ends) yield play(extremePolicy(end, 'lot'), seed);
}

/** What is known so far of every end. */
class Known {
  readonly #machine: CaseMachine;
  readonly #found = new Map<string, Omit<RangeEnd, 'exact' | 'boundedBy'>>();
  /** Ends that were searched, and what came in between. */
  readonly #searched = new Map<string, RangeBound | 'whole'>();
  #stopped = false;
  #runs = 0;
  #states = 0;

  constructor(machine: CaseMachine) {
    this.#machine = machine;
  }

  played(log: Log, run: Run | undefined): void {
    this.#runs += 1;
    const card = run ? scoreRun(run) : score(this.#machine, log);
    if (!card.ended || !card.ending) return;
    const moves = movesOfLog(log);
    for (const { code, value } of card.dimensions) {
      if (value === undefined) continue;
      for (const end of ends) this.#keep(code, end, { value, moves, ending: card.ending.scene });
    }
  }

  /** What a search found is played as anybody would play it, and worth what the score says. */
  found(dimension: Dimension, end: End, { events, value }: Found): void {
    const moves = events.flatMap((event) => moveOfEvent(event) ?? []);
    const { log, case: last, stopped } = runPlaythrough(this.#machine, moves);
    const place = placeOf(last);
    const scored = score(this.#machine, log).dimensions.find(({ code }) => code === dimension)?.value;
    if (stopped || place.phase !== 'ended' || scored === undefined || Math.abs(scored - value) > 1e-9) {
      throw new Error(`a way to ${end} ${dimension} ${value} comes to ${stopped ? `a stop at move ${stopped.move}: ${stopped.refusal.refused}` : scored}`);
    }
    // The first run that is judged at all is both ends, until something lies further out.
    for (const each of ends) this.#keep(dimension, each, { value: scored, moves: movesOfLog(log), ending: place.scene });
  }

  searched(dimension: Dimension, end: End, states: number, by: RangeBound | undefined): void {
    this.#states += states;
    this.#searched.set(`${dimension} ${end}`, by ?? 'whole');
  }

  ended(by: 'stopped'): ScoreRanges {
    this.#stopped = by === 'stopped';
    return this.ranges();
  }

  valueOf(dimension: Dimension, end: End): number | undefined {
    return this.#found.get(`${dimension} ${end}`)?.value;
  }

  isSettled(dimension: Dimension, end: End): boolean {
    const value = this.valueOf(dimension, end);
    if (dimension === 'inquiry' && !freshMeasures(scenarioOf(this.#machine))) return true;
    if (this.#searched.get(`${dimension} ${end}`) === 'whole') return true;
    // Nothing is judged in it on any run: there is no other end to look for.
    if (value === undefined) return ends.some((other) => this.#searched.get(`${dimension} ${other}`) === 'whole');
    return !isBeyond(end, limitOf(end), value);
  }

  settled(): boolean {
    return dimensions.every((dimension) => ends.every((end) => this.isSettled(dimension, end)));
  }

  /** `looking`: states of the search that is under way. */
  ranges(looking = 0): ScoreRanges {
    return { ranges: dimensions.map((dimension) => this.#range(dimension)), exact: this.settled(), runs: this.#runs, states: this.#states + looking };
  }

  #range(dimension: Dimension): ScoreRange {
    const lowest = this.#end(dimension, 'lowest');
    const highest = this.#end(dimension, 'highest');
    if (lowest && highest) return { dimension, lowest, highest };
    if (dimension === 'inquiry' && !freshMeasures(scenarioOf(this.#machine))) return { dimension, without: 'not-measured' };
    return { dimension, without: this.isSettled(dimension, 'highest') ? 'never-judged' : this.#bound(dimension, 'highest') };
  }

  #end(dimension: Dimension, end: End): RangeEnd | undefined {
    const found = this.#found.get(`${dimension} ${end}`);
    if (!found) return undefined;
    return this.isSettled(dimension, end) ? { ...found, exact: true } : { ...found, exact: false, boundedBy: this.#bound(dimension, end) };
  }

  #bound(dimension: Dimension, end: End): RangeBound {
    const by = this.#searched.get(`${dimension} ${end}`);
    return by === undefined || by === 'whole' || this.#stopped ? 'stopped' : by;
  }

  /** Of two ways to the same value, the one with fewer moves. */
  #keep(dimension: Dimension, end: End, shown: Omit<RangeEnd, 'exact' | 'boundedBy'>): void {
    const key = `${dimension} ${end}`;
    const before = this.#found.get(key);
    const further = before === undefined || isBeyond(end, shown.value, before.value);
    if (further || (shown.value === before.value && shown.moves.length < before.moves.length)) this.#found.set(key, shown);
  }
}
