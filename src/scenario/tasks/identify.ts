/** Task kind `identify`: what is each of these people, on this file: smuggled, trafficked, a helper - and what does that rest on? */
import * as v from 'valibot';
import { feedback, leadsTo } from '../choiceParts.ts';
import { condition, effects } from '../conditions.ts';
import { id, yesNo } from '../values.ts';
import { handIn } from './handIn.ts';

/** By subject, by status. */
const failures = v.record(id, v.record(id, id));

export const identify = v.strictObject({
  kind: v.literal('identify'), ...handIn,
  /** Who is asked about: entries of `subjects`. */
  subjects: v.pipe(v.array(id), v.minLength(1)),
  /** Ask which exhibits each answer rests on. */
  cite: v.exactOptional(yesNo),
  feedback: v.exactOptional(feedback),
  /** Critical failures that an answer is, and those that it repairs. */
  critical: v.exactOptional(failures),
  repairs: v.exactOptional(failures),
  /** What follows besides, the first that fits. Where none fits, or it names no way, `leads-to` of the task holds. */
  outcomes: v.exactOptional(v.pipe(v.array(v.strictObject({
    'when-identified': v.exactOptional(v.record(id, v.union([id, v.pipe(v.array(id), v.minLength(1))]))),
    when: v.exactOptional(condition),
    effects: v.exactOptional(effects),
    'leads-to': v.exactOptional(leadsTo),
  })), v.minLength(1))),
});

export type Identify = v.InferOutput<typeof identify>;
