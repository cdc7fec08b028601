/**
 * The numbers of the model that have no other home, in one place: proposals of its authors until a panel of practitioners
 * sets them (SPEC, "What is a proposal"). A scenario may replace the weights and the standard of proof.
 */
import { LEAST_MEMBERS } from '../scenario/panel.ts';
import type { Dimension } from './item.ts';

export const MODEL = 'k1';

/** Weight of each dimension in the index (B1). */
export const WEIGHTS: Readonly<Record<Dimension, number>> = {
  elements: 20, qualification: 15, rationale: 15, weighing: 10, hypotheses: 10, inquiry: 5, procedure: 10, protection: 10, calibration: 5,
};

/** What a wrong pick weighs, and a tempting wrong one (S3). */
export const WRONG = 2;
export const TRAP = 3;

/** What a hypothesis that belongs weighs (H2): as much as a wrong pick. */
export const BELONGS = 2;

/** What a step of the right route of a request weighs (V3): as much as a wrong one. */
export const STATION = 2;

/** Marks for certainty, right and wrong (M2). */
export const MARKS = {
  right: { 'not-sure': 1, probable: 2, sure: 3 },
  wrong: { 'not-sure': 0, probable: -2, sure: -6 },
} as const;

/** The share that each of the three certainties stands for, as the buttons say it. */
export const CERTAIN = { 'not-sure': [0, 0.67], probable: [0.67, 0.8], sure: [0.8, 1] } as const;

/**
 * When a panel counts (P1-P6): members it needs, members from which its answers count as they are, steps from the
 * commonest answer from which an answer is an outlier, per cent on each side of zero above which and per cent for the
 * commonest answer below which it is divided, and how many of three must agree on a pair of exhibit and element.
 */
export const PANEL = { least: LEAST_MEMBERS, full: 10, outlier: 3, eachSide: 20, modal: 35, agreedOfThree: 2 } as const;

/** What an answer earns from a panel member by the steps between them, where a panel is small (P3). */
export const KERNEL = [1, 1 / 2] as const;

/** Share of the expert's right weight that must be before a trainee for full marks (N4). */
export const THETA = 1 / 2;

/** Credit by how far an answer on the offence claims more or less than the file bears (Q5): one step under, right, one step over. */
export const CLAIM = { under: 1 / 2, right: 1, over: 1 / 4 } as const;

/** Bands (B3). */
export const BANDS = {
  'case-ready': { index: 0.8, dimensions: { elements: 0.6, qualification: 0.6, rationale: 0.6, inquiry: 0.6 } satisfies Partial<Record<Dimension, number>> },
  developing: { index: 0.55 },
} as const;
