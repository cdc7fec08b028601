/**
 * Task kind `interview`: question by question, through an interpreter. What was said and what was rendered may differ;
 * the trainee finds out only by checking: stopping the interpreter, asking for it verbatim, having it read back, or
 * replacing the interpreter and checking again.
 */
import * as v from 'valibot';
import { consequences, credits, feedback, leadsTo } from '../choiceParts.ts';
import { condition, effects } from '../conditions.ts';
import { duration, id, line, named, text, whole, yesNo } from '../values.ts';
import { words } from '../words.ts';

/** The ways to check a rendering. */
export const checkKind = v.picklist(['stopped', 'verbatim', 'read-back']);

export const rendering = v.strictObject({
  text,
  /** It differs in something that matters: how much catching it counts. Absent where it is faithful. */
  distorted: v.exactOptional(whole(1, 3)),
  /** What was lost or changed, for the debrief. Needed where it is distorted. */
  because: v.exactOptional(text),
  /** Which checks bring the difference to light. Default: all three. */
  'caught-by': v.exactOptional(v.array(checkKind)),
});

export const question = v.strictObject({
  label: text,
  /** What kind of question it is (PEACE; Mendez Principles). */
  type: v.picklist(['open', 'probing', 'closed', 'leading', 'compound']),
  when: v.exactOptional(condition),
  takes: v.exactOptional(duration),
  effects: v.exactOptional(effects),
  critical: consequences.critical,
  repairs: consequences.repairs,
  /** What the person says, in their language with the meaning. */
  said: words,
  /** What each interpreter makes of it. An interpreter who is not listed renders `said` faithfully. */
  rendered: v.exactOptional(named(rendering)),
  /** What follows when a distorted rendering of this answer is caught. */
  'when-caught': v.exactOptional(effects),
  /** How much asking it counts for: a question a competent interviewer asks. Absent: neither asked for nor against. */
  'should-ask': v.exactOptional(whole(1, 3)),
  /** How much asking it counts against: leading, compound, blaming, dangerous. */
  'should-not-ask': v.exactOptional(whole(1, 3)),
  feedback,
});

export const interview = v.strictObject({
  kind: v.literal('interview'),
  prompt: text,
  /** Who is interviewed: an entry of `people`. */
  person: id,
  weight: v.exactOptional(whole(1, 5)),
  /** People who may interpret. The first whose condition holds begins. */
  interpreters: v.pipe(named(v.strictObject({ when: v.exactOptional(condition), note: v.exactOptional(line) })), v.minEntries(1)),
  /** How long a check, or a replacement, takes. */
  'check-takes': v.exactOptional(duration),
  'replace-takes': v.exactOptional(duration),
  /** Replacing the interpreter: what it changes, and what it is worth. */
  replace: v.exactOptional(v.strictObject({ ...consequences, feedback: v.exactOptional(feedback), credit: v.exactOptional(credits) })),
  questions: v.pipe(named(question), v.minEntries(2)),
  /** At most this many questions are put (a tired or ill person). Absent: all of them may be. */
  'at-most': v.exactOptional(whole(1, 40)),
  /** Ending the interview. */
  end: v.strictObject({ label: line, when: v.exactOptional(condition), takes: v.exactOptional(duration), effects: v.exactOptional(effects), 'leads-to': leadsTo }),
  mandatory: v.exactOptional(yesNo),
  'facilitator-note': v.exactOptional(line),
});

export type Interview = v.InferOutput<typeof interview>;
export type Question = v.InferOutput<typeof question>;
export type Rendering = v.InferOutput<typeof rendering>;
export type CheckKind = v.InferOutput<typeof checkKind>;
