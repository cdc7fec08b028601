/** Measures as they stand beside a scenario: made by `measure`, and taken only when they are of this very scenario. */
import type { Measures } from '../scenario/wholeScenario.ts';

export function readMeasures(text: string | Uint8Array | undefined): Measures | undefined {
  if (typeof text !== 'string') return undefined;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isMeasures(read) ? read : undefined;
}

function isMeasures(value: unknown): value is Measures {
  if (typeof value !== 'object' || value === null) return false;
  const { of, expert, inquiry } = value as Partial<Measures>;
  return typeof of === 'string' && isFigures(expert) && isFigures(inquiry) && ['best', 'random', 'walks', 'seed'].every((key) => key in inquiry);
}

const isFigures = (value: unknown): value is Record<string, number> =>
  typeof value === 'object' && value !== null && Object.values(value).every((figure) => typeof figure === 'number' && Number.isFinite(figure));
