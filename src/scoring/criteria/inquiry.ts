/** Lines of inquiry: key weight of admissible evidence obtained, between walking at random and the model run (SPEC I1-I3). */
import { factsOf } from '../../engine/case.ts';
import type { Facts } from '../../engine/facts.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Item } from '../item.ts';
import { message } from '../message.ts';
import { freshMeasures } from '../freshMeasures.ts';
import { wholePerCent } from '../wholePerCent.ts';
import type { Criterion } from './criterion.ts';

/** Importance of the exhibits in the file that were not spoiled. */
export const valueOfFile = ({ exhibits }: Scenario, { held, spoiled }: Pick<Facts, 'held' | 'spoiled'>): number =>
  Object.keys(held).reduce((sum, id) => sum + (id in spoiled ? 0 : exhibits[id]?.importance ?? 0), 0);

export const inquiry: Criterion = {
  code: 'inquiry',
  needsMeasures: true,
  weightBefore: (run) => valueOfFile(run.scenario, run.end),
  caseItems(run): readonly Item[] {
    const measured = freshMeasures(run.scenario)?.inquiry;
    if (!measured || !run.ended) return [];
    const raw = valueOfFile(run.scenario, run.end);
    const { best, random: base } = measured;
    const entries = run.steps.filter(({ before, after }) => {
      const then = factsOf(before).held;
      return Object.keys(factsOf(after).held).some((id) => !(id in then));
    }).map(({ entry }) => entry.seq);
    return [{
      id: 'inquiry:exhibits', dim: 'inquiry', kind: 'amount', raw, base, best, weight: 1, entries, line: 'exhibits',
      sentences: [
        message('inquiry-value', { value: raw, best }),
        ...(best > base ? [message('score-inquiry', { score: wholePerCent((raw - base) / (best - base)) })] : []),
      ],
    }];
  },
};
