/** What the debrief knows of the run that it is about beyond its log: which run it is, the others, and the ways on from it. */
import type { Attempts } from '../../scoring/attempts.ts';

export interface RunFacts {
  readonly caseId: string;
  readonly standing: 'scored' | 'practice' | 'what-if';
  /** The number of this attempt at its case; of a what-if, of the attempt that it left. */
  readonly attempt: number;
  /** Of a what-if: the number of the first step of its own. */
  readonly leftAt?: number;
  readonly attempts: Attempts;
  /** By case: the number of the attempt, as the list of cases says it. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Every step of the log in words. */
  readonly steps: readonly { readonly seq: number; readonly words: string }[];
  /** Plays on from before a step, as a new case. */
  readonly onFork: (seq: number) => Promise<void>;
  /** Present where this scorecard was made anew, by another model than the first one. */
  readonly anew?: { readonly first: string; readonly onFirst: () => void } | undefined;
  /** Saves the scorecard for other programs. */
  readonly onScorecard: (format: 'json' | 'csv') => void;
}
