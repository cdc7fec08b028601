/** Findings about a case as problems in its file, each in its place; what else a finding brings goes with it. */
import { type Diagnostic, diagnosticOf, type Finding } from '../scenario/diagnostic.ts';
import { type Files, readScenario } from '../scenario/readScenario.ts';
import { placeOf } from '../scenario/readYaml.ts';

export function placedIn<F extends Finding>(findings: readonly F[], files: Files, entry: string): readonly (Diagnostic & Omit<F, keyof Finding>)[] {
  const source = findings.length > 0 ? readScenario(files, entry).scenario?.source : undefined;
  if (!source) return [];
  return findings.map((finding) => {
    const { code: _code, path, at, what: _what, fix: _fix, nearest: _nearest, ...more } = finding;
    return { ...more, ...diagnosticOf(finding, source.file, placeOf(source, path, at)) };
  });
}
