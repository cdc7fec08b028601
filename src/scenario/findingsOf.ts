/** What valibot says about a shape, in the words of an author: where, what was found, what is asked for, which names are near. */
import type * as v from 'valibot';
import { type DiagnosticCode, codes } from './diagnosticCodes.ts';
import type { Finding, Path } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import { keysAt, valueAt } from './schemaAt.ts';

type Issue = v.BaseIssue<unknown>;

export function findingsOf(schema: v.GenericSchema, input: unknown, issues: readonly Issue[]): readonly Finding[] {
  return issues.flatMap((issue) => flatten(issue, [])).map(({ issue, path }) => findingOf(schema, input, issue, path));
}

/** An issue of a union becomes the issues of the alternative that was meant: the one whose kind of value fits. */
function flatten(issue: Issue, before: Path): readonly { readonly issue: Issue; readonly path: Path }[] {
  const path = [...before, ...keysOf(issue)];
  if (issue.type !== 'union' || !issue.issues) return [{ issue, path }];
  const meant = issue.issues.filter((inner) => (inner.path?.length ?? 0) > 0 || inner.kind === 'validation' || inner.type === 'picklist' || inner.type === 'union' || isKeyIssue(inner));
  return meant.length === 0 ? [{ issue, path }] : meant.flatMap((inner) => flatten(inner, path));
}

function findingOf(schema: v.GenericSchema, input: unknown, issue: Issue, path: Path): Finding {
  const last = path.at(-1);
  const name = last === undefined ? 'The file' : `"${last}"`;
  const found = described(issue.input);
  if (issue.message in codes) {
    const code = issue.message as DiagnosticCode;
    const key = issue.path?.at(-1)?.origin === 'key';
    const what = code === 'empty-text' ? `${name} is empty.`
      : code === 'text-too-long' ? `${name} has ${String(issue.input).length} characters; at most ${issue.expected?.replace('<=', '')} are allowed.`
      : code === 'out-of-range' ? `${name} is ${found}; it must be ${bound(issue.expected)}.`
      : code === 'not-whole' ? `${name} is ${found}.`
      : `${found} is not written as ${names[code] ?? 'it must be'}.`;
    return { code, path, what, ...(key && { at: 'key' as const }) };
  }
  if (isKeyIssue(issue)) {
    const parent = path.slice(0, -1);
    const where = parent.length === 0 ? 'The file' : `"${parent.at(-1)}"`;
    if (issue.expected === 'never') {
      const allowed = keysAt(schema, parent, input);
      const near = nearest(String(last), allowed);
      return {
        code: 'unknown-key', path, at: 'key', what: `${where} has no "${last}".`, nearest: near,
        ...(near.length === 0 && allowed.length > 0 && { fix: `Remove the line, or use one of: ${allowed.join(', ')}.` }),
      };
    }
    return { code: 'missing-key', path: parent, at: 'key', what: `${where} lacks "${last}".`, fix: `Add a line ${last}: with its value.` };
  }
  const values = quoted(issue.expected);
  if (issue.type === 'variant' && last === 'kind') {
    const code: DiagnosticCode = path.at(-2) === 'document' ? 'unknown-document-kind' : 'unknown-task-kind';
    return { code, path, what: `${found} is no kind of ${path.at(-2) === 'document' ? 'document' : 'task'}.`, nearest: nearest(String(issue.input), values), fix: `Choose one of: ${values.join(', ')}.` };
  }
  if (last === 'format' && path.length === 1) {
    const newer = typeof issue.input === 'number' && issue.input > 1;
    return { code: 'unknown-format', path, what: newer ? `The file is written in format ${issue.input}, which is newer than this version reads.` : `${found} is no format of a file.` };
  }
  if (values.length > 0) {
    return { code: 'wrong-value', path, what: `${name} is ${found}.`, nearest: nearest(String(valueAt(input, path)), values), fix: `Choose one of: ${values.join(', ')}.` };
  }
  if (issue.kind === 'validation') return { code: 'too-few', path, what: `${name} has fewer entries than it needs (${bound(issue.expected)}).` };
  return { code: 'wrong-type', path, what: `${name} is ${found}; it must be ${wanted(issue.expected)}.` };
}

const isKeyIssue = (issue: Issue): boolean => issue.type === 'strict_object' && issue.path?.at(-1)?.origin === 'key';
const keysOf = (issue: Issue): Path => (issue.path ?? []).map((item) => item.key as string | number);
const quoted = (expected: string | null): readonly string[] => [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, value]) => value ?? '');

const names: Partial<Record<DiagnosticCode, string>> = {
  'bad-id': 'a name', 'bad-time': 'a time of the case', 'bad-duration': 'a duration', 'bad-version': 'a version', 'bad-law-ref': 'a reference to the law', 'bad-source': 'a source',
};

/** What was found, as an author sees it. */
function described(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 57)}...` : value}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of keys' : String(value);
}

const kinds: Readonly<Record<string, string>> = { string: 'text', number: 'a number', boolean: 'yes or no', Object: 'a group of keys', Array: 'a list' };
const wanted = (expected: string | null): string => {
  const parts = (expected ?? '').replace(/[()]/g, '').split(' | ').map((part) => kinds[part] ?? part);
  return [...new Set(parts)].join(' or ');
};
const bound = (expected: string | null): string => (expected ?? '').replace('>=', 'at least ').replace('<=', 'at most ');
