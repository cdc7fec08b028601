/** A person, or a few in one position, whose case is judged by itself: what can be proved of them, and what they turn out to be. */
import * as v from 'valibot';
import { id, lawRef, line, text } from './values.ts';

/** What a person can turn out to be in this case, in the author's own words. */
export const status = v.strictObject({ label: line, means: v.exactOptional(text) });

export const qualification = v.strictObject({
  /** What really happened, in law. */
  reference: id,
  /** Offences that are close, with the credit for naming them (0-1) where the file supports them. */
  related: v.exactOptional(v.record(id, v.pipe(v.number(), v.minValue(0), v.maxValue(1)))),
});

export const subject = v.strictObject({
  /** May be a group: the two women. */
  name: line,
  /** The entry of `people` that it is. */
  person: v.exactOptional(id),
  /** Elements that are proved of this subject alone: rows of its own on the map. */
  elements: v.pipe(v.array(id), v.minLength(1)),
  /** What the subject is, as the reference expert sees it ... */
  status: id,
  /** ... and what may be said with reason all the same: worth half. */
  or: v.exactOptional(v.array(id)),
  because: text,
  sources: v.pipe(v.array(lawRef), v.minLength(1)),
  /** What was done to this subject, in law, for a `qualify` task that is about it. Absent: that of the case. */
  qualification: v.exactOptional(qualification),
});

export type Status = v.InferOutput<typeof status>;
export type Subject = v.InferOutput<typeof subject>;
export type Qualification = v.InferOutput<typeof qualification>;
