/** Goes the model run's way and reasons about nothing: links, cites, relies on and lists nothing, and asks as little as it may. */
import { TOKENS } from '../../scenario/tasks/tokens.ts';
import type { Policy } from './policy.ts';
import { endOrFirst, theModelsWay } from './theModelsWay.ts';

export const tickNothing: Policy = {
  ...theModelsWay,
  id: 'tick-nothing',
  inInterview: (_at, open) => endOrFirst(open),
  certainty: () => 'not-sure',
  cites: () => [],
  links: () => [],
  qualifies: ({ task }) => ({ offence: task.offences[0] ?? '', readiness: 'insufficient' }),
  reliesOn: () => ({}),
  rates: () => ({ reliability: 0, admissible: 'no' }),
  judges: () => 0,
  lists: () => [],
  tokens: ({ task }) => ({ [task.hypotheses[0] ?? '']: TOKENS }),
  against: () => [],
  includes: () => [],
  route: () => [],
  deduces: () => undefined,
  // Tells nobody before the last.
  tells: ({ task }) => Object.keys(task.times).at(-1) ?? '',
  settles: ({ task }, matter) => Object.keys(task.settle?.[matter]?.choices ?? {})[0] ?? '',
  identifies: ({ scenario }) => Object.keys(scenario.statuses ?? {})[0] ?? '',
  citesFor: () => [],
};
