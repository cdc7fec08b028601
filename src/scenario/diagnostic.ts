/** A problem in a scenario file, as a value: what is wrong, where, why it matters, and what to do. Rendering is apart. */
import { codes, type DiagnosticCode } from './diagnosticCodes.ts';

export interface Place {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** The column after the last character marked, on the same line. */
  readonly endColumn: number;
}

export interface Diagnostic extends Place {
  readonly code: DiagnosticCode;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** The keys that lead there: `scenes.first-call.task`. */
  readonly path: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** Names that exist and look alike. */
  readonly nearest?: readonly string[];
}

export type Path = readonly (string | number)[];

/** What a finder of problems says; the code brings why it matters and, unless said here, what to do. */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly path: Path;
  /** Mark the key rather than its value. */
  readonly at?: 'key' | 'value';
  readonly what: string;
  readonly fix?: string;
  readonly nearest?: readonly string[];
}

export function diagnosticOf(finding: Finding, file: string, place: Place): Diagnostic {
  const { severity, why, fix } = codes[finding.code];
  return {
    code: finding.code, severity, file, ...place, path: finding.path.join('.'), what: finding.what, why, fix: finding.fix ?? fix,
    ...(finding.nearest && finding.nearest.length > 0 && { nearest: finding.nearest }),
  };
}

/** By file, then by place, then by code: the order in which a person mends a file. */
export const inOrder = <D extends Diagnostic>(diagnostics: readonly D[]): D[] => [...diagnostics].sort((a, b) =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
