/**
 * What the answers of many people say about the items of a scenario, for its author (SPEC, rules J1-J5). Classical item
 * statistics: they describe the items and these people, and judge nobody. Variances are those of a sample (n - 1).
 */

/** People in rows, items in columns: raw marks 0-1. Every row as long as the first. */
export type Marks = readonly (readonly number[])[];

export interface ItemStatistics {
  /** Mean raw mark: near 1 is easy. */
  readonly difficulty: number;
  /** Correlation with the sum of the other items, -1 to 1; undefined where either never varies. */
  readonly itemRest?: number;
  /** Mean of the upper group less mean of the lower, -1 to 1. */
  readonly discrimination: number;
}

/** J4. Below so many people nothing is shown, and up to `INDICATIVE` only as an indication. */
export const LEAST_PEOPLE = 8;
export const INDICATIVE = 30;
/** J3. The upper and the lower group: 27 % of the people each. */
const GROUP = 0.27;

/** J4. How far figures about so many people may be shown. */
export const standingOf = (people: number): 'hidden' | 'indicative' | 'shown' =>
  people < LEAST_PEOPLE ? 'hidden' : people < INDICATIVE ? 'indicative' : 'shown';

/** J1-J3 for the item in column `item`. Needs two people or more. */
export function itemStatistics(marks: Marks, item: number): ItemStatistics {
  const own = columnOf(marks, item);
  const rest = marks.map((row, person) => sum(row) - (own[person] ?? 0));
  const itemRest = correlation(own, rest);
  const ranked = marks.map((row, person) => ({ total: sum(row), mark: own[person] ?? 0, person })).sort((a, b) => b.total - a.total || a.person - b.person);
  const size = Math.max(1, Math.round(GROUP * marks.length));
  const meanMark = (of: typeof ranked) => sum(of.map(({ mark }) => mark)) / of.length;
  return { difficulty: sum(own) / own.length, ...(itemRest !== undefined && { itemRest }), discrimination: meanMark(ranked.slice(0, size)) - meanMark(ranked.slice(-size)) };
}

export interface Reliability {
  /** Cronbach's alpha: at most 1, below 0 where items pull apart. */
  readonly alpha: number;
  /** Standard error of measurement, in marks. */
  readonly error: number;
}

/** J5. Undefined with fewer than two items or people, or where every total is the same. */
export function reliability(marks: Marks): Reliability | undefined {
  const items = marks[0]?.length ?? 0;
  if (items < 2 || marks.length < 2) return undefined;
  const total = variance(marks.map(sum));
  if (total === 0) return undefined;
  const within = sum(Array.from({ length: items }, (_, item) => variance(columnOf(marks, item))));
  const alpha = (items / (items - 1)) * (1 - within / total);
  return { alpha, error: Math.sqrt(Math.max(0, total * (1 - alpha))) };
}

const columnOf = (marks: Marks, item: number): readonly number[] => marks.map((row) => row[item] ?? 0);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const deviations = (values: readonly number[]): readonly number[] => {
  const mean = sum(values) / values.length;
  return values.map((value) => value - mean);
};

/** The variance of a sample. */
export const variance = (values: readonly number[]): number => sum(deviations(values).map((each) => each * each)) / (values.length - 1);

function correlation(one: readonly number[], other: readonly number[]): number | undefined {
  const [a, b] = [deviations(one), deviations(other)];
  const [aa, bb] = [sum(a.map((each) => each * each)), sum(b.map((each) => each * each))];
  return aa === 0 || bb === 0 ? undefined : sum(a.map((each, at) => each * (b[at] ?? 0))) / Math.sqrt(aa * bb);
}
