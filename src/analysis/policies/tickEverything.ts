/** Goes the model run's way and ticks everything: links, cites, relies on and lists all there is, and asks every question. */
import { rowsOf } from '../../scenario/rows.ts';
import { inAnyOrder } from '../seeded.ts';
import { TOKENS } from '../../scenario/tasks/tokens.ts';
import type { Policy } from './policy.ts';
import { firstOf, theModelsWay } from './theModelsWay.ts';

export const tickEverything: Policy = {
  ...theModelsWay,
  id: 'tick-everything',
  inInterview: ({ task }, open) => open.find(({ type }) => type === 'preparation.done') ?? firstOf(open, Object.keys(task.questions)),
  certainty: () => 'sure',
  cites: ({ facts }) => Object.keys(facts.held),
  links: ({ scenario, facts }) => Object.keys(facts.held).flatMap((exhibit) => rowsOf(scenario).map(({ id: element }) => ({ exhibit, element, verdict: 'supports' as const }))),
  qualifies: ({ task }) => ({ offence: task.offences[0] ?? '', readiness: 'refer' }),
  reliesOn: ({ scenario, facts }) => Object.fromEntries(rowsOf(scenario).map(({ id: element }) => [element, Object.keys(facts.held)])),
  rates: () => ({ reliability: 4, admissible: 'yes' }),
  judges: () => 2,
  lists: ({ scenario }) => Object.keys(scenario.hypotheses ?? {}),
  tokens: ({ task }) => ({ [task.hypotheses[0] ?? '']: TOKENS }),
  against: ({ facts }) => Object.keys(facts.held),
  // Tells everybody at once.
  tells: ({ task }) => Object.keys(task.times)[0] ?? '',
  settles: ({ task }, matter) => Object.keys(task.settle?.[matter]?.choices ?? {})[0] ?? '',
  identifies: ({ scenario }) => Object.keys(scenario.statuses ?? {})[0] ?? '',
  citesFor: ({ facts }) => Object.keys(facts.held),
  includes: ({ task }) => Object.keys(task.parts),
  route: ({ task, draw }) => inAnyOrder(Object.keys(task.stations ?? {}), draw),
  deduces: (_at, { options }) => Object.keys(options)[0],
};
