/** The model run, move by move. It is no policy of its own: what it does was written by the author. */
import type { CaseMachine } from '../../engine/case.ts';
import { type PlaythroughRun, runPlaythrough } from '../../engine/runPlaythrough.ts';
import type { Move } from '../../scenario/playthrough.ts';
import { runOf } from '../../scoring/run.ts';
import type { PolicyRun } from './runPolicy.ts';

/** The run, or the first of its moves that the case does not accept. */
export function runExpert(machine: CaseMachine, moves: readonly Move[]): PolicyRun | { readonly stopped: NonNullable<PlaythroughRun['stopped']> } {
  const { log, stopped } = runPlaythrough(machine, moves);
  return stopped ? { stopped } : { log, run: runOf(machine, log) };
}
