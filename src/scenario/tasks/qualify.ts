/**
 * Task kind `qualify`: name the offence, say how ready the file is, and which exhibits each element rests on.
 * It is judged against what the file proves on this path, not against what the author knows.
 */
import * as v from 'valibot';
import { feedback } from '../choiceParts.ts';
import { condition, effects } from '../conditions.ts';
import { duration, id, line, text, whole, yesNo } from '../values.ts';

/** `refer` for charge, `continue` investigating, `insufficient`. */
export const readiness = v.picklist(['refer', 'continue', 'insufficient']);

export const qualify = v.strictObject({
  kind: v.literal('qualify'),
  prompt: text,
  /** About one of the `subjects`: what was done to them, by the rows that are theirs. */
  for: v.exactOptional(id),
  weight: v.exactOptional(whole(1, 5)),
  /** Offences to choose from: entries of the law packs. */
  offences: v.pipe(v.array(id), v.minLength(2)),
  certainty: v.exactOptional(yesNo),
  takes: v.exactOptional(duration),
  /** What follows, the first that fits: for this offence, this readiness, this state of the file. */
  outcomes: v.pipe(v.array(v.strictObject({
    offence: v.exactOptional(v.union([id, v.array(id)])),
    readiness: v.exactOptional(v.union([readiness, v.array(readiness)])),
    when: v.exactOptional(condition),
    effects: v.exactOptional(effects),
    critical: v.exactOptional(id),
    repairs: v.exactOptional(id),
    to: id,
    feedback: v.exactOptional(feedback),
  })), v.minLength(1)),
  mandatory: v.exactOptional(yesNo),
  'facilitator-note': v.exactOptional(line),
});

export type Qualify = v.InferOutput<typeof qualify>;
export type Readiness = v.InferOutput<typeof readiness>;
