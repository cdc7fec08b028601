/** Timing two pieces of work in turn, so that what slows the machine slows both: the figure is their ratio, pair by pair. */

export interface Ratio {
  readonly name: string;
  /** Median milliseconds of one round of the work, and of the baseline. */
  readonly work: number;
  readonly baseline: number;
  /** Median, lowest and highest of work/baseline over the pairs. */
  readonly ratio: { readonly median: number; readonly low: number; readonly high: number };
  readonly rounds: number;
}

/** Runs `work` and `baseline` in turn, after one warm-up of each. */
export async function ratio(name: string, rounds: number, work: () => unknown, baseline: () => unknown): Promise<Ratio> {
  const time = async (run: () => unknown): Promise<number> => {
    const from = performance.now();
    await run();
    return performance.now() - from;
  };
  await time(work);
  await time(baseline);
  const pairs: { readonly work: number; readonly baseline: number }[] = [];
  for (let round = 0; round < rounds; round += 1) pairs.push({ work: await time(work), baseline: await time(baseline) });
  const ratios = pairs.map((pair) => pair.work / pair.baseline).sort((a, b) => a - b);
  return {
    name, rounds,
    work: median(pairs.map((pair) => pair.work)), baseline: median(pairs.map((pair) => pair.baseline)),
    ratio: { median: median(ratios), low: ratios[0] ?? Number.NaN, high: ratios.at(-1) ?? Number.NaN },
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
