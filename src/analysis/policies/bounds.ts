/**
 * What a policy that knows nothing of the case may earn at most, and the expert at least: the model's figures, and proposals
 * where it has none. All in one place, for a panel of practitioners to change.
 */
import { type Dimension, dimensions } from '../../scoring/item.ts';
import type { PolicyId } from './policy.ts';
import type { Sample } from './sample.ts';

export interface Bound {
  readonly policy: PolicyId;
  /** What is bounded, in the words of reports. */
  readonly of: string;
  readonly most?: number;
  readonly least?: number;
  /** The figure of one run. Undefined: the run says nothing of it. */
  readonly figure: (sample: Sample) => number | undefined;
  /** Judged on the mean of all runs, give or take three standard errors; otherwise every run has to keep to it. */
  readonly onAverage?: true;
}

/** On fewer answers than this, being right with most of them is luck, not a pattern: nothing is said of them. */
export const LEAST_ANSWERS = 8;

const index = (sample: Sample) => (sample.choices.met < LEAST_ANSWERS ? undefined : sample.index);
const choices = ({ choices: { met, share } }: Sample) => (met < LEAST_ANSWERS ? undefined : share);
const sets = (sample: Sample) => Math.max(0, ...sample.sets.map(({ score }) => score));
const value = (code: Dimension) => (sample: Sample) => sample.values[code];

export const bounds: readonly Bound[] = [
  ...dimensions.map((code): Bound => ({ policy: 'expert', of: code, least: 1, figure: value(code) })),

  // Exact (model 2.4): links, citations, hypotheses and counter-evidence are worth nothing when everything, or nothing, is
  // ticked. Questions of an interview are left out: an interview may allow too few of them for "everything".
  { policy: 'tick-everything', of: 'what is ticked', most: 0, figure: sets },
  { policy: 'tick-nothing', of: 'what is ticked', most: 0, figure: sets },

  // The author lint of the model. Its figure for the index (0.36 on the toy case) counts steps taken perfectly, which weigh
  // more where a case asks little else; so what is reasoned is bounded by itself: 0.15 on the toy case, 0.3 where the one
  // answer "continue" happens to be right and nothing but the map, the offence and reasons is asked.
  { policy: 'always-the-middle', of: 'weighing', most: 0.25, figure: (sample) => (sample.weighed < LEAST_ANSWERS ? undefined : sample.values.weighing) },
  { policy: 'always-the-middle', of: 'reasoning', most: 0.35, figure: ({ reasoning }) => (reasoning && reasoning.items >= LEAST_ANSWERS ? reasoning.value : undefined) },

  { policy: 'minimal-evidence', of: 'case-ready', most: 0, figure: ({ band }) => (band === 'case-ready' ? 1 : 0) },

  // Never better than the band Foundation; and in the choices alone, which other dimensions would hide, at most half of the
  // way from guessing to the best: 2.5 standard deviations above guessing on twelve decisions with three options.
  { policy: 'longest-option', of: 'index', most: 0.549, figure: index },
  { policy: 'longest-option', of: 'choices', most: 0.5, figure: choices },
  { policy: 'first-option', of: 'index', most: 0.549, figure: index, onAverage: true },
  { policy: 'first-option', of: 'choices', most: 0.5, figure: choices, onAverage: true },

  // On fewer than eight decisions dimensions are so coarse that clipping lifts the mean: nothing is said of the index there.
  { policy: 'random', of: 'index', most: 0.15, figure: index, onAverage: true },
  ...dimensions.map((code): Bound =>
    ({ policy: 'random', of: `${code}, unclipped`, most: 0.02, figure: (sample) => sample.unclipped[code], onAverage: true })),
];
