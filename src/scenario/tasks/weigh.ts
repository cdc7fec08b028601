/** Task kind `weigh`: how far is each exhibit to be relied on, is it admissible, and why. Exhibits that are not held are not asked. */
import * as v from 'valibot';
import { id } from '../values.ts';
import { handIn } from './handIn.ts';

/** May it be used, as the file stands on this path. */
export const admissibility = v.picklist(['yes', 'doubtful', 'no']);

/** What the answer rests on, from a short list. Kept and shown, never scored. */
export const weighingReason = v.picklist([
  'original', 'copy', 'first-hand', 'hearsay', 'independent', 'interested', 'corroborated', 'contradicted', 'expert', 'chain-broken', 'unlawful', 'interpretation',
]);

export const weigh = v.strictObject({ kind: v.literal('weigh'), ...handIn, exhibits: v.pipe(v.array(id), v.minLength(1)) });

export type Weigh = v.InferOutput<typeof weigh>;
export type Admissibility = v.InferOutput<typeof admissibility>;
export type WeighingReason = v.InferOutput<typeof weighingReason>;
