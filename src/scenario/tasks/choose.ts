/** Task kind `choose`: one of several options, with certainty and cited exhibits where the author asks for them. */
import * as v from 'valibot';
import { citing, consequences, credits, feedback, leadsTo } from '../choiceParts.ts';
import { condition } from '../conditions.ts';
import { line, named, text, whole, yesNo } from '../values.ts';

export const choice = v.strictObject({
  label: text,
  when: v.exactOptional(condition),
  ...consequences,
  'leads-to': leadsTo,
  credit: v.exactOptional(credits),
  feedback,
});

export const choose = v.strictObject({
  kind: v.literal('choose'),
  prompt: text,
  /** A decision counts in the score; a plain step (go on, look around) does not. Default yes. */
  decision: v.exactOptional(yesNo),
  /** How much it counts among decisions. Default 1. */
  weight: v.exactOptional(whole(1, 5)),
  /** A case that ends without this decision scores 0 for it. */
  mandatory: v.exactOptional(yesNo),
  /** Ask how sure the trainee is. */
  certainty: v.exactOptional(yesNo),
  /** Ask which exhibits the decision rests on. */
  cite: v.exactOptional(citing),
  /** Keep the written order; otherwise the order is shuffled for each case, so that it gives nothing away. */
  'fixed-order': v.exactOptional(yesNo),
  /** What the facilitator may ask here. Never shown to a trainee. */
  'facilitator-note': v.exactOptional(line),
  choices: v.pipe(named(choice), v.minEntries(1)),
});

export type Choose = v.InferOutput<typeof choose>;
export type Choice = v.InferOutput<typeof choice>;
