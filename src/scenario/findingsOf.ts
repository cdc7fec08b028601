/** What valibot says about a shape, in the words of an author: where, what was found, what is asked for, which names are near. */
import * as v from 'valibot';
import { type DiagnosticCode, codes } from './diagnosticCodes.ts';
import type { Finding, Path } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import { alternativesFor, type Inside, keysAt, schemaAt, valueAt } from './schemaAt.ts';

type Issue = v.BaseIssue<unknown>;
interface Placed {
  readonly issue: Issue;
  readonly path: Path;
}

/** Nobody mends more at a time, and a file made to be slow is not given the chance. */
const MOST = 100;

export function findingsOf(schema: v.GenericSchema, input: unknown, issues: readonly Issue[]): readonly Finding[] {
  const placed = issues.slice(0, MOST).flatMap((issue) => meant(schema, input, issue, []));
  const found = placed.map((each) => ('code' in each ? each : findingOf(schema, input, each)));
  // A file of another format is read by other rules: nothing else that is said of it would be true.
  const format = found.filter(({ code }) => code === 'unknown-format');
  return format.length > 0 ? format : found;
}

/** An issue of a union becomes what is wrong with the alternative that was meant; the others would only be noise. */
function meant(schema: v.GenericSchema, input: unknown, issue: Issue, before: Path): readonly (Placed | Finding)[] {
  const path = [...before, ...keysOf(issue)];
  const union = issue.type === 'union' ? schemaAt(schema, path, input) : undefined;
  if (union?.type !== 'union') return [{ issue, path }];
  const value = valueAt(input, path);
  const alternatives = alternativesFor(union, value);
  const [alternative] = alternatives;
  if (!alternative) return [{ issue, path }];
  if (alternatives.length > 1) return noneOf(alternatives, value, path);
  const issues = v.safeParse(alternative as unknown as v.GenericSchema, value).issues ?? [];
  return issues.flatMap((inner) => meant(schema, input, inner, path));
}

/** No alternative is nearer than the others: none of the keys that tell them apart is there. */
function noneOf(alternatives: readonly Inside[], value: unknown, path: Path): readonly Finding[] {
  const known = [...new Set(alternatives.flatMap(({ entries }) => Object.keys(entries ?? {})))];
  const written = Object.keys(value as object);
  const telling = known.filter((key) => !written.includes(key) && alternatives.some(({ entries }) => !Object.hasOwn(entries ?? {}, key)));
  const unknown = written.filter((key) => !known.includes(key));
  if (unknown.length > 0) return unknown.map((key) => unknownKey(key, [...path, key], telling, undefined));
  return [{ code: 'missing-key', path, at: 'key', what: `${nameOf(path)} does not say what is done.`, fix: `Add one of: ${telling.join(', ')}.` }];
}

function findingOf(schema: v.GenericSchema, input: unknown, { issue, path }: Placed): Finding {
  const last = path.at(-1);
  const name = nameOf(path);
  const found = described(issue.input);
  if (issue.message in codes) return ofRule(issue, path);
  if (isKeyIssue(issue)) {
    const parent = path.slice(0, -1);
    return issue.expected === 'never' ? unknownKey(String(last), path, keysAt(schema, parent, input), valueAt(input, path)) : missingKey(String(last), parent);
  }
  const values = quoted(issue.expected);
  if (issue.type === 'variant' && last === 'kind') {
    const parent = path.slice(0, -1);
    if (issue.input === undefined) return { ...missingKey('kind', parent), fix: `Add a line kind: with one of ${values.join(', ')}.` };
    const isDocument = parent.at(-1) === 'document';
    return {
      code: isDocument ? 'unknown-document-kind' : 'unknown-task-kind', path, what: `${found} is no kind of ${isDocument ? 'document' : 'task'}.`,
      nearest: nearest(String(issue.input), values), fix: `Choose one of: ${values.join(', ')}.`,
    };
  }
  if (last === 'format' && path.length === 1) {
    const newer = typeof issue.input === 'number' && issue.input > 1;
    return { code: 'unknown-format', path, what: newer ? `The file is written in format ${issue.input}, which is newer than this version reads.` : `${found} is no format of a file.` };
  }
  if (values.length > 0) {
    const fix = `Choose one of: ${values.join(', ')}.`;
    return { code: 'wrong-value', path, what: `${name} is ${found}.`, nearest: nearest(String(valueAt(input, path)), values), fix };
  }
  if (issue.kind === 'validation' && issue.expected?.startsWith('<=')) return { code: 'too-many', path, what: `${name} has more entries than it may have (${bound(issue.expected)}).` };
  if (issue.kind === 'validation') return { code: 'too-few', path, what: `${name} has fewer entries than it needs (${bound(issue.expected)}).` };
  const fix = forms[issue.expected ?? ''];
  return { code: 'wrong-type', path, what: `${name} is ${found}; it must be ${wanted(issue.expected)}.`, ...(fix !== undefined && { fix }) };
}

