/**
 * Task kind `interview`: question by question, through an interpreter. What was said and what was rendered may differ; the
 * trainee finds out only by checking: stopping the interpreter, asking for it verbatim, having it read back, replacing the
 * interpreter and checking again, letting somebody else listen, or hearing the recording. Beside the questions stands how it
 * is done: what is prepared, to whom one speaks, and whether the interpreter renders word for word.
 */
import * as v from 'valibot';
import { consequences, credits, feedback, leadsTo } from '../choiceParts.ts';
import { condition, effects } from '../conditions.ts';
import { duration, id, lawRef, line, named, text, whole, yesNo } from '../values.ts';
import { language, words } from '../words.ts';

/** The checks that every interview offers. */
export const plainCheck = v.picklist(['stopped', 'verbatim', 'read-back']);

/** The ways to check a rendering. The last two are there only where the task offers them. */
export const checkKind = v.picklist([...plainCheck.options, 'second-interpreter', 'audio']);

/** What a step before the first question is. */
export const preparationKind = v.picklist(['language-test', 'vetting', 'oath', 'seating', 'briefing', 'recording', 'support']);

/** To whom the interviewer speaks, and how the interpreter renders. What nobody chose is the last of each. */
export const addressed = v.picklist(['person', 'interpreter']);
export const renderingMode = v.picklist(['verbatim', 'summary']);

export const rendering = v.strictObject({
  text,
  /** It differs in something that matters: how much catching it counts. Absent where it is faithful. */
  distorted: v.exactOptional(whole(1, 3)),
  /** What was lost or changed, for the debrief. Needed where it is distorted. */
  because: v.exactOptional(text),
  /** Which checks bring the difference to light. Default: all of them. */
  'caught-by': v.exactOptional(v.array(checkKind)),
  /** It is so only while this is the way of rendering; in the other the answer is rendered faithfully. */
  'only-in': v.exactOptional(renderingMode),
});

/** A thinner answer, where an earlier question or a lack of trust spoiled it. All that is written must hold. */
export const answerLess = v.strictObject({
  /** All of these questions were put before. */
  asked: v.exactOptional(v.pipe(v.array(id), v.minLength(1))),
  when: v.exactOptional(condition),
  said: words,
  rendered: v.exactOptional(named(rendering)),
  /** Why there is less, for the debrief. */
  because: text,
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
  /** Instead of `said`, the first of these that holds when the question is put. */
  'answers-less': v.exactOptional(v.pipe(v.array(answerLess), v.minLength(1), v.maxLength(6))),
  /** What follows when a distorted rendering of this answer is caught. */
  'when-caught': v.exactOptional(effects),
  /** How much asking it counts for: a question a competent interviewer asks. Absent: neither asked for nor against. */
  'should-ask': v.exactOptional(whole(1, 3)),
  /** How much asking it counts against: leading, compound, blaming, dangerous. */
  'should-not-ask': v.exactOptional(whole(1, 3)),
  feedback,
});

/** A step before the first question. */
export const preparation = v.strictObject({
  label: line,
  kind: preparationKind,
  /** It is about this interpreter: open while that one interprets and has rendered nothing yet. */
  interpreter: v.exactOptional(id),
  when: v.exactOptional(condition),
  ...consequences,
  /** What the trainee learns by it. */
  shows: v.exactOptional(text),
  'should-do': v.exactOptional(whole(1, 3)),
  'should-not-do': v.exactOptional(whole(1, 3)),
  feedback,
});

/** What the way it was done does to the record. All keys that are written must hold. */
export const dependence = v.strictObject({
  /** At least so many distorted renderings were heard and not caught. */
  uncaught: v.exactOptional(whole(1, 40)),
  /** The one who interpreted last. */
  interpreter: v.exactOptional(id),
  prepared: v.exactOptional(v.pipe(v.array(id), v.minLength(1))),
  /** None of these steps was done. */
  'not-prepared': v.exactOptional(v.pipe(v.array(id), v.minLength(1))),
  asked: v.exactOptional(v.pipe(v.array(id), v.minLength(1))),
  /** How it was rendered at the end. */
  mode: v.exactOptional(renderingMode),
  when: v.exactOptional(condition),
  effects,
  because: text,
  sources: v.exactOptional(v.pipe(v.array(lawRef), v.minLength(1))),
});

