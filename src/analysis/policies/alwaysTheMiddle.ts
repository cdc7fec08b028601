/** Goes the model run's way and never commits itself: the middle of every scale, tokens spread evenly, never sure, nothing ticked. */
import { evenTokens } from './evenTokens.ts';
import type { Policy } from './policy.ts';
import { theModelsWay } from './theModelsWay.ts';

export const alwaysTheMiddle: Policy = {
  ...theModelsWay,
  id: 'always-the-middle',
  certainty: () => 'not-sure',
  cites: () => [],
  links: () => [],
  qualifies: ({ task }) => ({ offence: middleOf(task.offences), readiness: 'continue' }),
  reliesOn: () => ({}),
  rates: () => ({ reliability: 2, admissible: 'doubtful' }),
  judges: () => 0,
  lists: () => [],
  tokens: ({ task }) => evenTokens(task.hypotheses),
  against: () => [],
  includes: () => [],
  route: () => [],
  deduces: () => undefined,
  tells: ({ task }) => middleOf(Object.keys(task.times)),
  settles: ({ task }, matter) => middleOf(Object.keys(task.settle?.[matter]?.choices ?? {})),
  identifies: ({ scenario }) => middleOf(Object.keys(scenario.statuses ?? {})),
  citesFor: () => [],
};

const middleOf = (ids: readonly string[]): string => ids[Math.floor((ids.length - 1) / 2)] ?? '';
