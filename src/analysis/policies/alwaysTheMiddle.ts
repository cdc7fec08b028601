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
  qualifies: ({ task }) => ({ offence: task.offences[Math.floor((task.offences.length - 1) / 2)] ?? '', readiness: 'continue' }),
  reliesOn: () => ({}),
  rates: () => ({ reliability: 2, admissible: 'doubtful' }),
  judges: () => 0,
  lists: () => [],
  tokens: ({ task }) => evenTokens(task.hypotheses),
  against: () => [],
  deduces: () => undefined,
};
