/**
 * The shape of a lint rule. One rule is one file, and its file, its code, its pair in `test/fixtures/err` and its line in
 * `scenarios/README.md` share one name.
 */
import type { Finding } from '../../scenario/diagnostic.ts';
import type { DiagnosticCode } from '../../scenario/diagnosticCodes.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Exploration, Witness } from '../explore/exploration.ts';

/** What a rule found; where a path shows it, the way there. */
export interface Found extends Finding {
  readonly way?: Witness;
}

/** What a rule says of a scenario; its code is the rule's own. */
export type Said = Omit<Found, 'code'>;

export interface Rule {
  readonly code: DiagnosticCode;
  /** What it judges by: the text alone, or what can happen on the paths. */
  readonly by: 'text' | 'paths';
  /** It says nothing unless everything that can happen was explored. */
  readonly needsAllPaths: boolean;
  readonly find: (scenario: Scenario, explored?: Exploration) => readonly Said[];
}

/** A rule that needs the text only. */
export const textRule = (code: DiagnosticCode, find: Rule['find']): Rule => ({ code, by: 'text', needsAllPaths: false, find });

/** A rule about what can happen that makes do with as much as was explored, and with the text where nothing was. */
export const seenRule = (code: DiagnosticCode, find: Rule['find']): Rule => ({ code, by: 'paths', needsAllPaths: false, find });

/** A rule about what can never happen: it may speak only when nothing was left unexplored. */
export const pathRule = (code: DiagnosticCode, find: (scenario: Scenario, explored: Exploration) => readonly Said[]): Rule =>
  ({ code, by: 'paths', needsAllPaths: true, find: (scenario, explored) => (explored?.whole ? find(scenario, explored) : []) });
