/** Task kind `against`: the strongest evidence against the leading hypothesis - the trainee's own, or the one the author names. */
import * as v from 'valibot';
import { id } from '../values.ts';
import { handIn } from './handIn.ts';

export const against = v.strictObject({
  kind: v.literal('against'), ...handIn,
  hypothesis: id,
  /** Ask about the hypothesis with the most tokens instead, where tokens were placed. */
  'own-leading': v.exactOptional(v.literal('yes')),
});

export type Against = v.InferOutput<typeof against>;
