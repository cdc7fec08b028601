/**
 * Conditions and effects: the closed vocabulary in which a scenario says when something is open and what it changes.
 * Every variable is finite, so that a scenario can be analysed whole. There is no code in content.
 */
import * as v from 'valibot';
import { id, line, time, whole } from './values.ts';

const oneOrMore = <S extends v.GenericSchema>(schema: S) => v.union([schema, v.pipe(v.array(schema), v.minLength(1))]);
const value = v.union([v.boolean(), v.string()]);

/** How far the file proves an offence: the weakest required element counts (scoring SPEC, rule Q3). */
export const grade = v.picklist(['missing', 'indicated', 'supported', 'corroborated']);

/** A condition. All keys that are written must hold. */
export interface Condition {
  /** Each flag or state has this value. */
  readonly is?: Readonly<Record<string, boolean | string>>;
  readonly 'at-least'?: Readonly<Record<string, number>>;
  readonly 'at-most'?: Readonly<Record<string, number>>;
  /** All of these exhibits are in the file (spoiled or not). */
  readonly holds?: string | readonly string[];
  /** None of these exhibits is in the file. */
  readonly lacks?: string | readonly string[];
  /** All of these exhibits are spoiled: obtained in a way that makes them inadmissible. */
  readonly spoiled?: string | readonly string[];
  /** All of these agencies were told. */
  readonly told?: string | readonly string[];
  /** All of these scenes were reached. */
  readonly visited?: string | readonly string[];
  /** The clock of the case stands before, or at and after, this time. */
  readonly before?: string;
  readonly after?: string;
  /** The file proves the offence at least so far, on this path: of one of the `subjects`, or of any. */
  readonly proves?: { readonly offence: string; readonly 'at-least': v.InferOutput<typeof grade>; readonly for?: string };
  readonly all?: readonly Condition[];
  readonly any?: readonly Condition[];
  readonly not?: Condition;
}

export const condition: v.GenericSchema<unknown, Condition> = v.pipe(
  v.strictObject({
    is: v.exactOptional(v.record(id, value)),
    'at-least': v.exactOptional(v.record(id, whole(0, 1000))),
    'at-most': v.exactOptional(v.record(id, whole(0, 1000))),
    holds: v.exactOptional(oneOrMore(id)),
    lacks: v.exactOptional(oneOrMore(id)),
    spoiled: v.exactOptional(oneOrMore(id)),
    told: v.exactOptional(oneOrMore(id)),
    visited: v.exactOptional(oneOrMore(id)),
    before: v.exactOptional(time),
    after: v.exactOptional(time),
    proves: v.exactOptional(v.strictObject({ offence: id, 'at-least': grade, for: v.exactOptional(id) })),
    all: v.exactOptional(v.array(v.lazy(() => condition))),
    any: v.exactOptional(v.pipe(v.array(v.lazy(() => condition)), v.minLength(1))),
    not: v.exactOptional(v.lazy(() => condition)),
  }),
);

/** What a choice, an answer, a scene or an inject changes. Carried out in the order of the keys below. */
export const effects = v.strictObject({
  /** Give flags and states a value. */
  set: v.exactOptional(v.record(id, value)),
  /** Move counters up or down; a counter stops at its bounds. */
  add: v.exactOptional(v.record(id, whole(-1000, 1000))),
  /** Exhibits become inadmissible, each with the reason, now and for whenever they are obtained. */
  spoil: v.exactOptional(v.record(id, line)),
  /** Exhibits that come into the file. One that was lost cannot be obtained any more. */
  obtain: v.exactOptional(oneOrMore(id)),
  /** Exhibits that can never be obtained any more, each with the reason. One already in the file stays. */
  lose: v.exactOptional(v.record(id, line)),
  /** Agencies that are told now. */
  tell: v.exactOptional(oneOrMore(id)),
});

export type Grade = v.InferOutput<typeof grade>;
export type Effects = v.InferOutput<typeof effects>;
