/** Task kind `hypotheses`: which explanations must be kept open, from a long list, before the tipping point (an arrest, a name, a charge). */
import * as v from 'valibot';
import { handIn } from './handIn.ts';

export const hypothesesTask = v.strictObject({ kind: v.literal('hypotheses'), ...handIn });

export type HypothesesTask = v.InferOutput<typeof hypothesesTask>;
