/** Diagnostics of several files as one text for a terminal: each with its line, then how many there are. */
import type { Diagnostic } from '../scenario/diagnostic.ts';
import { formatCount, formatDiagnostic } from '../scenario/formatDiagnostic.ts';

/** `files` are the files that were checked, by the path that diagnostics name. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], files: ReadonlyMap<string, string | Uint8Array>): string {
  const texts = new Map<string, string | undefined>();
  const textOf = ({ file, code }: Diagnostic): string | undefined => {
    // A line of what is no text, or of what is far too long, helps nobody.
    if (code === 'not-text' || code === 'file-too-large' || code === 'file-missing') return undefined;
    if (!texts.has(file)) texts.set(file, written(files.get(file)));
    return texts.get(file);
  };
  const count = files.size === 1 ? '1 file checked' : `${files.size} files checked`;
  return [...diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, textOf(diagnostic))), `${count}: ${formatCount(diagnostics)}.`].join('\n\n');
}

const written = (content: string | Uint8Array | undefined): string | undefined =>
  typeof content === 'string' || content === undefined ? content : new TextDecoder().decode(content);
