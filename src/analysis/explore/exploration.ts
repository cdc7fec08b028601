/** What exploring a scenario found: everything that can be reached, what was never seen, and how to get to each. */
import type { Move } from '../../scenario/playthrough.ts';

/** How far the exploration may go. A bound that is hit is said, never taken for "no problems". */
export interface ExploreBounds {
  /** Reduced states. */
  readonly states: number;
  /** Bytes of the tables that hold them. */
  readonly bytes: number;
}

/** Told from time to time; whoever drives the exploration may stop it there. */
export interface ExploreProgress {
  readonly states: number;
  readonly transitions: number;
  /** Reduced states that are found and not yet looked at. */
  readonly waiting: number;
}

/** What a condition was seen to be. `at` is the path of keys to it in the scenario: `['scenes', 'first-call', 'also', 0, 'when']`. */
export interface SeenCondition {
  readonly at: readonly (string | number)[];
  readonly held: boolean;
  readonly failed: boolean;
}

/** A stretch of a case that shows something: the moves from the briefing on, as a playthrough writes them. */
export type Witness = readonly Move[];

export interface Quickest {
  readonly ending: string;
  readonly minutes: number;
  readonly way: Witness;
}

export interface Exploration {
  readonly states: number;
  readonly transitions: number;
  /** Everything was explored. Otherwise `stoppedBy` says what came in between, and what was not seen may exist all the same. */
  readonly whole: boolean;
  readonly stoppedBy?: 'states' | 'bytes' | 'stopped';
  /** What passes the time in interviews was taken as a whole: ways need not be the shortest. */
  readonly loosely?: true;
  /** Where that was taken as a whole: what may happen for all that is known, and could not be shown to. Nothing of it is in the rest. */
  readonly undecided?: readonly string[];
  /** Reduced states that were found and not looked at: 0 when whole. */
  readonly unexplored: number;
  /** Scenes that can be reached, endings among them, each with the number of reduced states in it. */
  readonly scenes: ReadonlyMap<string, number>;
  readonly exhibits: ReadonlySet<string>;
  readonly released: ReadonlySet<string>;
  /** Injects that their `unless` called off on some path. */
  readonly calledOff: ReadonlySet<string>;
  /** Critical failures that happen on some path, and those of them that are repaired on some path. */
  readonly failures: ReadonlySet<string>;
  readonly repaired: ReadonlySet<string>;
  /** Choices and questions that were open at least once: `first-call/go-there`. */
  readonly options: ReadonlySet<string>;
  readonly conditions: readonly SeenCondition[];
  /** Scenes without an ending in which nothing can be done any more, with a shortest path to each. */
  readonly deadEnds: ReadonlyMap<string, Witness>;
  /** Scenes from which no ending can be reached any more, with a shortest path to each. */
  readonly trapped: ReadonlyMap<string, Witness>;
  /** Invariants of the author that fail on some path, with a shortest such path to each. */
  readonly violated?: ReadonlyMap<string, Witness>;
  /** A shortest path into the scene; undefined where it was not reached. */
  readonly pathTo: (scene: string) => Witness | undefined;
  /** The way to one of some scenes that takes the fewest minutes of the case's clock; undefined where none was found. */
  readonly quickestTo: (wanted: (scene: string) => boolean) => Quickest | undefined;
}
