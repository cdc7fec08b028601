/** What all runs of a policy were worth, and whether that keeps to its bounds. */
import { type Dimension, dimensions } from '../../scoring/item.ts';
import { type Bound, bounds } from './bounds.ts';
import type { PolicyId } from './policy.ts';
import type { Sample } from './sample.ts';

export interface Kept {
  readonly of: string;
  readonly most?: number;
  readonly least?: number;
  /** The mean, or the worst of the runs, as the bound asks. Absent where the case is too small to tell, or does not ask for it. */
  readonly figure?: number;
  readonly within: boolean;
}

export interface Judgement {
  readonly policy: PolicyId;
  readonly runs: number;
  /** Absent where no dimension was active. `p95`: 95 of 100 runs earn no more. */
  readonly index?: { readonly mean: number; readonly p95: number };
  /** Mean values of the dimensions over the runs in which they were active. */
  readonly dimensions: Readonly<Partial<Record<Dimension, number>>>;
  /** Runs by the scene they ended in, the commonest first; `undefined` scenes are runs that did not end. */
  readonly endings: readonly { readonly scene: string | undefined; readonly runs: number }[];
  readonly bounds: readonly Kept[];
  readonly within: boolean;
}

/** Figures are compared with this much grace: sums of fractions are not exact. */
const GRACE = 1e-9;

export function judge(policy: PolicyId, samples: readonly Sample[]): Judgement {
  const kept = bounds.filter((bound) => bound.policy === policy).map((bound) => keptBy(bound, samples));
  const indices = numbers(samples.map((sample) => sample.index)).sort((a, b) => a - b);
  const endings = new Map<string | undefined, number>();
  for (const { ending } of samples) endings.set(ending, (endings.get(ending) ?? 0) + 1);
  return {
    policy, runs: samples.length,
    ...(indices.length > 0 && { index: { mean: mean(indices), p95: indices[Math.ceil(indices.length * 0.95) - 1] ?? 0 } }),
    dimensions: Object.fromEntries(dimensions.flatMap((code) => {
      const values = numbers(samples.map((sample) => sample.values[code]));
      return values.length === 0 ? [] : [[code, mean(values)]];
    })),
    endings: [...endings].map(([scene, runs]) => ({ scene, runs })).sort((a, b) => b.runs - a.runs),
    bounds: kept, within: kept.every((bound) => bound.within),
  };
}

function keptBy({ of, most, least, figure, onAverage }: Bound, samples: readonly Sample[]): Kept {
  const figures = numbers(samples.map(figure));
  const said = { of, ...(most !== undefined && { most }), ...(least !== undefined && { least }) };
  if (figures.length === 0) return { ...said, within: true };
  const worst = onAverage ? mean(figures) : least === undefined ? Math.max(...figures) : Math.min(...figures);
  const grace = GRACE + (onAverage ? 3 * standardError(figures) : 0);
  return { ...said, figure: worst, within: (most === undefined || worst <= most + grace) && (least === undefined || worst >= least - grace) };
}

const numbers = (of: readonly (number | undefined)[]): number[] => of.filter((value) => value !== undefined);
const mean = (of: readonly number[]): number => of.reduce((sum, value) => sum + value, 0) / of.length;

function standardError(of: readonly number[]): number {
  if (of.length < 2) return 0;
  const middle = mean(of);
  return Math.sqrt(of.reduce((sum, value) => sum + (value - middle) * (value - middle), 0) / (of.length - 1) / of.length);
}
