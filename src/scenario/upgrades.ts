/**
 * What has to change in a file of an older format so that it can be read today: one step from each format to the next, for each
 * kind of file. A step says which places of the text change; all else stays as its author wrote it.
 *
 * Format 0 are the drafts from before formats were counted: they state none, or `format: 0`. Since then keys were added, and `weights`
 * and `scores` take the names of dimensions only: a draft with other names there is reported and left as it is. So stating the
 * format is all that is left to do.
 */
import { isMap, isScalar, type Node } from 'yaml';
import { type Diagnostic, diagnosticOf } from './diagnostic.ts';
import { type Edit, edited } from './edits.ts';
import { lawPack } from './lawPack.ts';
import { localeFile } from './localeFile.ts';
import { playthrough } from './playthrough.ts';
import { readDocument } from './readDocument.ts';
import { placeOf, readYaml, type Source } from './readYaml.ts';
import { scenario } from './scenario.ts';

export const FORMAT = 1;

type Step = (source: Source) => readonly Edit[];

/** By the format that a file is in: the step to the next. */
const steps: readonly Step[] = [fromDraft];

/** By a key that only this kind of file has. */
const kinds = [['scenes', scenario], ['laws', lawPack], ['moves', playthrough], ['strings', localeFile]] as const;

export type Upgraded =
  /** `from`: the format that it was in. */
  | { readonly kind: 'upgraded'; readonly from: number; readonly text: string }
  | { readonly kind: 'current' }
  /** Neither scenario nor law pack nor playthrough nor translation: not ours to change. */
  | { readonly kind: 'strange' }
  /** It cannot be read, now or after the upgrade, or states a format that this version does not know. */
  | { readonly kind: 'left'; readonly diagnostics: readonly Diagnostic[] };

/** The text of a file in today's format. Never throws on what an author may have written. */
export function upgraded(file: string, content: string | Uint8Array): Upgraded {
  const { source, diagnostics } = readYaml(file, content);
  if (!source) return { kind: 'left', diagnostics };
  const { contents } = source.document;
  const [, schema] = kinds.find(([key]) => isMap(contents) && contents.has(key)) ?? [];
  if (!schema) return { kind: 'strange' };
  const from = formatOf(source);
  if (typeof from !== 'number') return { kind: 'left', diagnostics: [from] };
  if (from === FORMAT) return { kind: 'current' };
  let text = source.text;
  for (const step of steps.slice(from)) {
    const read = readYaml(file, text);
    if (!read.source) throw new Error(`an upgrade made ${file} unreadable`);
    text = edited(text, step(read.source));
  }
  const { diagnostics: remaining } = readDocument(schema, file, text);
  // Places are told as they are in the file that the author has.
  const added = linesOf(text) - linesOf(source.text);
  return remaining.length > 0 ? { kind: 'left', diagnostics: remaining.map((each) => ({ ...each, line: Math.max(1, each.line - added) })) } : { kind: 'upgraded', from, text };
}

function formatOf(source: Source): number | Diagnostic {
  const { file, document } = source;
  if (!document.has('format')) return 0;
  const format: unknown = document.get('format');
  if (typeof format === 'number' && Number.isInteger(format) && format >= 0 && format <= FORMAT) return format;
  const newer = typeof format === 'number' && format > FORMAT;
  const what = newer ? `The file is written in format ${format}, which is newer than this version reads.` : 'This is no format of a file.';
  return diagnosticOf({ code: 'unknown-format', path: ['format'], what }, file, placeOf(source, ['format']));
}

const linesOf = (text: string): number => text.split('\n').length;

/** States the format: in the place of the 0, or in a line of its own before the first key, beneath the comments at the top. */
function fromDraft({ document, text }: Source): readonly Edit[] {
  const stated = document.get('format', true) as Node | undefined;
  if (stated?.range) return [{ from: stated.range[0], to: stated.range[1], text: '1' }];
  const first = isMap(document.contents) ? document.contents.items[0]?.key : undefined;
  if (!isScalar(first) || !first.range) throw new Error('a file of keys has a first key');
  const flow = isMap(document.contents) && document.contents.flow === true;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return [{ from: first.range[0], to: first.range[0], text: flow ? 'format: 1, ' : `format: 1${newline}` }];
}
