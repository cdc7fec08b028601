/** Walking a schema beside what was written: which keys could stand at a path. */
import type * as v from 'valibot';
import type { Path } from './diagnostic.ts';

/** What valibot's schemas look like inside, as far as the walk reads them. */
export interface Inside {
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
export const keysAt = (schema: v.GenericSchema, path: Path, input: unknown): readonly string[] =>
  Object.keys(settle(schemaAt(schema, path, input), valueAt(input, path))?.entries ?? {});

export const valueAt = (input: unknown, path: Path): unknown => path.reduce(childOf, input);

/** The schema that a path leads to, for values such as this one. */
export function schemaAt(schema: v.GenericSchema, path: Path, input: unknown): Inside | undefined {
  let here: Inside | undefined = schema as unknown as Inside;
  let value = input;
  for (const key of path) {
    here = step(settle(here, value), key);
    value = childOf(value, key);
  }
  return bare(here, value);
}

/** What a union offers for a value of this kind: one alternative, several that are equally near, or none. */
export function alternativesFor(union: Inside, value: unknown): readonly Inside[] {
  const options = (union.options ?? []).map((option) => bare(option, value) ?? option);
  if (Array.isArray(value)) return options.filter(({ type }) => type === 'array').slice(0, 1);
  if (typeof value !== 'object' || value === null) {
    const scalar = options.filter(({ type }) => type === 'picklist' || type === typeof value);
    return scalar.slice(0, 1);
  }
  const groups = options.filter(({ type }) => type === 'strict_object' || type === 'record' || type === 'variant');
  const shared = (option: Inside) => Object.keys(option.entries ?? {}).filter((key) => Object.hasOwn(value, key)).length;
  const most = Math.max(0, ...groups.map(shared));
  return groups.filter((option) => shared(option) === most);
}

/** The alternative that was meant, by the kind of value, by its `kind`, or by the keys it has. */
export function settle(schema: Inside | undefined, value: unknown): Inside | undefined {
  const here = bare(schema, value);
  if (here?.type === 'variant') return here.options?.find((option) => option.entries?.['kind']?.literal === childOf(value, 'kind'));
  return here?.type === 'union' ? settle(alternativesFor(here, value)[0], value) : here;
}

/** Without what is wrapped around it: optional, lazy. */
function bare(schema: Inside | undefined, value: unknown): Inside | undefined {
  if (schema?.wrapped) return bare(schema.wrapped, value);
  return schema?.getter ? bare(schema.getter(value), value) : schema;
}

/** The schema of what stands under a key, in a schema that was settled. */
export const step = (schema: Inside | undefined, key: string | number): Inside | undefined =>
  schema?.entries ? schema.entries[key] : schema?.type === 'array' ? schema.item : schema?.value;

const childOf = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
