/** What `npm start` was asked for: `PORT`, `--port`, `SCENARIOS`, `--scenarios`, `--no-build`, `--help`. */
import { parseArgs } from 'node:util';

export interface Options {
  readonly port: number;
  readonly build: boolean;
  readonly help: boolean;
  /** The folder of scenarios that the Author section shows; absent: the one that comes with Proving Ground. */
  readonly scenarios?: string;
  /** Where rooms are kept: the address of a PostgreSQL database, or absent: a file in `data`. */
  readonly database?: string;
  /** The folder of this program's own data; absent: `.proving-ground` in the user's home. */
  readonly data?: string;
}

export const usualPort = 4173;

export const help = `npm start                      build what has changed, and open Proving Ground
npm start -- --port 8080       on another port (PORT=8080 does the same; 0 takes any free one)
npm start -- --scenarios DIR   the Author section shows the scenarios in DIR (SCENARIOS=DIR does the same)
npm start -- --data DIR        keep the rooms of group exercises in DIR (DATA=DIR does the same)
npm start -- --database URL    keep them in PostgreSQL (DATABASE_URL=URL does the same)
npm start -- --no-build        serve what was built last, as it is`;

/** The options, or a sentence that says what is wrong with them. */
export function readOptions(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Options | string {
  let values: { port?: string; scenarios?: string; data?: string; database?: string; build?: boolean; help?: boolean };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, scenarios: { type: 'string' }, data: { type: 'string' }, database: { type: 'string' }, build: { type: 'boolean' }, help: { type: 'boolean' } },
      allowNegative: true,
    }));
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${help}`;
  }
  const [name, written] = values.port === undefined ? ['PORT', environment.PORT || String(usualPort)] : ['--port', values.port];
  const port = portOf(written);
  if (port === undefined) return `${name} is "${written}". It has to be a whole number from 0 to 65535, such as ${usualPort}.`;
  const scenarios = values.scenarios ?? environment.SCENARIOS;
  const data = values.data ?? environment.DATA;
  const database = values.database ?? environment.DATABASE_URL;
  if (database && !/^postgres(ql)?:\/\//.test(database)) return `${values.database === undefined ? 'DATABASE_URL' : '--database'} has to be the address of a PostgreSQL database, such as postgres://user@host/name.`;
  return { port, build: values.build ?? true, help: values.help ?? false, ...(scenarios && { scenarios }), ...(data && { data }), ...(database && { database }) };
}

function portOf(written: string): number | undefined {
  const port = Number(written.trim());
  return /^\d{1,5}$/.test(written.trim()) && port <= 65535 ? port : undefined;
}
