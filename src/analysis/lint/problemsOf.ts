/** A compiled case -> everything that is said against it, by the compiler and by the rules, each in its place in its file. */
import type { Compiled } from '../../compiler/compile.ts';
import { type Diagnostic, inOrder } from '../../scenario/diagnostic.ts';
import type { Files } from '../../scenario/readScenario.ts';
import type { Exploration, Witness } from '../explore/exploration.ts';
import { placedIn } from '../placed.ts';
import { lint } from './lint.ts';
import { staleTranslation } from './stale-translation.ts';
import { untranslated } from './untranslated.ts';

export interface Problem extends Diagnostic {
  /** A path that shows it, where one does. */
  readonly way?: Witness;
}

/** `explored`: what exploring it found, where it was explored. `each`: every missing or old translation, not only how many. A case with errors is not looked at further. */
export function problemsOf({ scenario, translations = [], diagnostics }: Compiled, files: Files, entry: string, explored?: Exploration, each = false): readonly Problem[] {
  if (!scenario) return diagnostics;
  const beside = [...untranslated(translations, each), ...staleTranslation(translations, each)];
  // Where every path was looked at, a dead end is there or it is not: that there may be one is no news any more.
  const certain = explored?.whole ? diagnostics.filter(({ code }) => code !== 'may-be-dead-end') : diagnostics;
  return inOrder<Problem>([...certain, ...beside, ...placedIn(lint(scenario, explored), files, entry)]);
}
