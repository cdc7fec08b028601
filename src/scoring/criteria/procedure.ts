/** Procedure and legality: what was done by the book. Its items come from the tasks (SPEC C1-C7, A1-A6, O1-O3). */
import { type Criterion, itemWeight } from './criterion.ts';

export const procedure: Criterion = { code: 'procedure', weightBefore: (_run, items) => itemWeight(items) };