/** A rule of the format whose message is its code: how ids, times and numbers are written. */
function ofRule(issue: Issue, path: Path): Finding {
  const code = issue.message as DiagnosticCode;
  const name = nameOf(path);
  const found = described(issue.input);
  const what = code === 'empty-text' ? `${name} is empty.`
    : code === 'text-too-long' ? `${name} has ${String(issue.input).length} characters; at most ${issue.expected?.replace('<=', '')} are allowed.`
    : code === 'out-of-range' ? `${name} is ${found}; it must be ${bound(issue.expected)}.`
    : code === 'not-whole' ? `${name} is ${found}; it must be a whole number.`
    : `${found} is not written as ${written[code] ?? 'it must be'}.`;
  return { code, path, what, ...(isKey(issue) && { at: 'key' as const }) };
}

function unknownKey(key: string, path: Path, allowed: readonly string[], value: unknown): Finding {
  const near = nearest(key, allowed);
  const fix = value === null && key.includes(' ') ? 'Inside { } a comma ends the text. Put a text with a comma in it in quotes, or write the keys on lines of their own.'
    : near.length === 0 && allowed.length > 0 ? `Remove the line, or use one of: ${allowed.join(', ')}.` : undefined;
  return { code: 'unknown-key', path, at: 'key', what: `${nameOf(path.slice(0, -1))} has no key "${key}".`, nearest: near, ...(fix !== undefined && { fix }) };
}

const missingKey = (key: string, parent: Path): Finding =>
  ({ code: 'missing-key', path: parent, at: 'key', what: `${nameOf(parent)} lacks "${key}".`, fix: `Add a line ${key}: with its value.` });

/** What stands at a path, as an author would call it. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  return typeof last === 'number' ? `Entry ${last + 1} of "${path.findLast((key) => typeof key === 'string') ?? ''}"` : `"${last}"`;
}

/** It is the key that is wrong, not what stands under it. */
const isKey = (issue: Issue): boolean => issue.path?.at(-1)?.origin === 'key';
const isKeyIssue = (issue: Issue): boolean => issue.type === 'strict_object' && isKey(issue);
const keysOf = (issue: Issue): Path => (issue.path ?? []).map((item) => item.key as string | number);
const quoted = (expected: string | null): readonly string[] => [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, value]) => value ?? '');

const written: Partial<Record<DiagnosticCode, string>> = {
  'bad-id': 'a name', 'bad-time': 'a time of the case', 'bad-duration': 'a duration', 'bad-version': 'a version', 'bad-law-ref': 'a reference to the law', 'bad-source': 'a source', 'bad-panel-answer': 'an answer of a panel', 'bad-source-hash': 'the hash of a text',
};

/** What was found, as an author sees it. */
function described(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 57)}...` : value}"`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return typeof value === 'object' ? 'a group of keys' : String(value);
}

const kinds: Readonly<Record<string, string>> = { string: 'text', number: 'a number', boolean: 'yes or no', Object: 'a group of keys', Array: 'a list' };
const forms: Readonly<Record<string, string>> = {
  string: 'Write text. A number or a yes that is meant as text stands in quotes.',
  number: 'Write a number, without quotes.',
  Object: 'Write its keys on the lines below it, each with two spaces more in front.',
  Array: 'Write a list: each entry on a line of its own after a hyphen, or all of them in [ ] with commas between.',
};
const wanted = (expected: string | null): string => {
  const parts = (expected ?? '').replace(/[()]/g, '').split(' | ').map((part) => kinds[part] ?? part);
  return [...new Set(parts)].join(' or ');
};
const bound = (expected: string | null): string => (expected ?? '').replace('>=', 'at least ').replace('<=', 'at most ');
