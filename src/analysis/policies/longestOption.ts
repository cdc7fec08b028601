/** Takes what is longest to read: authors explain what is right. Of what may be ticked, the longer half. */
import { rowOf, rowsOf } from '../../scenario/rows.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { TOKENS } from '../../scenario/tasks/tokens.ts';
import type { Policy } from './policy.ts';
import { firstOf, leastTaken } from './theModelsWay.ts';

export const longestOption: Policy = {
  id: 'longest-option',
  option: (at, open) => {
    const [first = open[0], ...rest] = longestFirst(open, (id) => at.task.choices[id]?.label);
    return leastTaken(at, [first, ...rest]);
  },
  inInterview: ({ task }, open) => firstOf(open, longerHalf(Object.keys(task.questions), (id) => task.questions[id]?.label)),
  certainty: () => 'sure',
  cites: ({ scenario, facts }) => longerExhibits(scenario, facts),
  links: ({ scenario, facts }) => longerExhibits(scenario, facts).flatMap((exhibit) =>
    longerHalf(rowsOf(scenario).map(({ id }) => id), (id) => scenario.law.elements[rowOf(id).element]?.question).map((element) => ({ exhibit, element, verdict: 'supports' as const }))),
  // "Continue investigating" is the longest of the three on the screen.
  qualifies: ({ scenario, task }) => ({ offence: longestFirst(task.offences, (id) => scenario.law.offences[id]?.name)[0] ?? '', readiness: 'continue' }),
  reliesOn: ({ scenario, facts }) => Object.fromEntries(rowsOf(scenario).map(({ id: element }) => [element, longerExhibits(scenario, facts)])),
  rates: ({ scenario, facts }, exhibit) => (longerExhibits(scenario, facts).includes(exhibit) ? { reliability: 4, admissible: 'yes' } : { reliability: 2, admissible: 'doubtful' }),
  judges: () => 2,
  lists: ({ scenario }) => longerHalf(Object.keys(scenario.hypotheses ?? {}), (id) => scenario.hypotheses?.[id]?.text),
  tokens: ({ scenario, task }) => ({ [longestFirst(task.hypotheses, (id) => scenario.hypotheses?.[id]?.text)[0] ?? '']: TOKENS }),
  against: ({ scenario, facts }) => longestFirst(Object.keys(facts.held), (id) => scenario.exhibits[id]?.title).slice(0, 1),
  tells: ({ task }) => longestFirst(Object.keys(task.times), (id) => task.times[id]?.label)[0] ?? '',
  settles: ({ task }, matter) => longestFirst(Object.keys(task.settle?.[matter]?.choices ?? {}), (id) => task.settle?.[matter]?.choices[id]?.label)[0] ?? '',
  identifies: ({ scenario }) => longestFirst(Object.keys(scenario.statuses ?? {}), (id) => scenario.statuses?.[id]?.label)[0] ?? '',
  citesFor: ({ scenario, facts }) => longerExhibits(scenario, facts),
  channel: ({ task }, open) => longestFirst(open, (id) => task.channels[id]?.label)[0] ?? open[0],
  includes: ({ task }) => longerHalf(Object.keys(task.parts), (id) => task.parts[id]?.text),
  route: ({ task }) => longerHalf(Object.keys(task.stations ?? {}), (id) => task.stations?.[id]?.label),
  deduces: (_at, { options }) => longestFirst(Object.keys(options), (id) => options[id])[0],
};

/** Longest text first; of equally long ones, the first as written. */
const longestFirst = (ids: readonly string[], textOf: (id: string) => string | undefined): readonly string[] =>
  [...ids].sort((a, b) => (textOf(b)?.length ?? 0) - (textOf(a)?.length ?? 0));

const longerHalf = (ids: readonly string[], textOf: (id: string) => string | undefined): readonly string[] =>
  longestFirst(ids, textOf).slice(0, Math.ceil(ids.length / 2));

const longerExhibits = ({ exhibits }: Scenario, { held }: { readonly held: Readonly<Record<string, number>> }): readonly string[] =>
  longerHalf(Object.keys(held), (id) => exhibits[id]?.title);
