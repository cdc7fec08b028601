/**
 * Where the work is done: in a worker, so that the page stays quick. One scenario is on the bench at a time; opening another, or the
 * same one anew, ends what was under way with the old.
 */
import { guessing } from '../../../analysis/easyToGuess.ts';
import type { Exploration } from '../../../analysis/explore/exploration.ts';
import { explore } from '../../../analysis/explore/explore.ts';
import { sceneMap } from '../../../analysis/map/sceneMap.ts';
import { usesOf } from '../../../analysis/map/usesOf.ts';
import { problemsOf } from '../../../analysis/lint/problemsOf.ts';
import { type Passes, passes } from '../../../analysis/passes.ts';
import { placedIn } from '../../../analysis/placed.ts';
import { modelByScene } from '../../../analysis/policies/runPolicy.ts';
import type { Way } from '../../../analysis/trial/beginTrial.ts';
import { type Compiled, compile } from '../../../compiler/compile.ts';
import { checkPlaythrough } from '../../../compiler/checkPlaythrough.ts';
import { eventsOfMove } from '../../../engine/eventOfMove.ts';
import { runPlaythrough } from '../../../engine/runPlaythrough.ts';
import { type Diagnostic, inOrder } from '../../../scenario/diagnostic.ts';
import type { Ask, Asks, Explored, Opened, ScenarioFiles, TranslationShown, Walked } from './asks.ts';
import { driven } from './driven.ts';
import { judgeAll } from './judgeAll.ts';
import { layout } from './layout.ts';
import { inSlices } from './inSlices.ts';
import { modelRunIn } from './modelRun.ts';
import { placesIn } from './placesIn.ts';
import { rangesOf } from './rangesOf.ts';

/** How many walks are taken at most to find a way to a scene. */
const WALKS_FOR_A_WAY = 150;
/** Runs that are played before anything is searched for. */
const RUNS_FOR_RANGES = 60;

export interface Bench {
  /** `stop` ends the work early; what there is until then is the answer. */
  readonly serve: <A extends Ask>(ask: A, given: Asks[A]['with'], stop: AbortSignal, onProgress: (now: Asks[A]['progress']) => void) => Promise<Asks[A]['answer']>;
}

interface OnTheBench extends ScenarioFiles {
  readonly compiled: Compiled;
  readonly ofRuns: readonly Diagnostic[];
  exploration?: Exploration;
  passed?: Passes;
}

export function openBench(): Bench {
  let on: OnTheBench | undefined;

  const machineOn = () => {
    const { machine, scenario } = on?.compiled ?? {};
    if (!on || !machine || !scenario) throw new Error('there is no whole scenario on the bench');
    return { ...on, machine, scenario, on };
  };

  const serving: { readonly [A in Ask]: (given: Asks[A]['with'], stop: AbortSignal, onProgress: (now: Asks[A]['progress']) => void) => Promise<Asks[A]['answer']> } = {
    async open(given): Promise<Opened> {
      const { files, entry } = given;
      const compiled = compile(files, entry);
      const { scenario } = compiled;
      const runs = Object.keys(files).filter((file) => file.startsWith(entry.replace(/[^/]*$/, 'playthroughs/')) && /\.ya?ml$/.test(file)).sort();
      const ofRuns = runs.flatMap((file) => checkPlaythrough(file, files[file], scenario));
      on = { files, entry, compiled, ofRuns };
      const problems = inOrder([...problemsOf(compiled, files, entry), ...ofRuns]);
      if (!scenario) return { problems };
      const map = sceneMap(scenario);
      const uses = usesOf(scenario);
      return { problems, whole: { scenario, map, points: layout(map), uses, hasRanges: rangesOf !== undefined, places: placesIn(files, entry, scenario, map, uses) } };
    },

    async explore(bounds, stop, onProgress): Promise<Explored> {
      const { scenario, compiled, files, entry, ofRuns, on: here } = machineOn();
      const exploration = await driven(explore(scenario, bounds), stop, onProgress);
      here.exploration = exploration;
      const { states, transitions, whole, stoppedBy, unexplored, scenes, exhibits, deadEnds, trapped, undecided = [], violated } = exploration;
      return {
        states, transitions, whole, unexplored, ...(stoppedBy && { stoppedBy }), scenes: Object.fromEntries(scenes), exhibits: [...exhibits],
        deadEnds: [...deadEnds.keys()], trapped: [...trapped.keys()], undecided, violated: [...(violated?.keys() ?? [])],
        problems: inOrder([...problemsOf(compiled, files, entry, exploration), ...ofRuns]),
      };
    },

    async walk({ walks, seed }, stop, onProgress): Promise<Walked> {
      const { machine, on: here } = machineOn();
      const told = ({ walks: made, scenes, unended }: Passes): Walked => ({ walks: made, asked: walks, scenes: Object.fromEntries(scenes), unended });
      const last = await inSlices(passes(machine, walks, seed), stop, (passed) => onProgress(told(passed)));
      if (last) here.passed = last;
      return last ? told(last) : { walks: 0, asked: walks, scenes: {}, unended: 0 };
    },

    async guess(_, stop) {
      const { machine, files, entry } = machineOn();
      const model = modelRunIn({ files, entry });
      const steps = model && modelByScene(runPlaythrough(machine, model.moves).log.map(({ event }) => event));
      return placedIn(await inSlices(guessing(machine, steps), stop, () => undefined) ?? [], files, entry);
    },

    async ranges({ states }, stop, onProgress) {
      const { machine, files, entry } = machineOn();
      if (!rangesOf) throw new Error('nothing here works out score ranges');
      const model = modelRunIn({ files, entry })?.moves;
      return driven(rangesOf(machine, { bounds: { runs: RUNS_FOR_RANGES, states }, ...(model && { model }) }), stop, ({ runs, states: looked }) => onProgress({ runs, states: looked }));
    },

    async translation({ language }): Promise<TranslationShown | undefined> {
      const { files, entry } = machineOn();
      const { scenario, translations = [] } = compile(files, entry, [language]);
      const found = translations.find((each) => each.language === language);
      if (!scenario || !found) return undefined;
      return {
        from: scenario.language, language, others: translations.filter(({ offered, parts }) => offered || parts.some(({ source }) => source)).map((each) => each.language),
        parts: found.parts.map(({ file, source, original, all, texts }) => ({ file, ...(source && { written: source.text }), original: original.file, order: all.map(({ key }) => key), texts })),
      };
    },

    judge({ seeds }, stop, onProgress) {
      const { machine, files, entry } = machineOn();
      return judgeAll(machine, { files, entry }, seeds, stop, onProgress);
    },

    async way({ scene }, stop): Promise<Way | undefined> {
      const { machine, on: here } = machineOn();
      const moves = here.exploration?.pathTo(scene);
      if (moves) return moves.flatMap(eventsOfMove);
      if (here.exploration?.whole) return undefined;
      const known = here.passed?.ways.get(scene);
      if (known) return known;
      // Nothing is known yet: some walks are taken until one of them comes there.
      const found = new AbortController();
      const walked = await inSlices(passes(machine, WALKS_FOR_A_WAY, 1), AbortSignal.any([stop, found.signal]), ({ ways }) => { if (ways.has(scene)) found.abort(); });
      return walked?.ways.get(scene);
    },
  };
  return { serve: (ask, given, stop, onProgress) => serving[ask](given, stop, onProgress) };
}
