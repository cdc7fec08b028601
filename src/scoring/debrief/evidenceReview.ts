/** What was lost, what became inadmissible, and what was never found: when, why, and where it was to be had. */
import { factsOf } from '../../engine/case.ts';
import type { Facts } from '../../engine/facts.ts';
import { listOf } from '../../scenario/listOf.ts';
import type { Run } from '../run.ts';
import type { LostExhibit, MissedExhibit, SpoiledExhibit } from './debriefTypes.ts';
import { type EffectPlace, effectPlaces } from './effectPlaces.ts';
import { exhibitNamed, injectNamed, sceneNamed, timeOf } from './names.ts';

export function lostExhibits(run: Run): readonly LostExhibit[] {
  const { scenario, end } = run;
  return Object.entries(end.lost).map(([id, { reason, at }]) => ({
    ...exhibitNamed(scenario, id), importance: importanceOf(run, id), reason, seq: firstSeq(run, (facts) => id in facts.lost), time: timeOf(scenario, at),
  }));
}

export function spoiledExhibits(run: Run): readonly SpoiledExhibit[] {
  const { scenario, end } = run;
  return Object.entries(end.spoiled).map(([id, reason]) => {
    const step = run.steps.find(({ after }) => id in factsOf(after).spoiled);
    return {
      ...exhibitNamed(scenario, id), importance: importanceOf(run, id), reason, held: id in end.held,
      seq: step?.entry.seq ?? 0, time: timeOf(scenario, step ? factsOf(step.before).clock : 0),
    };
  });
}

/** Exhibits of some importance that never came into the file, most important first. */
export function missedExhibits(run: Run): readonly MissedExhibit[] {
  const { scenario, end } = run;
  const places = effectPlaces(scenario);
  return Object.entries(scenario.exhibits)
    .filter(([id, { importance }]) => importance > 0 && !(id in end.held))
    .sort(([, a], [, b]) => b.importance - a.importance)
    .map(([id, { importance }]) => ({
      ...exhibitNamed(scenario, id), importance,
      from: obtainedFrom(run, places, id),
    }));
}

/** Where an exhibit was to be had, and whether the case went there. */
export const obtainedFrom = ({ scenario, end }: Run, places: readonly EffectPlace[], exhibit: string): MissedExhibit['from'] =>
  places.filter(({ effects }) => listOf(effects?.obtain).includes(exhibit)).map(({ line, scene, inject, label }) => ({
    line, ...(scene !== undefined && { scene: sceneNamed(scenario, scene) }), ...(inject !== undefined && { inject: injectNamed(scenario, inject) }),
    ...(label !== undefined && { label }), visited: scene !== undefined ? end.visited.includes(scene) : inject !== undefined && inject in end.released,
  }));

const importanceOf = ({ scenario }: Run, id: string): number => scenario.exhibits[id]?.importance ?? 0;

const firstSeq = (run: Run, holds: (facts: Facts) => boolean): number => run.steps.find(({ after }) => holds(factsOf(after)))?.entry.seq ?? 0;
