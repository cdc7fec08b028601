/** One value for each dimension of the score, where an author writes some of them. */
import * as v from 'valibot';

/** The keys of such a group: the dimensions of the scoring model, in the order they are shown. */
export const byDimension = <S extends v.GenericSchema>(value: S) => ({
  inquiry: v.exactOptional(value),
  elements: v.exactOptional(value),
  qualification: v.exactOptional(value),
  weighing: v.exactOptional(value),
  hypotheses: v.exactOptional(value),
  calibration: v.exactOptional(value),
  rationale: v.exactOptional(value),
  procedure: v.exactOptional(value),
  protection: v.exactOptional(value),
});
