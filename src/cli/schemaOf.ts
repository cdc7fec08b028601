/** The kinds of file as JSON Schema, with a sentence for each key that an editor may show. */
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { citing, credits, feedback, leadsTo } from '../scenario/choiceParts.ts';
import { condition, effects } from '../scenario/conditions.ts';
import { exhibitDocument } from '../scenario/exhibitDocument.ts';
import { lawPack } from '../scenario/lawPack.ts';
import { localeFile } from '../scenario/localeFile.ts';
import { panel } from '../scenario/panel.ts';
import { playthrough } from '../scenario/playthrough.ts';
import { scenario } from '../scenario/scenario.ts';
import { task } from '../scenario/task.ts';
import { duration, id, lawRef, line, text, time, yesNo } from '../scenario/values.ts';
import { words } from '../scenario/words.ts';
import { keyHelp } from './keyHelp.ts';
import { keyHelpWithin } from './keyHelpWithin.ts';

const kinds = {
  scenario: { schema: scenario, title: 'Scenario', description: 'A case for practice: scenes, exhibits, people, and the keys by which it is scored.' },
  'law-pack': { schema: lawPack, title: 'Law pack', description: 'What the law of a place says, where that was read, and how far it was checked.' },
  playthrough: { schema: playthrough, title: 'Playthrough', description: 'One run of a scenario, move by move, with the ending and the scores it must get.' },
  translation: { schema: localeFile, title: 'Translation', description: 'The texts of a case or a law pack in another language, each with the hash of the text it translates.' },
} as const satisfies Record<string, { readonly schema: v.GenericSchema; readonly title: string; readonly description: string }>;

export type SchemaKind = keyof typeof kinds;
export const schemaKinds = Object.keys(kinds) as readonly SchemaKind[];
export const isSchemaKind = (name: string): name is SchemaKind => Object.hasOwn(kinds, name);

/** Parts that many keys share; each stands once, under its name. */
const parts = {
  name: id, text, line, time, duration, 'yes-or-no': yesNo, 'law-reference': lawRef, words, condition, effects, feedback, 'leads-to': leadsTo,
  credit: credits, citing, document: exhibitDocument, panel, task,
};

export function schemaOf(kind: SchemaKind): JsonSchema {
  const { schema, title, description } = kinds[kind];
  const { $schema, $defs = {}, ...rest } = toJsonSchema(schema, { target: 'draft-2020-12', typeMode: 'input', errorMode: 'throw', definitions: parts });
  const used = usedBy(rest, $defs as Readonly<Record<string, unknown>>);
  return withHelp({ $schema, title, description, ...rest, $defs: used }, kind) as JsonSchema;
}

/** The shared parts that something refers to, and those that they refer to. */
function usedBy(from: unknown, all: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const used = new Set<string>();
  const look = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/\$defs\/([^"]+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      look(all[name]);
    }
  };
  look(from);
  return Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name)));
}

/** Puts the sentence for a key beside what the key may hold. `within`: what it stands in, a key or a kind. */
function withHelp(node: unknown, within: string): unknown {
  if (Array.isArray(node)) return node.map((each) => withHelp(each, within));
  if (typeof node !== 'object' || node === null) return node;
  const own = kindOf(node) ?? within;
  return Object.fromEntries(Object.entries(node).map(([key, value]: [string, unknown]) => [
    key, key === 'properties' ? eachWithHelp(value, own) : key === '$defs' ? parted(value) : withHelp(value, own),
  ]));
}

function eachWithHelp(properties: unknown, within: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties as Readonly<Record<string, object>>).map(([key, value]) => {
    const description = keyHelpWithin[`${within}.${key}`] ?? keyHelp[key];
    return [key, { ...(withHelp(value, key) as object), ...(description !== undefined && { description }) }];
  }));
}

const parted = (parts: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parts as Readonly<Record<string, unknown>>).map(([name, part]) => [name, withHelp(part, name)]));

/** The kind of task or document that a group is, where it can be only one. */
const kindOf = (node: object): string | undefined =>
  (node as { readonly properties?: { readonly kind?: { readonly const?: string } } }).properties?.kind?.const;
