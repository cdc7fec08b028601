/**
 * Diagnostics as SARIF 2.1.0, which editors and code hosts show beside the line. Columns count as ours do: from 1, in UTF-16
 * units, and a region ends before its `endColumn`.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../scenario/diagnostic.ts';
import { codes } from '../scenario/diagnosticCodes.ts';

export function sarifOf(diagnostics: readonly Diagnostic[], version: string): object {
  const found = [...new Set(diagnostics.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'Proving Ground', semanticVersion: version, rules: found.map(ruleOf) } },
      columnKind: 'utf16CodeUnits',
      results: diagnostics.map((diagnostic) => resultOf(diagnostic, found.indexOf(diagnostic.code))),
    }],
  };
}

const ruleOf = (id: Diagnostic['code']) => ({
  id,
  shortDescription: { text: sentence(id) },
  fullDescription: { text: codes[id].why },
  help: { text: codes[id].fix },
  defaultConfiguration: { level: codes[id].severity },
});

function resultOf({ code, severity, file, line, column, endColumn, path, what, fix, nearest }: Diagnostic, ruleIndex: number) {
  const like = nearest ? ` Did you mean ${nearest.map((name) => `"${name}"`).join(' or ')}?` : '';
  return {
    ruleId: code, ruleIndex, level: severity,
    message: { text: `${what}${like} ${fix}` },
    locations: [{
      physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line, startColumn: column, endColumn } },
      ...(path !== '' && { logicalLocations: [{ fullyQualifiedName: path }] }),
    }],
  };
}

/** Relative to where the command was run; a file that lies elsewhere is named in full. */
function uriOf(file: string): string {
  return resolve(file) === file || /^[A-Za-z]:\//.test(file) ? pathToFileURL(file).href : file.split('/').map(encodeURIComponent).join('/');
}

const sentence = (code: string): string => `${code.slice(0, 1).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`;
