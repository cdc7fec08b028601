/** A law pack's file by itself -> everything that is wrong with it. */
import { type Diagnostic, diagnosticOf, inOrder } from '../scenario/diagnostic.ts';
import { lawPack } from '../scenario/lawPack.ts';
import { readDocument } from '../scenario/readDocument.ts';
import { placeOf } from '../scenario/readYaml.ts';
import { resolvePack } from './resolve.ts';

export function checkLawPack(file: string, content: string | Uint8Array | undefined): readonly Diagnostic[] {
  const { value, source, diagnostics } = readDocument(lawPack, file, content);
  if (!value || !source) return diagnostics;
  return inOrder(resolvePack(value).map((finding) => diagnosticOf(finding, file, placeOf(source, finding.path, finding.at))));
}
