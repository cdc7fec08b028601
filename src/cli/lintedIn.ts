/** What the lint rules say of a case that is whole, as diagnostics in its file: of its text, and of every path through it. */
import type { ExploreBounds } from '../analysis/explore/exploration.ts';
import { lint } from '../analysis/lint/lint.ts';
import { type Diagnostic, diagnosticOf } from '../scenario/diagnostic.ts';
import { readScenario } from '../scenario/readScenario.ts';
import { placeOf } from '../scenario/readYaml.ts';
import type { LoadedScenario } from './loadScenario.ts';

/** Enough for any case that somebody wrote, and done in seconds. `analyse` goes further. */
export const checkBounds: ExploreBounds = { states: 300_000, bytes: 256 * 1024 * 1024 };

export function lintedIn({ scenario, files, entry }: Pick<LoadedScenario, 'scenario' | 'files' | 'entry'>, _bounds = checkBounds): readonly Diagnostic[] {
  if (!scenario) return [];
  const findings = lint(scenario);
  const source = findings.length > 0 ? readScenario(files, entry).scenario?.source : undefined;
  return source ? findings.map((finding) => diagnosticOf(finding, source.file, placeOf(source, finding.path, finding.at))) : [];
}
