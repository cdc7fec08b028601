/** Task kind `tokens`: ten tokens over the hypotheses, as likely as the file makes each. Asked again as the file grows. */
import * as v from 'valibot';
import { id } from '../values.ts';
import { handIn } from './handIn.ts';

export const TOKENS = 10;

export const tokens = v.strictObject({ kind: v.literal('tokens'), ...handIn, hypotheses: v.pipe(v.array(id), v.minLength(2)) });

export type TokensTask = v.InferOutput<typeof tokens>;
