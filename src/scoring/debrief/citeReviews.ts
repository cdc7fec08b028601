/** What an answer was said to rest on: each exhibit cited, and those that a competent officer would have cited besides. */
import type { Facts } from '../../engine/facts.ts';
import type { Citing } from '../../scenario/choiceParts.ts';
import { TRAP } from '../constants.ts';
import type { Run } from '../run.ts';
import { citeKey } from '../tasks/citeItems.ts';
import type { CiteReview, DecisionReview } from './debriefTypes.ts';
import { exhibitNamed } from './names.ts';

export function citeReviews({ scenario }: Run, cite: Citing | undefined, cited: readonly string[] | undefined, facts: Facts): Pick<DecisionReview, 'cites' | 'notCited' | 'citeBecause'> {
  if (!cite) return { cites: [], notCited: [] };
  const { right, wrong } = citeKey(cite, facts);
  return {
    cites: (cited ?? []).map((id): CiteReview => {
      const weight = wrong.get(id);
      return { ...exhibitNamed(scenario, id), result: right.has(id) ? 'right' : weight === undefined ? 'arguable' : weight === TRAP ? 'trap' : 'wrong' };
    }),
    notCited: [...right].filter(([id]) => !cited?.includes(id)).map(([id, strength]) => ({ ...exhibitNamed(scenario, id), strength })),
    ...(cite.because !== undefined && { citeBecause: cite.because }),
  };
}
