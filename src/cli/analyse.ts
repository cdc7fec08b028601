/**
 * `analyse <scenario>`: goes through everything that can happen in it (`analyseExploring.ts`); with `--policies`: what can be had
 * without knowing the case (`analysePolicies.ts`). Exit code 1 where there are errors, or where not everything was looked at.
 */
import { analyseExploring, defaults } from './analyseExploring.ts';
import { analysePolicies, DEFAULT_SEEDS } from './analysePolicies.ts';
import type { Io } from './io.ts';
import { loadScenario } from './loadScenario.ts';
import { formatOf, readArgs } from './readArgs.ts';

export { DEFAULT_SEEDS };

const usage = [
  'Usage: analyse <scenario> [--states N] [--memory MB] [--save <folder>] [--format text|json]',
  '       analyse <scenario> --policies [--seeds N] [--workers N] [--format text|json]',
].join('\n');

export async function analyse(args: string[], io: Io): Promise<number> {
  const read = readArgs(args, ['seeds', 'workers', 'format', 'states', 'memory', 'save'], ['policies']);
  const format = formatOf(read?.options.format);
  const whole = (given: string | undefined, otherwise: number, least: number, most: number) => {
    const value = Number(given ?? otherwise);
    return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
  };
  const seeds = whole(read?.options.seeds, DEFAULT_SEEDS, 1, Number.MAX_SAFE_INTEGER);
  const workers = whole(read?.options.workers, 0, 0, 64);
  const states = whole(read?.options.states, defaults.states, 1, 500_000_000);
  const memory = whole(read?.options.memory, defaults.memory, 1, 16_384);
  const policies = read?.flags.has('policies') ?? false;
  const misplaced = policies ? ['states', 'memory', 'save'] as const : ['seeds', 'workers'] as const;
  if (!read || !format || seeds === undefined || workers === undefined || states === undefined || memory === undefined || misplaced.some((name) => read.options[name] !== undefined)) {
    io.err(usage);
    return 2;
  }
  const loaded = loadScenario(read.subject);
  if (!loaded) {
    io.err(`There is no scenario "${read.subject}".`);
    return 2;
  }
  const { scenario, machine } = loaded;
  if (!scenario || !machine) {
    io.err(`The scenario "${read.subject}" cannot be played as it is. See what is wrong with it: check ${read.subject}`);
    return 1;
  }
  if (policies) return analysePolicies(loaded, read.subject, { seeds, workers, format }, io);
  const { save } = read.options;
  return analyseExploring(loaded, scenario, { states, memory, format, ...(save !== undefined && { save }) }, io);
}
