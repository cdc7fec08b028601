/** Walking a schema beside what was written: which keys could stand at a path. */
import type * as v from 'valibot';
import type { Path } from './diagnostic.ts';

/** What valibot's schemas look like inside, as far as the walk reads them. */
interface Inside {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Inside>>;
  readonly value?: Inside;
  readonly item?: Inside;
  readonly options?: readonly Inside[];
  readonly wrapped?: Inside;
  readonly literal?: unknown;
  readonly getter?: (input: unknown) => Inside;
}

/** The keys that a group of keys at this path may have. Empty where the author names them. */
export function keysAt(schema: v.GenericSchema, path: Path, input: unknown): readonly string[] {
  let here: Inside | undefined = schema as unknown as Inside;
  let value = input;
  for (const key of path) {
    here = step(settle(here, value), key);
    value = childOf(value, key);
  }
  return Object.keys(settle(here, value)?.entries ?? {});
}

export const valueAt = (input: unknown, path: Path): unknown => path.reduce(childOf, input);

/** The alternative that was meant, by the kind of value or by its `kind`. */
function settle(schema: Inside | undefined, value: unknown): Inside | undefined {
  if (!schema) return undefined;
  if (schema.wrapped) return settle(schema.wrapped, value);
  if (schema.getter) return settle(schema.getter(value), value);
  if (schema.type === 'variant') return schema.options?.find((option) => option.entries?.['kind']?.literal === childOf(value, 'kind'));
  if (schema.type === 'union') {
    const type = Array.isArray(value) ? 'array' : typeof value === 'object' ? 'strict_object' : typeof value;
    return settle(schema.options?.find((option) => option.type === type) ?? schema.options?.find((option) => option.type === 'record'), value);
  }
  return schema;
}

const step = (schema: Inside | undefined, key: string | number): Inside | undefined =>
  schema?.entries ? schema.entries[key] : schema?.type === 'array' ? schema.item : schema?.value;

const childOf = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
