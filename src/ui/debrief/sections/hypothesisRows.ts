/** The hypotheses of a case against the exhibits of its file at the end: what the author says each makes of each. */
import type { Scenario } from '../../../scenario/wholeScenario.ts';
import type { Debrief } from '../../../scoring/debrief.ts';
import type { Named } from '../../../scoring/debrief/debriefTypes.ts';
import type { OriginMove } from '../../../scoring/debrief/reasoningTypes.ts';
import { originPoints, priorOf } from '../../../scoring/pathReference.ts';

export interface HypothesisRow extends Named {
  readonly prior: number;
  /** With the file as it is at the end. */
  readonly points: number;
  readonly moves: readonly OriginMove[];
}

/** Exhibits of one origin, side by side. */
export interface OriginColumns {
  readonly origin: string;
  readonly exhibits: readonly (Named & { readonly spoiled: boolean })[];
}

/** Hypotheses that some exhibit of the file speaks of, and those exhibits, origin by origin. */
export function hypothesisRows(scenario: Scenario, { proofMap, spoiled }: Pick<Debrief, 'proofMap' | 'spoiled'>): { readonly rows: readonly HypothesisRow[]; readonly origins: readonly OriginColumns[]; readonly silent: readonly Named[] } {
  const file = {
    held: Object.fromEntries(proofMap.exhibits.map(({ id }) => [id, 0])),
    spoiled: Object.fromEntries(spoiled.map(({ id, reason }) => [id, reason])),
  };
  const all = Object.entries(scenario.hypotheses ?? {}).map(([id, { text }]): HypothesisRow => {
    const moves = originPoints(scenario, file, id).map((move) => ({ ...move, exhibits: move.exhibits.map((one) => ({ ...one, name: scenario.exhibits[one.id]?.title ?? one.id })) }));
    const prior = priorOf(scenario, id);
    return { id, name: text, prior, points: moves.reduce((sum, { points }) => sum + points, prior), moves };
  });
  const speaks = (exhibit: string, hypothesis?: string) =>
    Object.entries(scenario.exhibits[exhibit]?.points ?? {}).some(([id, points]) => points !== 0 && (hypothesis === undefined || id === hypothesis));
  const said = (hypothesis: string) => proofMap.exhibits.some(({ id }) => speaks(id, hypothesis));
  const origins = new Map<string, OriginColumns['exhibits']>();
  for (const { id, name } of proofMap.exhibits) {
    const origin = scenario.exhibits[id]?.origin ?? id;
    if (speaks(id)) origins.set(origin, [...(origins.get(origin) ?? []), { id, name, spoiled: id in file.spoiled }]);
  }
  return {
    rows: all.filter(({ id }) => said(id)), silent: all.filter(({ id }) => !said(id)),
    origins: [...origins].map(([origin, exhibits]) => ({ origin, exhibits })),
  };
}
