/**
 * YAML text -> a document that keeps every position, or the reasons why not. Files are untrusted: size, encoding, depth,
 * names and hidden characters are looked at before anything is built from them. Never throws.
 */
import { type Document, isAlias, isCollection, isMap, isPair, isScalar, type Node, type Pair, parseDocument, type Scalar, visit, type YAMLMap } from 'yaml';
import { type Diagnostic, diagnosticOf, type Finding, type Path, type Place } from './diagnostic.ts';
import { hiddenCharacters } from './hiddenCharacters.ts';
import { yamlFault } from './yamlFault.ts';

/** A file that was taken apart, with what is needed to find a place in it. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly document: Document.Parsed;
  /** Where each line begins. Not the parser's own count: that skips lines in which it stumbled. */
  readonly lines: readonly number[];
}

export interface ReadYaml {
  readonly source?: Source;
  readonly diagnostics: readonly Diagnostic[];
}

const LARGEST = 1024 * 1024;
const DEEPEST = 64;
const START: Place = { line: 1, column: 1, endColumn: 2 };
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

export function readYaml(file: string, content: string | Uint8Array | undefined): ReadYaml {
  const fail = (finding: Omit<Finding, 'path'>, place = START): ReadYaml => ({ diagnostics: [diagnosticOf({ ...finding, path: [] }, file, place)] });
  if (content === undefined) return fail({ code: 'file-missing', what: `There is no file ${file}.` });
  if (content.length > LARGEST) return fail({ code: 'file-too-large', what: `The file has ${(content.length / LARGEST).toFixed(1)} MiB.` });
  const text = typeof content === 'string' ? content.replace(/^\uFEFF/, '') : decoded(content);
  if (text === undefined || text.includes('\u0000')) return fail({ code: 'not-text', what: 'The file is not text in UTF-8.' });

  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const line = text.slice(0, deep).split('\n').length;
    return fail({ code: 'too-deep', what: `This stands more than ${DEEPEST} levels deep.` }, { line, column: 1, endColumn: 2 });
  }
  const lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { version: '1.2', schema: 'core', stringKeys: true, uniqueKeys: false, prettyErrors: false, merge: false });
  } catch {
    return fail({ code: 'yaml-syntax', what: 'The file cannot be taken apart.' });
  }
  const source: Source = { file, text, document, lines };
  const broken = [...document.errors, ...document.warnings].map(({ code, message, pos }) => diagnosticOf(
    code === 'TAG_RESOLVE_FAILED' ? { code: 'tag', path: [], what: 'A tag stands here.' }
      : { code: 'yaml-syntax', path: [], ...yamlFault(code, message) },
    file, placeAt(source, pos[0], pos[1])));
  if (broken.length > 0) return { diagnostics: firsts(broken) };
  const unwanted = lookThrough(source);
  return unwanted.length > 0 ? { diagnostics: unwanted } : { source, diagnostics: [] };
}

/** Where a path stands in a file; the nearest part of it that exists, when it does not. */
export function placeOf(source: Source, path: Path, at: 'key' | 'value' = 'value'): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    const key = pairAt(source.document, part)?.key as Node | undefined;
    const value = source.document.getIn(part, true) as Node | undefined;
    const node = length < path.length || at === 'key' ? (key ?? value) : (value ?? key);
    // An empty value has no extent of its own: its key is marked.
    const range = node?.range && node.range[1] > node.range[0] ? node.range : (key?.range ?? node?.range);
    if (range) return placeAt(source, range[0], range[1]);
  }
  return START;
}

export function placeAt({ lines, text }: Pick<Source, 'lines' | 'text'>, from: number, to: number): Place {
  const start = Math.min(from, text.length);
  const line = lineAt(lines, start);
  const column = start - (lines[line] ?? 0) + 1;
  const end = Math.min(Math.max(to, start + 1), lines[line + 1] === undefined ? text.length : (lines[line + 1] ?? 0) - 1);
  return { line: line + 1, column, endColumn: column + Math.max(1, end - start) };
}

/** The last line that begins at or before an offset, counted from 0. */
function lineAt(lines: readonly number[], offset: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Where a text goes deeper than any scenario does, told before it is parsed: the parser descends as deep as the text, and
 * on a deep enough one the whole process dies. Counts open brackets, and what stands before the first word of a line.
 */
function tooDeepAt(text: string): number | undefined {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '[' || character === '{') open += 1;
    else if ((character === ']' || character === '}') && open > 0) open -= 1;
    if (open > DEEPEST) return at;
  }
  const margin = new RegExp(`^(?: |\\t|[-?:] ){${DEEPEST * 2},}`, 'm').exec(text);
  return margin?.index;
}

/** Names, marks and characters that are not part of the format, wherever they stand. */
function lookThrough(source: Source): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const add = (finding: Omit<Finding, 'path'>, node: Node, range: readonly number[] | null | undefined = node.range) => {
    const [from = 0, to = 1] = range ?? [];
    found.push(diagnosticOf({ ...finding, path: [] }, source.file, placeAt(source, from, to)));
  };
  visit(source.document, (key, node, parents) => {
    if (parents.length > DEEPEST && parents.filter(isCollection).length > DEEPEST) {
      add({ code: 'too-deep', what: `This stands more than ${DEEPEST} levels deep.` }, node as Node);
      return visit.BREAK;
    }
    // A key without a value, as `{a, b}` has them, is a pair with nothing in it.
    if (isPair(node) || node === null) return undefined;
    if (isMap(node)) for (const twice of keysTwice(node)) add({ code: 'duplicate-key', what: `The key "${String(twice.value)}" stands twice.` }, twice);
    if (isAlias(node)) add({ code: 'anchor-or-alias', what: `The alias *${node.source} stands here.` }, node);
    const { anchor, tag } = node as { readonly anchor?: string; readonly tag?: string };
    if (anchor) add({ code: 'anchor-or-alias', what: `The anchor &${anchor} stands here.` }, node as Node);
    if (tag) add({ code: 'tag', what: 'A tag stands here.' }, node as Node);
    if (!isScalar(node) || typeof node.value !== 'string') return undefined;
    if (key === 'key' && reserved.has(node.value)) add({ code: 'unsafe-key', what: `"${node.value}" cannot be a name.` }, node);
    if (key === 'key' && node.value === '<<') add({ code: 'anchor-or-alias', what: 'A merge key stands here.' }, node);
    const character = node.value.match(hiddenCharacters)?.[0];
    if (character !== undefined) {
      const at = source.text.indexOf(character, node.range?.[0]);
      const written = at >= 0 && at < (node.range?.[1] ?? 0);
      add({ code: 'hidden-character', what: `The text holds a character that cannot be seen (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}).` }, node, written ? [at, at + 1] : undefined);
    }
    return undefined;
  });
  return found;
}

/** Keys that stand again in one group. The parser could tell too, but takes quadratic time over a long group. */
function keysTwice(map: YAMLMap): readonly Scalar[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    // `1` and `"1"` are one name once they are read.
    if (!isScalar(key) || !seen.has(String(key.value))) {
      if (isScalar(key)) seen.add(String(key.value));
      return [];
    }
    return [key];
  }).slice(0, 20);
}

function pairAt(document: Document.Parsed, path: Path): Pair | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  return isMap(parent) ? parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(last)) : undefined;
}

function decoded(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}

/** One broken line often makes the parser stumble many times; the first of a line says what is wrong. */
const firsts = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ line }, at) => diagnostics.findIndex((other) => other.line === line) === at).slice(0, 20);
