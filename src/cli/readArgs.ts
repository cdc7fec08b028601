/** Arguments of a command: one thing it is about, and its options. */
import { parseArgs } from 'node:util';

export interface Args<K extends string> {
  readonly subject: string;
  readonly options: Readonly<Partial<Record<K, string>>>;
  readonly flags: ReadonlySet<string>;
}

/** Undefined where the arguments make no sense: the caller prints how it is used. */
export function readArgs<K extends string>(args: readonly string[], options: readonly K[], flags: readonly string[] = []): Args<K> | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { ...Object.fromEntries(options.map((name) => [name, { type: 'string' as const }])), ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])) },
    });
    const [subject] = positionals;
    if (subject === undefined || positionals.length > 1) return undefined;
    const given = Object.entries(values as Record<string, string | boolean>);
    return {
      subject,
      options: Object.fromEntries(given.filter(([, value]) => typeof value === 'string')) as Partial<Record<K, string>>,
      flags: new Set(given.filter(([, value]) => value === true).map(([name]) => name)),
    };
  } catch {
    return undefined;
  }
}

export type Format = 'text' | 'json';

export const formatOf = (given: string | undefined): Format | undefined => (given === undefined || given === 'text' ? 'text' : given === 'json' ? 'json' : undefined);
