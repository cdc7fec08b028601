/** Victim protection: what was done for those who were harmed. Its items come from the tasks (SPEC C1-C7, A5, O1-O3). */
import { type Criterion, itemWeight } from './criterion.ts';

export const protection: Criterion = { code: 'protection', weightBefore: (_run, items) => itemWeight(items) };
