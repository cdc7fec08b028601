/** The index: the weighted mean of the active dimensions (SPEC B1, B2). */
import type { Scenario } from '../scenario/wholeScenario.ts';
import { WEIGHTS } from './constants.ts';
import type { Dimension } from './item.ts';

/** Undefined where no dimension is active, or all of the active ones weigh nothing. */
export function weightedIndex(parts: readonly { readonly weight: number; readonly value?: number }[]): number | undefined {
  const active = parts.filter((part): part is { readonly weight: number; readonly value: number } => part.value !== undefined);
  const total = active.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? undefined : active.reduce((sum, { weight, value }) => sum + weight * value, 0) / total;
}

/** The weight of a dimension in a scenario: the author's, else the model's. */
export const weightOf = (scenario: Scenario, code: Dimension): number => scenario.scoring?.weights?.[code] ?? WEIGHTS[code];
