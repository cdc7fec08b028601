/** Saves an open case as a file. */
import { caseFileOf } from './caseFile.ts';
import { downloadFile } from './downloadFile.ts';
import type { LocalHost } from './localHost.ts';

export function exportCase(host: LocalHost): void {
  const { name, text } = caseFileOf(host.record(), host.log());
  downloadFile(name, text);
}
