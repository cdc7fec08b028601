/**
 * `analyse <scenario>`: goes through everything that can happen in it, and what can be earned (`analyseExploring.ts`); with `--policies`: what can be had
 * without knowing the case (`analysePolicies.ts`). Exit code 1 where there are errors, or where not everything was looked at.
 */
import { rangeBounds } from '../analysis/ranges/range.ts';
import { analyseExploring, defaults } from './analyseExploring.ts';
import { analysePolicies, DEFAULT_SEEDS } from './analysePolicies.ts';
import type { Io } from './io.ts';
import { loadScenario } from './loadScenario.ts';
import { modelRunIn } from './modelRun.ts';
import { formatOf, readArgs } from './readArgs.ts';

export { DEFAULT_SEEDS };

const usage = [
  'Usage: analyse <scenario> [--states N] [--memory MB] [--no-ranges] [--range-states N] [--save <folder>] [--format text|json]',
  '       analyse <scenario> --policies [--seeds N] [--workers N] [--format text|json]',
].join('\n');

export async function analyse(args: string[], io: Io): Promise<number> {
  const read = readArgs(args, ['seeds', 'workers', 'format', 'states', 'memory', 'save', 'range-states'], ['policies', 'no-ranges']);
  const format = formatOf(read?.options.format);
  const whole = (given: string | undefined, otherwise: number, least: number, most: number) => {
    const value = Number(given ?? otherwise);
    return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
  };
  const seeds = whole(read?.options.seeds, DEFAULT_SEEDS, 1, Number.MAX_SAFE_INTEGER);
  const workers = whole(read?.options.workers, 0, 0, 64);
  const states = whole(read?.options.states, defaults.states, 1, 500_000_000);
  const memory = whole(read?.options.memory, defaults.memory, 1, 16_384);
  const rangeStates = whole(read?.options['range-states'], rangeBounds.states, 1, 10_000_000);
  const policies = read?.flags.has('policies') ?? false;
  const noRanges = read?.flags.has('no-ranges') ?? false;
  const misplaced = policies ? ['states', 'memory', 'save', 'range-states'] as const : noRanges ? ['seeds', 'workers', 'range-states'] as const : ['seeds', 'workers'] as const;
  const given = { seeds, workers, states, memory, rangeStates };
  if (!read || !format || !areGiven(given) || misplaced.some((name) => read.options[name] !== undefined) || (policies && noRanges)) {
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
  if (policies) return analysePolicies(loaded, read.subject, { seeds: given.seeds, workers: given.workers, format }, io);
  const { save } = read.options;
  const model = modelRunIn(loaded.folder);
  const ranges = { states: given.rangeStates, ...(typeof model !== 'string' && model.playthrough.scenario === scenario.id && { model: model.playthrough.moves }) };
  return analyseExploring(loaded, machine, { states: given.states, memory: given.memory, format, ...(!noRanges && { ranges }), ...(save !== undefined && { save }) }, io);
}

const areGiven = <K extends string>(given: Readonly<Record<K, number | undefined>>): given is Readonly<Record<K, number>> => Object.values(given).every((value) => value !== undefined);
