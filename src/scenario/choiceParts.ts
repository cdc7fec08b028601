/** What every kind of task shares: what an option costs, changes, is worth, and teaches. */
import * as v from 'valibot';
import { condition, effects } from './conditions.ts';
import { credit, duration, id, lawRef, line, text, whole } from './values.ts';

/** Why it was good or poor, with its source. `at-once` shows it right away, `debrief` holds it back. */
export const feedback = v.strictObject({
  text,
  sources: v.pipe(v.array(lawRef), v.minLength(1)),
  show: v.exactOptional(v.picklist(['at-once', 'debrief'])),
});

/** Where it leads: one scene, or the first whose `when` holds once effects and time have passed. */
export const leadsTo = v.union([
  id,
  v.pipe(v.array(v.strictObject({ to: id, when: v.exactOptional(condition) })), v.minLength(1)),
]);

/** Credit by dimension for what was done. */
export const credits = v.strictObject({
  procedure: v.exactOptional(credit),
  protection: v.exactOptional(credit),
});

/** What an option costs and changes. */
export const consequences = {
  takes: v.exactOptional(duration),
  effects: v.exactOptional(effects),
  /** The critical failure that this is. */
  critical: v.exactOptional(id),
  /** The critical failure that this repairs. */
  repairs: v.exactOptional(id),
};

/** Exhibits that a competent officer weighs for this decision, for and against. Strength 1 minor, 2 standard, 3 key. */
export const citing = v.strictObject({
  'should-weigh': v.record(id, whole(1, 3)),
  /** Neither right nor wrong to cite. */
  arguable: v.exactOptional(v.array(id)),
  /** Tempting, and wrong: counts 3 instead of 2. */
  traps: v.exactOptional(v.array(id)),
  because: v.exactOptional(line),
});

export type Feedback = v.InferOutput<typeof feedback>;
export type LeadsTo = v.InferOutput<typeof leadsTo>;
export type Citing = v.InferOutput<typeof citing>;
export type Credits = v.InferOutput<typeof credits>;
