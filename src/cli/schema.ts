/**
 * `schema [scenario|law-pack|playthrough|translation] [--write]`: the JSON Schema (2020-12) of a kind of file, for editors that complete
 * and check while one types. `--write` puts all of them into `public/`. The schema knows shapes; `check` also knows names.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Io } from './io.ts';
import { isSchemaKind, schemaKinds, schemaOf } from './schemaOf.ts';

const usage = `Usage: schema [${schemaKinds.join('|')}] [--write]`;
const publicFolder = fileURLToPath(new URL('../../public/', import.meta.url));

export async function schema(args: string[], io: Io): Promise<number> {
  const asked = readSchemaArgs(args);
  if (!asked) {
    io.err(usage);
    return 2;
  }
  if (!asked.write) {
    io.out(schemaText(asked.kind));
    return 0;
  }
  for (const kind of schemaKinds) {
    writeFileSync(`${publicFolder}${schemaFile(kind)}`, `${schemaText(kind)}\n`);
    io.out(`Wrote public/${schemaFile(kind)}`);
  }
  return 0;
}

/** The name of a schema's file in `public/`. */
export const schemaFile = (kind: (typeof schemaKinds)[number]): string => `${kind}.schema.json`;

/** A schema as it stands in its file, but for the line's end. */
export const schemaText = (kind: (typeof schemaKinds)[number]): string => JSON.stringify(schemaOf(kind), null, 1);

function readSchemaArgs(args: readonly string[]): { readonly kind: (typeof schemaKinds)[number]; readonly write: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { write: { type: 'boolean' } } });
    const kind = positionals[0] ?? 'scenario';
    return positionals.length <= 1 && isSchemaKind(kind) ? { kind, write: values.write === true } : undefined;
  } catch {
    return undefined;
  }
}
