/** A scenario with its panels' answers in place of the author's where they agree, and arguable where they do not (SPEC P5, P6). */
import type { Bearing, Exhibit } from '../scenario/scenario.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import { PANEL, WRONG } from './constants.ts';
import { bearingScale, countsOn, panelKey, reliabilityScale } from './panelAnswers.ts';

export function settledKeys(scenario: Scenario): Scenario {
  const exhibits = Object.values(scenario.exhibits);
  const asked = exhibits.some((exhibit) => exhibit['reliability-panel'] || Object.values(exhibit['bears-on'] ?? {}).some(({ panel }) => panel));
  return asked ? { ...scenario, exhibits: Object.fromEntries(Object.entries(scenario.exhibits).map(([id, exhibit]) => [id, settled(exhibit)])) } : scenario;
}

function settled(exhibit: Exhibit): Exhibit {
  const bears = exhibit['bears-on'];
  return {
    ...exhibit, reliability: settledReliability(exhibit),
    ...(bears && {
      'bears-on': Object.fromEntries(Object.entries(bears).flatMap(([element, bearing]): [string, Bearing][] => {
        const now = settledBearing(bearing);
        return now ? [[element, now]] : [];
      })),
    }),
  };
}

/** How far an exhibit can be relied on: the panel's commonest answer (the lowest of several) where the panel counts, else the author's. */
export function settledReliability({ reliability, 'reliability-panel': panel }: Pick<Exhibit, 'reliability' | 'reliability-panel'>): number {
  const { credits, modes } = panel ? panelKey(reliabilityScale, panel) : { credits: [], modes: [] };
  return credits.length > 0 ? modes[0] ?? reliability : reliability;
}

/** A pair as it is judged. Undefined: the panel agrees that it does not bear. */
export function settledBearing(bearing: Bearing): Bearing | undefined {
  const verdict = panelVerdict(bearing);
  if (verdict === undefined) return bearing;
  if (verdict === 'divided') return { ...bearing, verdict: 'arguable' };
  // A pair that does not bear and that the author marked as tempting is tempting still.
  if (verdict === 'none') return bearing.verdict === 'trap' ? bearing : undefined;
  return { ...bearing, verdict, strength: bearing.strength ?? WRONG };
}

/** What a panel made of a pair. Undefined: there is none, or it is too small to say. */
export function panelVerdict({ panel }: Pick<Bearing, 'panel'>): 'supports' | 'contradicts' | 'none' | 'divided' | undefined {
  if (!panel) return undefined;
  const counts = countsOn(bearingScale, panel);
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n < PANEL.least) return undefined;
  const most = Math.max(...counts);
  return most * 3 < PANEL.agreedOfThree * n ? 'divided' : (['supports', 'contradicts', 'none'] as const)[counts.indexOf(most)];
}
