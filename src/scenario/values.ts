/** The small values that a scenario is written with: ids, times, durations, yes and no. */
import * as v from 'valibot';
import { minutesOf } from './time.ts';

/** A name inside a scenario: lower-case words joined by hyphens (`first-call`). No dots: XState reads a dot as a path. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'bad-id'),
  v.maxLength(60, 'bad-id'),
);

/** A row of the map of proof: an element (`purpose`), or an element of one of the `subjects` (`purpose@boy`). */
export const rowId = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*(@[a-z][a-z0-9]*(-[a-z0-9]+)*)?$/, 'bad-id'),
  v.maxLength(121, 'bad-id'),
);

/** A reference to a law pack's entry: `law/article`, as in `law-28-2012/art-1`. */
export const lawRef = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/, 'bad-law-ref'));

/** Text for people. Never markup: it is shown as it stands. A blank line starts a new paragraph. */
export const text = v.pipe(v.string(), v.minLength(1, 'empty-text'), v.maxLength(6000, 'text-too-long'));

/** A short text on one line: a title, a label. */
export const line = v.pipe(v.string(), v.minLength(1, 'empty-text'), v.maxLength(300, 'text-too-long'));

/** A date and time of the case, local, without zone: `2026-02-03 07:40`. */
export const time = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/, 'bad-time'));

/** How long something takes, in the clock of the case: `20 minutes`, `2 hours`, `1 day 4 hours`. Read into minutes. */
export const duration = v.pipe(
  v.string(),
  v.regex(/^\d{1,4} (minutes?|hours?|days?)( \d{1,4} (minutes?|hours?|days?))*$/, 'bad-duration'),
  v.transform(minutesOf),
);

/** `yes` or `no`, as a person writes it. */
export const yesNo = v.pipe(
  v.union([v.boolean(), v.picklist(['yes', 'no'])]),
  v.transform((value) => value === true || value === 'yes'),
);

/** A whole number within bounds, both included. */
export const whole = (from: number, to: number) =>
  v.pipe(v.number(), v.integer('not-whole'), v.minValue(from, 'out-of-range'), v.maxValue(to, 'out-of-range'));

/** Credit for a choice: 0 (nothing) to 1 (what the reference expert would do). */
export const credit = v.pipe(v.number(), v.minValue(0, 'out-of-range'), v.maxValue(1, 'out-of-range'));

/** A collection in which every entry has a name of its own. */
export const named = <S extends v.GenericSchema>(schema: S) => v.record(id, schema);
