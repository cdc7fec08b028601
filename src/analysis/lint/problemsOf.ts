/** A compiled case -> everything that is said against it, by the compiler and by the rules, each in its place in its file. */
import type { Compiled } from '../../compiler/compile.ts';
import { type Diagnostic, diagnosticOf, inOrder } from '../../scenario/diagnostic.ts';
import { type Files, readScenario } from '../../scenario/readScenario.ts';
import { placeOf } from '../../scenario/readYaml.ts';
import type { Exploration, Witness } from '../explore/exploration.ts';
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
  const findings = lint(scenario, explored);
  // Where every path was looked at, a dead end is there or it is not: that there may be one is no news any more.
  const certain = explored?.whole ? diagnostics.filter(({ code }) => code !== 'may-be-dead-end') : diagnostics;
  const source = findings.length > 0 ? readScenario(files, entry).scenario?.source : undefined;
  const found = source ? findings.map(({ way, ...finding }): Problem => ({ ...diagnosticOf(finding, source.file, placeOf(source, finding.path, finding.at)), ...(way && { way }) })) : [];
  return inOrder<Problem>([...certain, ...beside, ...found]);
}
