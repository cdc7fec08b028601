/** A compiled case -> everything that is said against it, by the compiler and by the rules, each in its place in its file. */
import type { Compiled } from '../../compiler/compile.ts';
import { type Diagnostic, inOrder } from '../../scenario/diagnostic.ts';
import type { Files } from '../../scenario/readScenario.ts';
import type { Exploration, Witness } from '../explore/exploration.ts';
import { placedIn } from '../placed.ts';
import { lint } from './lint.ts';
import { translationNotRead } from './translation-not-read.ts';

export interface Problem extends Diagnostic {
  /** A path that shows it, where one does. */
  readonly way?: Witness;
}

/** `explored`: what exploring it found, where it was explored. A case with errors is not looked at further. */
export function problemsOf({ scenario, diagnostics }: Compiled, files: Files, entry: string, explored?: Exploration): readonly Problem[] {
  if (!scenario) return diagnostics;
  const beside = translationNotRead(files, entry);
  // Where every path was looked at, a dead end is there or it is not: that there may be one is no news any more.
  const certain = explored?.whole ? diagnostics.filter(({ code }) => code !== 'may-be-dead-end') : diagnostics;
  return inOrder<Problem>([...certain, ...beside, ...placedIn(lint(scenario, explored), files, entry)]);
}
