/** How likely the file makes each hypothesis on this path: origins counted once, inadmissible exhibits left out (SPEC H6). */
import type { Facts } from '../engine/facts.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';

/** What one origin says of a hypothesis. */
export interface OriginPoints {
  readonly origin: string;
  readonly points: number;
  /** Its exhibits that say something of it, the strongest first. */
  readonly exhibits: readonly { readonly id: string; readonly points: number; readonly counts: boolean }[];
}

/** By origin: what the admissible exhibits of the file say of a hypothesis. */
export function originPoints({ exhibits }: Scenario, { held, spoiled }: Pick<Facts, 'held' | 'spoiled'>, hypothesis: string): readonly OriginPoints[] {
  const origins = new Map<string, { readonly id: string; readonly points: number }[]>();
  for (const [id, { origin, points: speaks }] of Object.entries(exhibits)) {
    const points = speaks?.[hypothesis] ?? 0;
    if (points !== 0 && id in held && !(id in spoiled)) origins.set(origin, [...(origins.get(origin) ?? []), { id, points }]);
  }
  return [...origins].map(([origin, said]) => {
    const points = strongest(said.map((exhibit) => exhibit.points));
    const sorted = said.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
    return { origin, points, exhibits: sorted.map((exhibit) => ({ ...exhibit, counts: points !== 0 && exhibit.points === points })) };
  });
}

/** The point of the largest magnitude; 0 where it speaks both ways. */
function strongest(points: readonly number[]): number {
  const most = Math.max(...points.map(Math.abs));
  return points.includes(most) && points.includes(-most) ? 0 : points.includes(most) ? most : -most;
}

/** Points of a hypothesis on this file: what it had before any evidence, and what each origin adds. */
export const pointsOf = (scenario: Scenario, facts: Pick<Facts, 'held' | 'spoiled'>, hypothesis: string): number =>
  originPoints(scenario, facts, hypothesis).reduce((sum, { points }) => sum + points, priorOf(scenario, hypothesis));

export const priorOf = ({ hypotheses }: Scenario, hypothesis: string): number => hypotheses?.[hypothesis]?.prior ?? 0;
