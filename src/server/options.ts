/** What `npm start` was asked for: `PORT`, `--port`, `SCENARIOS`, `--scenarios`, `--no-build`, `--help`. */
import { parseArgs } from 'node:util';

export interface Options {
  readonly port: number;
  readonly build: boolean;
  readonly help: boolean;
  /** The folder of scenarios that the Author section shows; absent: the one that comes with Proving Ground. */
  readonly scenarios?: string;
}

export const usualPort = 4173;

export const help = `npm start                      build what has changed, and open Proving Ground
npm start -- --port 8080       on another port (PORT=8080 does the same; 0 takes any free one)
npm start -- --scenarios DIR   the Author section shows the scenarios in DIR (SCENARIOS=DIR does the same)
npm start -- --no-build        serve what was built last, as it is`;

/** The options, or a sentence that says what is wrong with them. */
export function readOptions(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Options | string {
  let values: { port?: string; scenarios?: string; build?: boolean; help?: boolean };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, scenarios: { type: 'string' }, build: { type: 'boolean' }, help: { type: 'boolean' } },
      allowNegative: true,
    }));
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${help}`;
  }
  const [name, written] = values.port === undefined ? ['PORT', environment.PORT || String(usualPort)] : ['--port', values.port];
  const port = portOf(written);
  if (port === undefined) return `${name} is "${written}". It has to be a whole number from 0 to 65535, such as ${usualPort}.`;
  const scenarios = values.scenarios ?? environment.SCENARIOS;
  return { port, build: values.build ?? true, help: values.help ?? false, ...(scenarios && { scenarios }) };
}

function portOf(written: string): number | undefined {
  const port = Number(written.trim());
  return /^\d{1,5}$/.test(written.trim()) && port <= 65535 ? port : undefined;
}
