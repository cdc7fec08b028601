/**
 * `analyse <scenario> [--states N] [--memory MB] [--no-ranges] [--range-states N] [--save <folder>] [--format text|json]`: everything that
 * can happen in a scenario, and in each dimension the lowest and the highest value of a run that ends.
 * `--save` writes every way that is named as a playthrough, which `play` goes again. Ctrl-C stops and shows what was done. Exit code 1
 * where there are errors, or where not everything was looked at.
 *
 * JSON: `{ scenario, version, hash, states, transitions, whole, notExplored?, scenes, problems, cheapest?, ranges?, exhibits, released }`.
 * - `notExplored`: why (`states`, `bytes`, `stopped`, `undecided`), how many states were found and not looked at, and, where waiting in
 *   interviews was taken as a whole, what may happen for all that is known and could not be shown. What is not listed may exist all the same.
 * - `scenes`: `[{ scene, ending?, states, moves }]`: those reached, with the moves of a way: the shortest, but where `loosely` is said.
 * - `problems`: those that `check` tells of what can happen, as it tells them (`check.ts`), each with `way: { moves, file? }` where a path shows it:
 *   how many moves it has, and where it was saved.
 * - `cheapest`: `{ ending, minutes, moves, file? }`: the way to an ending of the kind justice that takes the fewest minutes of the case's clock; `cheapestNotFound` where the bounds were met first.
 * - `ranges`: `{ exact, runs, states, dimensions: [{ dimension, lowest?, highest?, without? }] }`, each end `{ value, exact, boundedBy?, ending, moves, file? }`. An end
 *   that is not `exact` was met by some run, and `boundedBy` (`states`, `stopped`) kept from looking further. `without`: why there is no range (`not-measured`,
 *   `never-judged`, or the bound that came first). The exit code does not depend on them: how far a score can go is no fault.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import type { ExploreBounds, Witness } from '../analysis/explore/exploration.ts';
import { explore } from '../analysis/explore/explore.ts';
import { isOfPaths } from '../analysis/lint/lint.ts';
import { problemsOf } from '../analysis/lint/problemsOf.ts';
import { rangeBounds, type ScoreRanges } from '../analysis/ranges/range.ts';
import { scoreRanges } from '../analysis/ranges/scoreRanges.ts';
import { type CaseMachine, scenarioOf } from '../engine/case.ts';
import type { Move, Playthrough } from '../scenario/playthrough.ts';
import { playthroughText } from '../scenario/playthroughText.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import { exploringText } from './exploringText.ts';
import type { Io } from './io.ts';
import type { LoadedScenario } from './loadScenario.ts';
import { rangesText, type ToldRanges } from './rangesText.ts';
import type { Format } from './readArgs.ts';
import { shownPath } from './shownPath.ts';

export const defaults = { states: 4_000_000, memory: 1024 };

interface Options {
  readonly states: number;
  readonly memory: number;
  readonly save?: string;
  readonly format: Format;
  /** Absent where nobody asked for them. `states`: how far each search may go. */
  readonly ranges?: { readonly states: number; readonly model?: readonly Move[] };
}

/** Milliseconds between two words on how far it is. */
const TELL = 2000;

export async function analyseExploring(loaded: LoadedScenario, machine: CaseMachine, { states, memory, save, format, ranges }: Options, io: Io): Promise<number> {
  const scenario = scenarioOf(machine);
  const bounds: ExploreBounds = { states, bytes: memory * 1024 * 1024 };
  let stopping = false;
  const onInterrupt = () => {
    stopping = true;
  };
  // More than once: what starts us may hand the same Ctrl-C on a second time, which would end us without a word.
  process.on('SIGINT', onInterrupt);
  const drive = async <P, R>(work: Generator<P, R, 'stop' | undefined>, far: (now: P) => string): Promise<R> => {
    let told = performance.now();
    for (;;) {
      const { value, done } = work.next(stopping ? 'stop' : undefined);
      if (done) return value;
      if (performance.now() - told > TELL) {
        told = performance.now();
        io.err(far(value));
      }
      await setImmediate();
    }
  };
  try {
    const found = await drive(explore(scenario, bounds), (now) => `exploring: ${now.states} states, ${now.transitions} transitions, ${now.waiting} waiting`);
    const won = (scene: string) => scenario.scenes[scene]?.ending?.kind === 'justice';
    const best = found.quickestTo(won);
    const earned = ranges && !stopping
      ? await drive(scoreRanges(machine, { bounds: { ...rangeBounds, states: ranges.states }, ...(ranges.model && { model: ranges.model }) }), (now) => `score ranges: ${now.runs} runs, ${now.states} states`) : undefined;
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
    const analysis = {
      scenario: scenario.id, version: scenario.version, hash: scenario.hash, states: found.states, transitions: found.transitions, whole: found.whole, ...(found.loosely && { loosely: found.loosely }),
      ...(!found.whole && { notExplored: { by: found.stoppedBy ?? (found.undecided ? 'undecided' as const : 'stopped' as const), waiting: found.unexplored, ...(found.undecided && { undecided: found.undecided }) } }),
      scenes, problems,
      ...(best && { cheapest: { ending: best.ending, minutes: best.minutes, moves: best.way.length, ...saved('cheapest', `The quickest way to ${best.ending}: ${best.minutes} minutes`, best.way) } }),
      ...(!best && [...found.scenes.keys()].some(won) && { cheapestNotFound: true as const }),
      ...(earned && { ranges: toldRanges(earned, saved) }),
      exhibits: [...found.exhibits], released: [...found.released],
    };
    io.out(format === 'json' ? JSON.stringify(analysis, null, 2) : [exploringText(scenario, analysis), ...(analysis.ranges ? ['', rangesText(analysis.ranges)] : [])].join('\n'));
    return found.whole && problems.every(({ severity }) => severity === 'warning') ? 0 : 1;
  } finally {
    process.removeListener('SIGINT', onInterrupt);
  }
}

type Save = (name: string, title: string, way: Witness, more?: Pick<Playthrough, 'purpose' | 'expects'>) => { readonly file?: string };

/** Ranges as they are told, each way written as a playthrough that says what it earns. */
const toldRanges = ({ ranges, exact, runs, states }: ScoreRanges, saved: Save): ToldRanges => ({
  exact, runs, states,
  dimensions: ranges.map(({ dimension, lowest, highest, without }) => {
    const told = (name: string, end: typeof lowest) => end && {
      ...end, moves: end.moves.length,
      ...saved(`range-${dimension}-${name}`, `The ${name} of ${dimension}`, end.moves, { purpose: name === 'lowest' ? 'poor' : 'middle', expects: { ending: end.ending, scores: { [dimension]: Number(end.value.toFixed(6)) } } }),
    };
    const ends = { lowest: told('lowest', lowest), highest: told('highest', highest) };
    return { dimension, ...(ends.lowest && { lowest: ends.lowest }), ...(ends.highest && { highest: ends.highest }), ...(without && { without }) };
  }),
});

/** Writes ways as playthroughs, and says where; an empty way leads nowhere, and a playthrough has moves. */
function saver(scenario: Scenario, folder: string | undefined): Save {
  if (folder === undefined) return () => ({});
  mkdirSync(folder, { recursive: true });
  return (name, title, way, more = { purpose: 'middle' }) => {
    if (way.length === 0) return {};
    const file = join(folder, `${name.replaceAll('/', '-')}.yaml`);
    writeFileSync(file, playthroughText(scenario.id, title, way, more));
    return { file };
  };
}
