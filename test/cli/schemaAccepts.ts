/** Whether a JSON Schema accepts a value: the part of draft 2020-12 that our schemas use. An unknown keyword is a fault. */
interface Schema {
  readonly [keyword: string]: unknown;
}

const notes = new Set(['$schema', '$defs', 'title', 'description']);

export function schemaAccepts(root: Schema, value: unknown, schema: Schema = root): boolean {
  const group = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  const inside = (part: unknown, of: unknown) => schemaAccepts(root, of, part as Schema);
  const properties = (schema['properties'] ?? {}) as Record<string, unknown>;
  const rules: Readonly<Record<string, (by: never) => boolean>> = {
    $ref: (ref: string) => inside((root['$defs'] as Schema)[ref.replace('#/$defs/', '')], value),
    type: (type: string) => (type === 'integer' ? Number.isInteger(value) : typeOf(value) === type),
    enum: (all: unknown[]) => all.includes(value),
    const: (only: unknown) => only === value,
    anyOf: (parts: unknown[]) => parts.some((part) => inside(part, value)),
    oneOf: (parts: unknown[]) => parts.filter((part) => inside(part, value)).length === 1,
    pattern: (pattern: string) => typeof value !== 'string' || new RegExp(pattern, 'u').test(value),
    minLength: (least: number) => typeof value !== 'string' || value.length >= least,
    maxLength: (most: number) => typeof value !== 'string' || value.length <= most,
    minimum: (least: number) => typeof value !== 'number' || value >= least,
    maximum: (most: number) => typeof value !== 'number' || value <= most,
    minItems: (least: number) => !Array.isArray(value) || value.length >= least,
    maxItems: (most: number) => !Array.isArray(value) || value.length <= most,
    minProperties: (least: number) => !group || Object.keys(group).length >= least,
    maxProperties: (most: number) => !group || Object.keys(group).length <= most,
    items: (item: unknown) => !Array.isArray(value) || value.every((each) => inside(item, each)),
    required: (names: string[]) => !group || names.every((name) => Object.hasOwn(group, name)),
    properties: () => !group || Object.entries(properties).every(([name, part]) => !Object.hasOwn(group, name) || inside(part, group[name])),
    propertyNames: (part: unknown) => !group || Object.keys(group).every((name) => inside(part, name)),
    additionalProperties: (part: unknown) => !group || Object.entries(group).every(([name, each]) => Object.hasOwn(properties, name) || (typeof part === 'boolean' ? part : inside(part, each))),
  };
  return Object.entries(schema).every(([keyword, by]) => {
    if (notes.has(keyword)) return true;
    const rule = rules[keyword];
    if (!rule) throw new Error(`the schema uses ${keyword}, which this test does not know`);
    return rule(by as never);
  });
}

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
