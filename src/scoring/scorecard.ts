/** What a case was worth: the value that `score` gives, and every screen and command shows. Plain JSON. */
import type { Refusal } from '../engine/refusal.ts';
import type { Ending } from '../scenario/scenario.ts';
import type { Component, Dimension, Item } from './item.ts';
import type { Message } from './message.ts';

/** `stop`: a critical failure that was not repaired. Bands are not shown for a case that has not ended. */
export type Band = 'case-ready' | 'developing' | 'foundation' | 'stop';

/** An item with its part in the score. */
export interface ScoredItem extends Item {
  /** Its own score: 0 is what guessing earns, 1 the reference expert; may be negative (worse than guessing). Never shown negative. */
  readonly score: number;
  /** What it adds to its dimension's unclipped value. The shares of a dimension add up to it. */
  readonly share: number;
}

export interface DimensionScore {
  readonly code: Dimension;
  /** Weight in the index as configured; `weightShare` is its part among the active dimensions (0 where inactive). */
  readonly weight: number;
  readonly weightShare: number;
  /** 0-1 after exposure and caps. Absent where the dimension is inactive. */
  readonly value?: number;
  /** Why it is inactive. `nothing-asked`: no item on this path, and the model run had none either (or the case goes on). `not-measured`: needs measures. */
  readonly inactive?: 'nothing-asked' | 'not-measured';
  /** The sum of the items' shares, before clipping. Absent without items. */
  readonly unclipped?: number;
  /** Where the dimension is the mean of parts: each part that was asked for, clipped on its own (H1). */
  readonly components?: readonly ComponentScore[];
  /** How much of what the reference expert had before them was there to reason about: 0-1, multiplied in. Absent where the rule does not apply. */
  readonly exposure?: { readonly weight: number; readonly expert: number; readonly factor: number };
  /** The critical failure that caps it, where the cap is lower than what it would be worth. */
  readonly cappedBy?: string;
  /** The case ended without an item where the model run had some: worth 0. */
  readonly leftOut?: true;
  readonly items: readonly ScoredItem[];
  readonly sentences: readonly Message[];
}

/** A part of a dimension: what it was worth by itself. */
export interface ComponentScore {
  readonly code: Component;
  /** 0-1. */
  readonly value: number;
  /** Before clipping. The shares of the part's items add up to this, divided by the number of parts. */
  readonly unclipped: number;
}

export interface FailureScore {
  readonly id: string;
  readonly title: string;
  readonly dimension: 'procedure' | 'protection';
  readonly why: string;
  readonly sources: readonly string[];
  /** The entry it happened with, and the one that repaired it. */
  readonly entry: number;
  readonly repairedBy?: number;
  /** The cap in force: the repaired one where it was repaired and has one. */
  readonly cap: number;
}

export interface Scorecard {
  /** The scoring model. A log is never rescored with another silently. */
  readonly model: 'k1';
  readonly scenario: string;
  readonly version: string;
  readonly hash: string;
  /** `draft`: no panel has confirmed the keys yet; said beside every mark. */
  readonly keys: 'draft' | 'confirmed';
  /** Whether inquiry, exposure and left-out dimensions could be judged: measures of exactly this scenario are at hand. */
  readonly measures: 'fresh' | 'missing' | 'stale';
  readonly ended: boolean;
  readonly ending?: { readonly scene: string; readonly title: string } & Ending;
  /** Every dimension, in the order to be shown, the inactive ones too. */
  readonly dimensions: readonly DimensionScore[];
  /** 0-1. Absent where no dimension is active. */
  readonly index?: number;
  readonly band?: Band;
  /** Why this band and no better one. */
  readonly bandReasons: readonly Message[];
  readonly failures: readonly FailureScore[];
  /** The first entry that does not fit the scenario; what came before it was scored. */
  readonly stopped?: { readonly seq: number; readonly refusal: Refusal };
}
