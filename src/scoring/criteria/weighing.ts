/** Weighing evidence: reliability, admissibility, and what new facts do to a hypothesis. Its items come from the tasks (SPEC W1-W7). */
import type { Criterion } from './criterion.ts';

export const weighing: Criterion = { code: 'weighing', exposed: true, weightBefore: (_run, items) => items.length };
