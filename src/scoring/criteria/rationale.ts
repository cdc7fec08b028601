/** Rationale: what decisions and answers were said to rest on. Its items come from the tasks (SPEC R1-R6). */
import { type Criterion, rightWeight } from './criterion.ts';

export const rationale: Criterion = { code: 'rationale', exposed: true, weightBefore: (_run, items) => rightWeight(items) };
