/** A file -> a value of the format, with its source for placing what is found later; or everything that is wrong with it. */
import * as v from 'valibot';
import { type Diagnostic, diagnosticOf, inOrder } from './diagnostic.ts';
import { findingsOf } from './findingsOf.ts';
import { placeOf, readYaml, type Source } from './readYaml.ts';

export interface ReadDocument<T> {
  readonly value?: T;
  readonly source?: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/** More problems than this at once help nobody. */
const MOST = 200;

/** Reads any file of the format: a scenario, a law pack, a playthrough. Never throws. */
export function readDocument<S extends v.GenericSchema>(schema: S, file: string, content: string | Uint8Array | undefined): ReadDocument<v.InferOutput<S>> {
  const { source, diagnostics } = readYaml(file, content);
  if (!source) return { diagnostics };
  const input: unknown = source.document.toJS();
  const read = v.safeParse(schema, input);
  if (read.success) return { value: read.output, source, diagnostics: [] };
  const found = findingsOf(schema, input, allIssues(schema, input)).slice(0, MOST).map((finding) => diagnosticOf(finding, file, placeOf(source, finding.path, finding.at)));
  return { source, diagnostics: inOrder(found) };
}

/** Every issue at once. valibot names one unknown key of a group and goes on, so those it named are taken out and it looks again. */
function allIssues(schema: v.GenericSchema, input: unknown): readonly v.BaseIssue<unknown>[] {
  const rest: unknown = structuredClone(input);
  const unknown: v.BaseIssue<unknown>[] = [];
  for (let round = 0; round < 50; round += 1) {
    const read = v.safeParse(schema, rest);
    const strange = (read.issues ?? []).filter((issue) => issue.type === 'strict_object' && issue.expected === 'never');
    if (strange.length === 0) return [...unknown, ...(read.issues ?? [])];
    unknown.push(...strange);
    for (const issue of strange) {
      const item = issue.path?.at(-1);
      if (item) delete (item.input as Record<string, unknown>)[String(item.key)];
    }
  }
  return unknown;
}
