/**
 * The numbers of the model that have no other home, in one place: proposals of its authors until a panel of practitioners
 * sets them (SPEC, "What is a proposal"). A scenario may replace the weights and the standard of proof.
 */
import type { Dimension } from './item.ts';

export const MODEL = 'k1';

/** Weight of each dimension in the index (B1). */
export const WEIGHTS: Readonly<Record<Dimension, number>> = {
  elements: 20, qualification: 15, rationale: 15, weighing: 10, hypotheses: 10, inquiry: 5, procedure: 10, protection: 10, calibration: 5,
};

/** What a wrong pick weighs, and a tempting wrong one (S3). */
export const WRONG = 2;
export const TRAP = 3;

/** Share of the expert's right weight that must be before a trainee for full marks (N4). */
export const THETA = 1 / 2;

/** Credit by how far an answer on the offence claims more or less than the file bears (Q5): one step under, right, one step over. */
export const CLAIM = { under: 1 / 2, right: 1, over: 1 / 4 } as const;

/** Bands (B3). */
export const BANDS = {
  'case-ready': { index: 0.8, dimensions: { elements: 0.6, qualification: 0.6, rationale: 0.6, inquiry: 0.6 } satisfies Partial<Record<Dimension, number>> },
  developing: { index: 0.55 },
} as const;