const interpreter = v.strictObject({
  when: v.exactOptional(condition),
  /** What the trainee is told, and the languages as they stand on the card. */
  note: v.exactOptional(line),
  languages: v.exactOptional(v.pipe(v.array(language), v.minLength(1))),
  /** Told by the debrief only, and by the steps that find it out. */
  sworn: v.exactOptional(yesNo),
  'linked-to': v.exactOptional(id),
});

export const interview = v.strictObject({
  kind: v.literal('interview'),
  prompt: text,
  /** Who is interviewed: an entry of `people`. */
  person: id,
  weight: v.exactOptional(whole(1, 5)),
  /** Steps before the first question, each once. */
  prepare: v.exactOptional(v.pipe(named(preparation), v.minEntries(1))),
  /** The trainee chooses whom to speak to. To speak to the person is right. */
  address: v.exactOptional(v.strictObject({
    /** Carried out once: with the first question that is put to the interpreter instead. */
    'effects-when-interpreter': v.exactOptional(effects),
    feedback,
  })),
  /** The trainee chooses how it is rendered. Word for word is right. */
  mode: v.exactOptional(v.strictObject({ feedback })),
  /** People who may interpret. The first whose condition holds begins. */
  interpreters: v.pipe(named(interpreter), v.minEntries(1)),
  /** A check: somebody else who knows the language listens. */
  'second-interpreter': v.exactOptional(v.strictObject({ person: id, when: v.exactOptional(condition), takes: v.exactOptional(duration) })),
  /** A check by listening to the recording: only where this step was done. */
  audio: v.exactOptional(v.strictObject({ after: id, takes: v.exactOptional(duration) })),
  /** How long a check, or a replacement, takes. */
  'check-takes': v.exactOptional(duration),
  'replace-takes': v.exactOptional(duration),
  /** Replacing the interpreter: what it changes, and what it is worth. */
  replace: v.exactOptional(v.strictObject({ ...consequences, feedback: v.exactOptional(feedback), credit: v.exactOptional(credits) })),
  questions: v.pipe(named(question), v.minEntries(2)),
  /** At most this many questions are put (a tired or ill person). Absent: all of them may be. */
  'at-most': v.exactOptional(whole(1, 40)),
  /** Ending the interview. */
  end: v.strictObject({
    label: line, when: v.exactOptional(condition), takes: v.exactOptional(duration), effects: v.exactOptional(effects),
    /** Every entry that holds is carried out, in this order, after `effects`. */
    depends: v.exactOptional(v.pipe(v.array(dependence), v.minLength(1), v.maxLength(12))),
    'leads-to': leadsTo,
  }),
  mandatory: v.exactOptional(yesNo),
  'facilitator-note': v.exactOptional(line),
});

export type Interview = v.InferOutput<typeof interview>;
export type Question = v.InferOutput<typeof question>;
export type Rendering = v.InferOutput<typeof rendering>;
export type Preparation = v.InferOutput<typeof preparation>;
export type PreparationKind = v.InferOutput<typeof preparationKind>;
export type AnswerLess = v.InferOutput<typeof answerLess>;
export type Dependence = v.InferOutput<typeof dependence>;
export type CheckKind = v.InferOutput<typeof checkKind>;
export type Addressed = v.InferOutput<typeof addressed>;
export type RenderingMode = v.InferOutput<typeof renderingMode>;

/** The checks that this interview offers. */
export const checksIn = (task: Interview): readonly CheckKind[] =>
  [...plainCheck.options, ...(task['second-interpreter'] ? ['second-interpreter' as const] : []), ...(task.audio ? ['audio' as const] : [])];
