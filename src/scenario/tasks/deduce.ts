/**
 * Task kind `deduce`: what follows from the file? Each deduction is a statement with a gap and options to fill it. Where the
 * author asks for it, right ones are confirmed before the debrief - in batches only, so that guessing one by one tells nothing.
 */
import * as v from 'valibot';
import { feedback } from '../choiceParts.ts';
import { id, named, text, whole } from '../values.ts';
import { handIn } from './handIn.ts';

/** How often answers may be put forward for confirmation where the author does not say. */
export const TRIES = 5;

export const deduction = v.strictObject({
  statement: text,
  options: v.pipe(named(text), v.minEntries(2)),
  answer: id,
  /** The exhibits from which it follows: asked only where all of them are in the file, and named only in the debrief. */
  from: v.pipe(v.array(id), v.minLength(1)),
  /** Always held back for the debrief: it would tell the answer. */
  feedback: v.strictObject({ text: feedback.entries.text, sources: feedback.entries.sources }),
});

export const deduce = v.strictObject({
  kind: v.literal('deduce'), ...handIn,
  deductions: v.pipe(named(deduction), v.minEntries(1)),
  /** How many have to be right at once for them to be confirmed. Absent: nothing is confirmed before the debrief. */
  'confirm-in': v.exactOptional(whole(2, 10)),
  tries: v.exactOptional(whole(1, 10)),
});

export type Deduce = v.InferOutput<typeof deduce>;
export type Deduction = v.InferOutput<typeof deduction>;
