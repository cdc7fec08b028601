/**
 * Takes what stands first, as the screen shows it: the first option, offence, exhibit, hypothesis. Where the player shuffles
 * (decisions without `fixed-order`, questions, the long list, what may be deduced), what stands first is as good as drawn by lot.
 */
import { rowsOf } from '../../scenario/rows.ts';
import { partSection } from '../../scenario/tasks/request.ts';
import { TOKENS } from '../../scenario/tasks/tokens.ts';
import { drawOne as one, inAnyOrder } from '../seeded.ts';
import type { Policy } from './policy.ts';
import { firstOf, leastTaken } from './theModelsWay.ts';

export const firstOption: Policy = {
  id: 'first-option',
  byChance: true,
  option: (at, open) => {
    const shuffled = at.task.decision !== false && !at.task['fixed-order'];
    return leastTaken(at, shuffled ? [one(open, at.draw), ...open] : open);
  },
  // Half of the questions that are open, as they come: to ask all would be ticking everything.
  inInterview: ({ task, draw, facts, scene }, open) => {
    const questions = open.flatMap((event) => (event.type === 'question.asked' ? [event.question] : []));
    const asked = Object.keys(facts.interviews[scene]?.asked ?? {}).length;
    return firstOf(open, asked * 2 >= Object.keys(task.questions).length || questions.length === 0 ? [] : [one(questions, draw)]);
  },
  certainty: () => 'sure',
  cites: ({ facts }) => Object.keys(facts.held).slice(0, 1),
  links: ({ scenario, facts }) => Object.keys(facts.held).flatMap((exhibit) => rowsOf(scenario).slice(0, 1).map(({ id: element }) => ({ exhibit, element, verdict: 'supports' as const }))),
  qualifies: ({ task }) => ({ offence: task.offences[0] ?? '', readiness: 'refer' }),
  reliesOn: ({ scenario, facts }) => Object.fromEntries(rowsOf(scenario).map(({ id: element }) => [element, Object.keys(facts.held).slice(0, 1)])),
  rates: () => ({ reliability: 0, admissible: 'yes' }),
  judges: () => -2,
  lists: ({ scenario, draw }) => [one(Object.keys(scenario.hypotheses ?? {}), draw)],
  tokens: ({ task }) => ({ [task.hypotheses[0] ?? '']: TOKENS }),
  against: ({ facts }) => Object.keys(facts.held).slice(0, 1),
  tells: ({ task }) => Object.keys(task.times)[0] ?? '',
  settles: ({ task, draw }, matter) => one(Object.keys(task.settle?.[matter]?.choices ?? {}), draw),
  identifies: ({ scenario, draw }) => one(Object.keys(scenario.statuses ?? {}), draw),
  citesFor: ({ facts }) => Object.keys(facts.held).slice(0, 1),
  // Shown shuffled: channels, the parts of each section, and stations.
  channel: ({ draw }, open) => one(open, draw),
  includes: ({ task, draw }) => partSection.options.flatMap((section) => {
    const here = Object.entries(task.parts).filter(([, part]) => part.section === section).map(([id]) => id);
    return here.length === 0 ? [] : [one(here, draw)];
  }),
  route: ({ task, draw }) => inAnyOrder(Object.keys(task.stations ?? {}), draw).slice(0, 1),
  deduces: ({ draw }, { options }) => one(Object.keys(options), draw),
};
