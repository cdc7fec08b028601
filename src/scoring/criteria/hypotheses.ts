/** Hypotheses: which were kept open, what speaks against the leading one, and how belief moved with the file (SPEC H1-H9). */
import { type Run, stepsOf } from '../run.ts';
import { type Criterion, importanceSeen } from './criterion.ts';

export const hypotheses: Criterion = {
  code: 'hypotheses',
  exposed: true,
  // What had been seen when the last scored item was handed in; at the end, where all of them were left undone.
  weightBefore: (run, items) => importanceSeen(run, handIns(run, new Set(items.flatMap(({ entries }) => entries)))),
};

const types = ['hypotheses.listed', 'tokens.placed', 'counter-evidence.named'] as const;

const handIns = (run: Run, entries: ReadonlySet<number>) => types.flatMap((type) => stepsOf(run, type)).filter(({ seq }) => entries.has(seq));
