/** Task kind `new-fact`: does this new fact make the hypothesis more or less likely? From -2 (much less) to +2 (much more). */
import * as v from 'valibot';
import { citing, feedback } from '../choiceParts.ts';
import { panel } from '../panel.ts';
import { id, text, whole } from '../values.ts';
import { handIn } from './handIn.ts';

export const newFact = v.strictObject({
  kind: v.literal('new-fact'), ...handIn,
  hypothesis: id,
  fact: text,
  /** The author's own answer; a panel's answers take its place. */
  key: whole(-2, 2),
  panel: v.exactOptional(panel),
  feedback,
  /** Which exhibits the answer rests on. */
  cite: v.exactOptional(citing),
});

export type NewFact = v.InferOutput<typeof newFact>;
