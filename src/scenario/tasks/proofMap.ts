/**
 * Task kind `proof-map`: a checkpoint at which the map of proof is handed in. The map itself is open from the desk at
 * any time: for each exhibit held and each element, supports, contradicts, or does not bear.
 */
import * as v from 'valibot';
import { leadsTo } from '../choiceParts.ts';
import { effects } from '../conditions.ts';
import { duration, line, text, yesNo } from '../values.ts';

export const proofMap = v.strictObject({
  kind: v.literal('proof-map'),
  prompt: text,
  takes: v.exactOptional(duration),
  effects: v.exactOptional(effects),
  'leads-to': leadsTo,
  mandatory: v.exactOptional(yesNo),
  'facilitator-note': v.exactOptional(line),
});

export type ProofMap = v.InferOutput<typeof proofMap>;
