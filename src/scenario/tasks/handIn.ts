/** What every task has that is handed in whole and then leads on. */
import * as v from 'valibot';
import { leadsTo } from '../choiceParts.ts';
import { effects } from '../conditions.ts';
import { duration, line, text, whole, yesNo } from '../values.ts';

export const handIn = {
  prompt: text,
  weight: v.exactOptional(whole(1, 5)),
  takes: v.exactOptional(duration),
  effects: v.exactOptional(effects),
  'leads-to': leadsTo,
  mandatory: v.exactOptional(yesNo),
  'facilitator-note': v.exactOptional(line),
};
