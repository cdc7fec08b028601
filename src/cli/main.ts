/** The command line: `npm run -s scenario -- <command> ...`. Exit codes: 0 clean, 1 problems, 2 wrong use, 3 our own fault. */
import type { Io } from './io.ts';

type Command = (args: string[], io: Io) => Promise<number>;

/** Each command is loaded when it is asked for. */
const commands: Readonly<Record<string, { readonly usage: string; readonly load: () => Promise<Command> }>> = {
  check: { usage: 'check [paths] [--format text|json|sarif] [--verbose] [--watch]', load: async () => (await import('./check.ts')).check },
  analyse: { usage: 'analyse <scenario> [--states N] [--memory MB] [--no-ranges] [--range-states N] [--save <folder>] [--format text|json]\n  analyse <scenario> --policies [--seeds N] [--workers N] [--format text|json]', load: async () => (await import('./analyse.ts')).analyse },
  play: { usage: 'play <scenario> --moves <playthrough> [--format text|json]', load: async () => (await import('./play.ts')).play },
  replay: { usage: 'replay <saved case> [--scenario <folder>] [--format text|json]', load: async () => (await import('./replay.ts')).replay },
  new: { usage: 'new <slug> [--title T] [--language L] [--jurisdiction J,..] [--focus F,..] [--folder DIR] [--yes]', load: async () => (await import('./new.ts')).newScenario },
  upgrade: { usage: 'upgrade <paths> [--dry-run]', load: async () => (await import('./upgrade.ts')).upgrade },
  translate: { usage: 'translate export <scenario> --to L [--format xliff|csv] [--only missing|stale|all] [--out FILE]\n  translate import <file> [--scenario <scenario>] [--reviewed-by WHO] [--replace-reviewed] [--dry-run]\n  translate tidy <scenario> --to L [--confirm KEY | --confirm-all]', load: async () => (await import('./translate.ts')).translate },
  pack: { usage: 'pack <scenario> [--lang L] [--out DIR] [--address URL --code N]', load: async () => (await import('./pack.ts')).pack },
  schema: { usage: 'schema [scenario|law-pack|playthrough|translation] [--write]', load: async () => (await import('./schema.ts')).schema },
  table: { usage: 'table [--write]', load: async () => (await import('./table.ts')).table },
  measure: { usage: 'measure <scenario> [--walks N] [--seed N] [--model <playthrough>] [--check]', load: async () => (await import('./measure.ts')).measure },
};

const usage = ['Usage: npm run -s scenario -- <command>', '', ...Object.values(commands).map((command) => `  ${command.usage}`)].join('\n');

/** Runs one command and gives its exit code. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    io.out(usage);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    io.err(`There is no command "${name}".\n\n${usage}`);
    return 2;
  }
  return (await command.load())(rest, io);
}
