/** A playthrough: one run of a scenario written as moves, with the ending and the scores it must get. */
import * as v from 'valibot';
import { byDimension } from './byDimension.ts';
import { seatTaken } from './seats.ts';
import { addressed, checkKind, renderingMode } from './tasks/interview.ts';
import { readiness } from './tasks/qualify.ts';
import { admissibility, weighingReason } from './tasks/weigh.ts';
import { id, line, rowId, text, whole } from './values.ts';

/** How sure the trainee is: `not-sure` (< 67 %), `probable` (67-80 %), `sure` (> 80 %). */
export const certainty = v.picklist(['not-sure', 'probable', 'sure']);
export const linkVerdict = v.picklist(['supports', 'contradicts', 'none']);

/** How one exhibit was weighed. */
export const rating = v.strictObject({ reliability: whole(0, 4), admissible: admissibility, reason: v.exactOptional(weighingReason) });

/** One move. `at` names the scene it is made in, so that a playthrough that went astray is noticed where it did. */
export const move = v.union([
  v.strictObject({ at: id, choose: id, certainty: v.exactOptional(certainty), cites: v.exactOptional(v.array(id)), reason: v.exactOptional(text) }),
  v.strictObject({ at: id, ask: id }),
  v.strictObject({ at: id, check: id, by: checkKind }),
  v.strictObject({ at: id, prepare: id }),
  v.strictObject({ at: id, address: addressed }),
  v.strictObject({ at: id, mode: renderingMode }),
  v.strictObject({ at: id, 'replace-interpreter': id }),
  v.strictObject({ at: id, 'end-interview': v.literal('now') }),
  /** By exhibit, by row of the map: supports, contradicts, none. May stand anywhere in the case. */
  v.strictObject({ link: v.record(id, v.record(rowId, linkVerdict)) }),
  v.strictObject({ at: id, 'hand-in': v.literal('proof-map') }),
  v.strictObject({ at: id, qualify: id, readiness, 'relies-on': v.record(rowId, v.array(id)), certainty: v.exactOptional(certainty) }),
  v.strictObject({ at: id, weigh: v.record(id, rating) }),
  v.strictObject({ at: id, judge: whole(-2, 2), cites: v.exactOptional(v.array(id)) }),
  v.strictObject({ at: id, list: v.array(id) }),
  v.strictObject({ at: id, tokens: v.record(id, whole(0, 10)) }),
  /** The exhibits that speak most strongly against the hypothesis asked about. */
  v.strictObject({ at: id, against: v.array(id) }),
  /** Answers by deduction: handed in, or put forward for confirmation. */
  v.strictObject({ at: id, deduce: v.record(id, id) }),
  v.strictObject({ at: id, 'put-forward': v.record(id, id) }),
  /** By agency: when it is told; by matter: what was settled. */
  v.strictObject({ at: id, tell: v.record(id, id), settle: v.exactOptional(v.record(id, id)) }),
  /** By subject: what they are, and the exhibits that it rests on. */
  v.strictObject({ at: id, identify: v.record(id, id), 'relies-on': v.exactOptional(v.record(id, v.array(id))) }),
  /** A request abroad: its channel, what it holds, and the authorities it goes through, in order. */
  v.strictObject({ at: id, request: id, parts: v.array(id), route: v.exactOptional(v.array(id)) }),
  /** An inject that interrupts was read. */
  v.strictObject({ read: id }),
]);

export const playthrough = v.strictObject({
  format: v.literal(1),
  scenario: id,
  title: line,
  purpose: v.picklist(['model', 'poor', 'middle']),
  /** The seat that was taken. It changes what is shown and nothing else. */
  seat: v.exactOptional(seatTaken),
  moves: v.pipe(v.array(move), v.minLength(1)),
  expects: v.exactOptional(v.strictObject({
    ending: id,
    /** By dimension, 0-1, to three places; `index` for the total. */
    scores: v.exactOptional(v.strictObject({ ...byDimension(v.number()), index: v.exactOptional(v.number()) })),
    'critical-failures': v.exactOptional(v.array(id)),
  })),
});

export type Playthrough = v.InferOutput<typeof playthrough>;
export type Move = v.InferOutput<typeof move>;
export type Rating = v.InferOutput<typeof rating>;
export type Certainty = v.InferOutput<typeof certainty>;
export type LinkVerdict = v.InferOutput<typeof linkVerdict>;
