/**
 * A translation lies beside the case, and this version does not read it: neither is it shown to anybody, nor can it be told
 * whether it is complete or of an older text. Said, so that nobody takes silence for a translation that is right.
 */
import { type Diagnostic, diagnosticOf } from '../../scenario/diagnostic.ts';
import type { Files } from '../../scenario/readScenario.ts';

export function translationNotRead(files: Files, entry: string): readonly Diagnostic[] {
  const folder = `${entry.replace(/[^/]*$/, '')}locales/`;
  return Object.keys(files).filter((file) => file.startsWith(folder) && /\.ya?ml$/.test(file)).sort().map((file) =>
    diagnosticOf({ code: 'translation-not-read', path: [], what: 'This translation is not read.' }, file, { line: 1, column: 1, endColumn: 2 }));
}
