/** A compiled case -> everything that is said against it, by the compiler and by the rules, each in its place in its file. */
import type { Compiled } from '../../compiler/compile.ts';
import { type Diagnostic, diagnosticOf, inOrder } from '../../scenario/diagnostic.ts';
import { type Files, readScenario } from '../../scenario/readScenario.ts';
import { placeOf } from '../../scenario/readYaml.ts';
import type { Exploration } from '../explore/exploration.ts';
import { lint } from './lint.ts';
import { staleTranslation } from './stale-translation.ts';
import { untranslated } from './untranslated.ts';

/** `explored`: what exploring it found, where it was explored. `each`: every missing or old translation, not only how many. A case with errors is not looked at further. */
export function problemsOf({ scenario, translations = [], diagnostics }: Compiled, files: Files, entry: string, explored?: Exploration, each = false): readonly Diagnostic[] {
  if (!scenario) return diagnostics;
  const beside = [...untranslated(translations, each), ...staleTranslation(translations, each)];
  const findings = lint(scenario, explored);
  // Where every path was looked at, a dead end is there or it is not: that there may be one is no news any more.
  const certain = explored?.whole ? diagnostics.filter(({ code }) => code !== 'may-be-dead-end') : diagnostics;
  const source = findings.length > 0 ? readScenario(files, entry).scenario?.source : undefined;
  const found = source ? findings.map((finding) => diagnosticOf(finding, source.file, placeOf(source, finding.path, finding.at))) : [];
  return inOrder([...certain, ...beside, ...found]);
}
