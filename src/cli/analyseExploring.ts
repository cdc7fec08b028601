/**
 * `analyse <scenario> [--states N] [--memory MB] [--save <folder>] [--format text|json]`: everything that can happen in a scenario.
 * `--save` writes every way that is named as a playthrough, which `play` goes again. Ctrl-C stops and shows what was done. Exit code 1
 * where there are errors, or where not everything was looked at.
 *
 * JSON: `{ scenario, version, hash, states, transitions, whole, notExplored?, scenes, problems, cheapest?, exhibits, released }`.
 * - `notExplored`: why (`states`, `bytes`, `stopped`, `undecided`), how many states were found and not looked at, and, where the clock had to be
 *   taken loosely, what may happen for all that is known and could not be shown. What is not listed may exist all the same.
 * - `scenes`: `[{ scene, ending?, states, moves }]`: those reached, with the moves of a way: the shortest, but where `loosely` is said.
 * - `problems`: those that `check` tells of what can happen, as it tells them (`check.ts`), each with `way: { moves, file? }` where a path shows it:
 *   how many moves it has, and where it was saved.
 * - `cheapest`: `{ ending, minutes, moves, file? }`: the way to an ending of the kind justice that takes the fewest minutes of the case's clock; `cheapestNotFound` where the bounds were met first.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { cheapest } from '../analysis/explore/cheapest.ts';
import type { ExploreBounds, ExploreProgress, Witness } from '../analysis/explore/exploration.ts';
import { explore } from '../analysis/explore/explore.ts';
import { isOfPaths } from '../analysis/lint/lint.ts';
import { problemsOf } from '../analysis/lint/problemsOf.ts';
import { playthroughText } from '../scenario/playthroughText.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import { exploringText } from './exploringText.ts';
import type { Io } from './io.ts';
import type { LoadedScenario } from './loadScenario.ts';
import type { Format } from './readArgs.ts';
import { shownPath } from './shownPath.ts';

export const defaults = { states: 4_000_000, memory: 1024 };

interface Options {
  readonly states: number;
  readonly memory: number;
  readonly save?: string;
  readonly format: Format;
}

/** States of the search for the quickest way: it keeps the clock to the minute, and would go on for very long in a large case. */
const QUICKEST = 500_000;

/** Milliseconds between two words on how far it is. */
const TELL = 2000;

export async function analyseExploring(loaded: LoadedScenario, scenario: Scenario, { states, memory, save, format }: Options, io: Io): Promise<number> {
  const bounds: ExploreBounds = { states, bytes: memory * 1024 * 1024 };
  let stopping = false;
  const onInterrupt = () => {
    stopping = true;
  };
  // More than once: what starts us may hand the same Ctrl-C on a second time, which would end us without a word.
  process.on('SIGINT', onInterrupt);
  const drive = async <R>(what: string, work: Generator<ExploreProgress, R, 'stop' | undefined>): Promise<R> => {
    let told = performance.now();
    for (;;) {
      const { value, done } = work.next(stopping ? 'stop' : undefined);
      if (done) return value;
      if (performance.now() - told > TELL) {
        told = performance.now();
        io.err(`${what}: ${value.states} states, ${value.transitions} transitions, ${value.waiting} waiting`);
      }
      await setImmediate();
    }
  };
  try {
    const found = await drive('exploring', explore(scenario, bounds));
    const won = (scene: string) => scenario.scenes[scene]?.ending?.kind === 'justice';
    const quickest = [...found.scenes.keys()].some(won) && !stopping ? await drive('the quickest way', cheapest(scenario, won, { ...bounds, states: Math.min(states, QUICKEST) })) : undefined;
    const saved = saver(scenario, save);
    // Where not everything was looked at, that is said above them all.
    const problems = problemsOf(loaded, loaded.files, loaded.entry, found).filter(({ code }) => isOfPaths(code) && code !== 'not-all-explored').map(({ way, ...problem }) => ({
      ...problem, file: shownPath(loaded.pathOf(problem.file)), ...(way && { way: { moves: way.length, ...saved(`${problem.code}-${problem.path.split('.')[1] ?? ''}`, problem.what, way) } }),
    }));
    const scenes = [...found.scenes].map(([scene, count]) => {
      const way = found.pathTo(scene) ?? [];
      const ending = scenario.scenes[scene]?.ending?.kind;
      return { scene, ...(ending && { ending, ...saved(`ending-${scene}`, `A way to ${scene}`, way) }), states: count, moves: way.length };
    });
    const best = quickest?.found;
    const analysis = {
      scenario: scenario.id, version: scenario.version, hash: scenario.hash, states: found.states, transitions: found.transitions, whole: found.whole, ...(found.loosely && { loosely: found.loosely }),
      ...(!found.whole && { notExplored: { by: found.stoppedBy ?? (found.undecided ? 'undecided' as const : 'stopped' as const), waiting: found.unexplored, ...(found.undecided && { undecided: found.undecided }) } }),
      scenes, problems,
      ...(best && { cheapest: { ending: best.ending, minutes: best.minutes, moves: best.way.length, ...saved('cheapest', `The quickest way to ${best.ending}: ${best.minutes} minutes`, best.way) } }),
      ...(quickest && !best && !quickest.whole && { cheapestNotFound: true as const }),
      exhibits: [...found.exhibits], released: [...found.released],
    };
    io.out(format === 'json' ? JSON.stringify(analysis, null, 2) : exploringText(scenario, analysis));
    return found.whole && problems.every(({ severity }) => severity === 'warning') ? 0 : 1;
  } finally {
    process.removeListener('SIGINT', onInterrupt);
  }
}

/** Writes ways as playthroughs, and says where; an empty way leads nowhere, and a playthrough has moves. */
function saver(scenario: Scenario, folder: string | undefined): (name: string, title: string, way: Witness) => { readonly file?: string } {
  if (folder === undefined) return () => ({});
  mkdirSync(folder, { recursive: true });
  return (name, title, way) => {
    if (way.length === 0) return {};
    const file = join(folder, `${name.replaceAll('/', '-')}.yaml`);
    writeFileSync(file, playthroughText(scenario.id, title, way));
    return { file };
  };
}
