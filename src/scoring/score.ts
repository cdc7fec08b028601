/** What a case was worth. A pure function of the scenario and the log; nothing is kept, everything can be worked out again. */
import { type CaseMachine, placeOf } from '../engine/case.ts';
import type { Log } from '../engine/log.ts';
import { bandOf } from './band.ts';
import { MODEL } from './constants.ts';
import { criteria } from './criteria.ts';
import { dimensionScore } from './dimensionScore.ts';
import { failureScores } from './failureScores.ts';
import { freshMeasures, measuresState } from './freshMeasures.ts';
import { type Run, runOf } from './run.ts';
import type { Scorecard } from './scorecard.ts';
import { itemsOfTasks } from './tasks/itemsOf.ts';
import { weightedIndex, weightOf } from './weightedIndex.ts';

/** The scorecard of a log: of all of it, or of as much as fits the scenario. */
export const score = (machine: CaseMachine, log: Log): Scorecard => scoreRun(runOf(machine, log));

/**
 * The scorecard of a case that was replayed already. `upheld`: scenes about which an appeal was upheld (G6): what was answered there
 * is worth what the reference is.
 */
export function scoreRun(run: Run, upheld: ReadonlySet<string> = new Set()): Scorecard {
  const { scenario, ended, stopped } = run;
  const measures = freshMeasures(scenario);
  const failures = failureScores(run).filter(({ entry }) => !ledAt(run, entry));
  const taskItems = itemsOfTasks(run).filter(({ entries }) => entries.length === 0 || !entries.every((entry) => ledAt(run, entry))).map((item) => (item.undone || !upheld.has(sceneOf(item.id)) ? item : { ...item, raw: Math.max(item.raw, item.best) }));
  const judged = criteria.map((criterion) => ({ weight: weightOf(scenario, criterion.code), ...dimensionScore(criterion, run, taskItems, measures, failures) }));
  const index = weightedIndex(judged);
  const active = judged.reduce((sum, { weight, value }) => sum + (value === undefined ? 0 : weight), 0);
  const verdict = ended
    ? bandOf({ index, values: Object.fromEntries(judged.map(({ code, value }) => [code, value])), failures, measured: measures !== undefined })
    : undefined;
  const ending = endingOf(run);
  return {
    model: MODEL, scenario: scenario.id, version: scenario.version, hash: scenario.hash, keys: scenario.keys, measures: measuresState(scenario),
    ended, ...(ending && { ending }),
    dimensions: judged.map((dimension) => ({ ...dimension, weightShare: dimension.value === undefined || active === 0 ? 0 : dimension.weight / active })),
    ...(index !== undefined && { index }), ...(verdict && { band: verdict.band }), bandReasons: verdict?.reasons ?? [], failures,
    ...(stopped && { stopped: { seq: stopped.entry.seq, refusal: stopped.refusal } }),
  };
}

/** Whether the facilitator led the group through this entry: it is then nobody's answer (G7). */
const ledAt = ({ steps }: Run, seq: number): boolean => steps[seq]?.entry.by === 'facilitator';

/** `procedure:scenes.first-call.task` is about `first-call`. */
const sceneOf = (item: string): string => /:scenes\.([^.]+)\.task/.exec(item)?.[1] ?? '';

/** How the case ended, if it did. */
export function endingOf({ scenario, steps }: Run): Scorecard['ending'] {
  const last = steps.at(-1);
  const place = last && placeOf(last.after);
  if (place?.phase !== 'ended') return undefined;
  const scene = scenario.scenes[place.scene];
  return scene?.ending && { scene: place.scene, title: scene.title, ...scene.ending };
}
