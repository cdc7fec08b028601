/** Where a scorecard differs from what a playthrough says it must get. */
import type { Playthrough } from '../scenario/playthrough.ts';
import type { Scorecard } from '../scoring/scorecard.ts';

export interface Difference {
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

/** Scores are compared to three places. A dimension that is expected and was not judged differs. */
export function differencesFrom(expects: NonNullable<Playthrough['expects']>, card: Scorecard): readonly Difference[] {
  const differences: Difference[] = [];
  const compare = (what: string, expected: string, got: string) => {
    if (expected !== got) differences.push({ what, expected, got });
  };
  compare('ending', expects.ending, card.ending?.scene ?? 'none');
  for (const [code, expected] of Object.entries(expects.scores ?? {})) {
    const got = code === 'index' ? card.index : card.dimensions.find((dimension) => dimension.code === code)?.value;
    compare(code, places(expected), got === undefined ? 'not judged' : places(got));
  }
  const failures = expects['critical-failures'];
  if (failures) compare('critical failures', list(failures), list(card.failures.map(({ id }) => id)));
  return differences;
}

const places = (value: number): string => (Math.round(value * 1e6) / 1e6).toFixed(3);
const list = (ids: readonly string[]): string => ([...ids].sort().join(', ') || 'none');
