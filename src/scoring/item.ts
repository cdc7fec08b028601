/** One scored item: what was done, what guessing earns, what the reference expert earns, and where all that stands. */
import type { Message } from './message.ts';

/** The dimensions of the model, in the order they are shown. */
export const dimensions = [
  'inquiry', 'elements', 'qualification', 'weighing', 'hypotheses', 'calibration', 'rationale', 'procedure', 'protection',
] as const;

export type Dimension = (typeof dimensions)[number];

/** Parts of hypotheses: which were kept open, what speaks against the leading one, and how belief moved with the file. */
export const components = ['breadth', 'counter-evidence', 'updating'] as const;

export type Component = (typeof components)[number];

/** An item as its rule makes it (SPEC, rules N and T). */
export interface Item {
  /** Unique in the case: the line of the scenario it comes from, and its dimension where one line makes several. */
  readonly id: string;
  readonly dim: Dimension;
  /** How an item of this kind is worked out: names the primitive. */
  readonly kind: 'choice' | 'set' | 'qualification' | 'amount' | 'ordinal' | 'concordance' | 'tokens' | 'certainty';
  /** The part of its dimension that it belongs to, where the dimension is the mean of parts (SPEC H1). */
  readonly component?: Component;
  readonly raw: number;
  /** What guessing, or ticking everything, earns. */
  readonly base: number;
  /** What the reference expert earns on this path. */
  readonly best: number;
  readonly weight: number;
  /** Of a set: the weight of right and of wrong picks, of what was right to pick and wrong to pick. */
  readonly set?: SetWeights;
  /** Of an item that a panel of practitioners answered: what they said. */
  readonly panel?: ItemPanel;
  /** The author's own answer, where the item asks for one: `3`, `doubtful`, `-1`. */
  readonly author?: string;
  /** The log entries that earned it. Empty where something was left undone. */
  readonly entries: readonly number[];
  /** Path into the scenario: the author's line. `scenes.first-call.task.choices.ring-back`. */
  readonly line: string;
  /** It was left undone: the case ended without it. */
  readonly undone?: true;
  /** What it was worth and why, in sentences. */
  readonly sentences: readonly Message[];
}

export interface SetWeights {
  readonly a: number;
  readonly b: number;
  readonly G: number;
  readonly F: number;
}

/** A panel's answers to one item. */
export interface ItemPanel {
  /** Members who answered. */
  readonly n: number;
  /** By answer, in the order of the scale; answers that nobody gave are left out. */
  readonly counts: Readonly<Record<string, number>>;
  /** The commonest answer; the lowest of several on the scale. */
  readonly mode: string;
  /** Fewer than ten members: its credit is smoothed, and shown as provisional (SPEC P3). */
  readonly provisional?: true;
}
