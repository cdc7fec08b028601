/** What can be earned in each dimension: the lowest and the highest value of a run that ended, and a way to each. Plain JSON. */
import type { Move } from '../../scenario/playthrough.ts';
import type { Dimension } from '../../scoring/item.ts';

/** One end of a range: a value that a run was shown to get. */
export interface RangeEnd {
  readonly value: number;
  /** The run, from the briefing on, as a playthrough writes it: `score` gives it exactly this value. */
  readonly moves: readonly Move[];
  /** The scene it ends in. */
  readonly ending: string;
  /** No run that ends gets a value beyond this one. */
  readonly exact: boolean;
  /** Where it is not exact: what came in between. There may be values beyond this one. */
  readonly boundedBy?: RangeBound;
}

/** `states`: the search met its bound; `stopped`: somebody stopped it. */
export type RangeBound = 'states' | 'stopped';

export interface ScoreRange {
  readonly dimension: Dimension;
  /** Both absent where no run was found that ends and is judged in this dimension. */
  readonly lowest?: RangeEnd;
  readonly highest?: RangeEnd;
  /** Why there is no range: it needs measures, no run that ends is judged in it, or none was found before the search was over. */
  readonly without?: 'not-measured' | 'never-judged' | RangeBound;
}

export interface ScoreRanges {
  /** Every dimension, in the order they are shown. */
  readonly ranges: readonly ScoreRange[];
  /** Every end of every range is exact, and what has none was shown to have none. */
  readonly exact: boolean;
  /** Runs that were played, and states that the searches looked at. */
  readonly runs: number;
  readonly states: number;
}

/** How far it may go. A bound that is met is said at every end that it left open. */
export interface RangeBounds {
  /** Runs played by policies before anything is searched for. */
  readonly runs: number;
  /** States of the search for one end of one range. */
  readonly states: number;
}

/** Enough for a case of a few scenes to be searched whole, and little enough to wait for where it is not. */
export const rangeBounds: RangeBounds = { runs: 60, states: 10_000 };

/** Which end of a range is looked for. */
export type End = 'lowest' | 'highest';

export const ends = ['lowest', 'highest'] as const satisfies readonly End[];

/** What no value can lie beyond. */
export const limitOf = (end: End): number => (end === 'lowest' ? 0 : 1);

/** Whether a value lies further out than another, by more than sums of fractions are exact to. */
export const isBeyond = (end: End, one: number, other: number): boolean => (end === 'lowest' ? one < other - GRACE : one > other + GRACE);

const GRACE = 1e-10;
