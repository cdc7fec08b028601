/** Item primitive: picking what is right out of what is there. Weighted Cohen's kappa in closed form (SPEC S1-S8). */
import type { SetWeights } from '../item.ts';

/** What each pick weighs, by its id. A pick that is in none of the three is arguable: neither right nor wrong. */
export interface Key {
  readonly right: ReadonlyMap<string, number>;
  readonly wrong: ReadonlyMap<string, number>;
  /** Right things picked the wrong way round: they weigh as wrong picks, and are not part of what there was to pick wrongly. */
  readonly turned?: ReadonlyMap<string, number>;
}

/** The weights of what was picked (`a` right, `b` wrong) and of what there was to pick (`G` right, `F` wrong). */
export function weightsOf({ right, wrong, turned }: Key, picked: Iterable<string>): SetWeights {
  let a = 0;
  let b = 0;
  for (const id of new Set(picked)) {
    a += right.get(id) ?? 0;
    b += (wrong.get(id) ?? 0) + (turned?.get(id) ?? 0);
  }
  return { a, b, G: total(right), F: total(wrong) };
}

/** 1 for exactly what is right; 0 for nothing and for everything; below 0, never below -1, for worse than guessing. With nothing wrong to pick: recall. */
export function kappa({ a, b, G, F }: SetWeights): number {
  if (G === 0) throw new Error('a set with nothing right to pick is not scored');
  if (F === 0) return a / G;
  const agreement = (a + b) * (F - G) + G * (F + G);
  // Picks the wrong way round lie outside F: enough of them would drive the formula below -1, and past its pole (S7).
  return agreement <= 0 ? -1 : Math.max(-1, (2 * (a * F - b * G)) / agreement);
}

/** Share of the picks that was right; undefined where nothing was picked. */
export const precision = ({ a, b }: SetWeights): number | undefined => (a + b === 0 ? undefined : a / (a + b));

/** Share of what was right that was picked. */
export const recall = ({ a, G }: SetWeights): number => a / G;

/** The harmonic mean of the two: shown beside the score, never the score. */
export const f1 = ({ a, b, G }: SetWeights): number => (2 * a) / (a + b + G);

const total = (weights: ReadonlyMap<string, number>): number => [...weights.values()].reduce((sum, weight) => sum + weight, 0);
