/** Which scoring model a saved score was made with: an old one is never silently rescored with a newer model (SPEC L4). */
import { MODEL } from './constants.ts';

/** The saved model beside this program's. `newer`: made by a newer program, or by one we do not know. */
export type ModelAge = 'same' | 'older' | 'newer';

/** Compares the model that a saved scorecard names with the one that this program scores with. */
export function compareModel(saved: string, ours: string = MODEL): ModelAge {
  if (saved === ours) return 'same';
  const number = numberOf(saved);
  return number !== undefined && number < (numberOf(ours) ?? 0) ? 'older' : 'newer';
}

/** Models are named `k1`, `k2`, and so on. */
const numberOf = (model: string): number | undefined => (/^k[1-9]\d{0,5}$/.test(model) ? Number(model.slice(1)) : undefined);
