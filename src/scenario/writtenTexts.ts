/**
 * Every text for people in a value of the format, found by walking its schema beside it: a new task or document is in it by
 * itself. The one walker: lint, translation and the list for translators all begin here.
 */
import type * as v from 'valibot';
import type { Path } from './diagnostic.ts';
import { type Inside, settle, step } from './schemaAt.ts';
import { line, text } from './values.ts';
import { type Language, words } from './words.ts';

export interface WrittenText {
  readonly path: Path;
  readonly text: string;
  /** The language it is in, where that is not the language of the case: words that are shown as they were said. */
  readonly lang?: Language;
  /** The meaning of such words, where their author gave it. */
  readonly gloss?: string;
}

/** In the order of the schema, which is the order in which a case is read. */
export function writtenTexts(schema: v.GenericSchema, value: unknown): readonly WrittenText[] {
  const found: WrittenText[] = [];
  walk(schema as unknown as Inside, value, [], found);
  return found;
}

function walk(schema: Inside | undefined, value: unknown, path: Path, found: WrittenText[]): void {
  const here = bareOf(schema, value);
  if (isText(here) || (here === inside(words) && typeof value === 'string')) {
    if (typeof value === 'string') found.push({ path, text: value });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (here === inside(words)) {
    found.push({ path, ...(value as { readonly text: string; readonly lang: Language; readonly gloss?: string }) });
    return;
  }
  const group = settle(here, value);
  if (Array.isArray(value)) value.forEach((part, at) => { walk(step(group, at), part, [...path, at], found); });
  else for (const key of keysOf(group, value)) walk(step(group, key), (value as Readonly<Record<string, unknown>>)[key], [...path, key], found);
}

/** Where the schema names the keys, in its order; else in the author's. */
const keysOf = (group: Inside | undefined, value: object): readonly string[] =>
  group?.entries ? Object.keys(group.entries).filter((key) => Object.hasOwn(value, key)) : Object.keys(value);

const inside = (schema: v.GenericSchema): Inside => schema as unknown as Inside;
const isText = (schema: Inside | undefined): boolean => schema === inside(text) || schema === inside(line);

/** Without what is wrapped around it. */
const bareOf = (schema: Inside | undefined, value: unknown): Inside | undefined =>
  (schema?.wrapped ? bareOf(schema.wrapped, value) : schema?.getter ? bareOf(schema.getter(value), value) : schema);
