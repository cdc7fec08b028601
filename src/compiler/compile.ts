/**
 * Scenario files -> scenario and machine, or everything that is wrong with them. The one function that the command line,
 * the build, the studio and the tests call. Never throws for what is in a file.
 */
import type { CaseMachine } from '../engine/case.ts';
import { contentHash } from '../scenario/contentHash.ts';
import { type Diagnostic, diagnosticOf, type Finding, inOrder } from '../scenario/diagnostic.ts';
import { type Files, readScenario } from '../scenario/readScenario.ts';
import { placeOf, type Source } from '../scenario/readYaml.ts';
import type { ScenarioFile } from '../scenario/scenario.ts';
import type { Law, Measures, Scenario } from '../scenario/wholeScenario.ts';
import type { Language } from '../scenario/words.ts';
import { check } from './check.ts';
import { joinLaw } from './joinLaw.ts';
import { machineOf } from './machine.ts';
import { readMeasures } from './readMeasures.ts';
import { resolve, resolvePack } from './resolve.ts';
import { type CaseTranslation, translationsIn } from './translations.ts';
import { usedLaw } from './usedLaw.ts';

export interface Compiled {
  /** Only where no diagnostic is an error. */
  readonly scenario?: Scenario;
  readonly machine?: CaseMachine;
  /** In each language beside its own in which there is something, or should be. */
  readonly translations?: readonly CaseTranslation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `entry` is the path of the scenario's file among `files`: `the-borrowed-cousin/scenario.yaml`. `also`: languages that are looked at although nothing was translated into them yet. */
export function compile(files: Files, entry: string, also: readonly Language[] = []): Compiled {
  const { scenario: read, packs, diagnostics } = readScenario(files, entry);
  if (!read) return { diagnostics };

  const laws = packs.map((pack) => pack.value);
  const found = [
    ...diagnostics,
    ...packs.flatMap((pack) => placed(resolvePack(pack.value), pack.source)),
    ...placed(resolve(read.value, laws), read.source),
  ];
  // Checks reason about what names mean, so they wait until the names are right.
  if (isBroken(found)) return { diagnostics: inOrder(found) };
  found.push(...placed(check(read.value, laws), read.source));

  const whole = join(read.value, usedLaw(read.value, joinLaw(laws)));
  const measures = readMeasures(files[entry.replace(/[^/]*$/, 'measures.json')]);
  found.push(...placed(measuresFindings(measures, whole.hash), read.source));
  const { translations, diagnostics: ofTranslations } = translationsIn(files, entry, read, packs, whole, also);
  found.push(...ofTranslations);
  if (isBroken(found)) return { diagnostics: inOrder(found) };
  const scenario = measures ? { ...whole, measures } : whole;
  return { scenario, machine: machineOf(scenario), translations, diagnostics: inOrder(found) };
}

const placed = (findings: readonly Finding[], source: Source): readonly Diagnostic[] =>
  findings.map((finding) => diagnosticOf(finding, source.file, placeOf(source, finding.path, finding.at)));

const isBroken = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(({ severity }) => severity === 'error');

function measuresFindings(measures: Measures | undefined, hash: string): readonly Finding[] {
  if (!measures) return [{ code: 'missing-measures', path: ['id'], what: 'The scenario has not been measured.' }];
  return measures.of === hash ? [] : [{ code: 'stale-measures', path: ['id'], what: 'The measures beside it are of another version.' }];
}

/** The scenario with the law it uses. Its hash covers both: either may change what a case is worth. In which languages it is offered may not. */
function join(file: ScenarioFile, law: Law): Scenario {
  const { 'offered-in': _offered, ...worth } = file;
  return { ...file, law, hash: contentHash({ scenario: worth, law }) };
}
