/**
 * Task kind `agencies`: which agency is told at once, later, or not yet; and who leads, who keeps the log of exhibits, and how
 * a conflict between agencies is settled - in writing, before anybody moves.
 */
import * as v from 'valibot';
import { consequences, credits, feedback } from '../choiceParts.ts';
import { effects } from '../conditions.ts';
import { id, line, named, text, whole, yesNo } from '../values.ts';
import { handIn } from './handIn.ts';

/** When an agency may be told. `tells`: on handing in, it has been. */
export const toldTime = v.strictObject({ label: line, tells: v.exactOptional(yesNo) });

export const toldAgency = v.strictObject({
  should: id,
  /** Times that are right as well. */
  or: v.exactOptional(v.array(id)),
  weight: v.exactOptional(whole(1, 3)),
  /** What telling it in time serves. Default procedure. */
  dimension: v.exactOptional(v.picklist(['procedure', 'protection'])),
  /** By time: the critical failure that it is to tell it then, and the one that it repairs. */
  critical: v.exactOptional(v.record(id, id)),
  repairs: v.exactOptional(v.record(id, id)),
  feedback,
});

export const settleChoice = v.strictObject({
  label: text,
  credit: v.exactOptional(credits),
  effects: v.exactOptional(effects),
  critical: consequences.critical,
  repairs: consequences.repairs,
  feedback,
});

/** One thing to be settled between agencies. */
export const matter = v.strictObject({
  about: v.picklist(['lead', 'evidence-log', 'conflict', 'liaison']),
  prompt: text,
  choices: v.pipe(named(settleChoice), v.minEntries(2)),
});

export const agenciesTask = v.strictObject({
  kind: v.literal('agencies'), ...handIn,
  /** In the order of time; the last may be "not yet". */
  times: v.pipe(named(toldTime), v.minEntries(2)),
  /** By agency: entries of `agencies`. */
  tell: v.pipe(named(toldAgency), v.minEntries(1)),
  settle: v.exactOptional(named(matter)),
});

export type AgenciesTask = v.InferOutput<typeof agenciesTask>;
export type ToldAgency = v.InferOutput<typeof toldAgency>;
export type Matter = v.InferOutput<typeof matter>;
export type MatterKind = Matter['about'];
