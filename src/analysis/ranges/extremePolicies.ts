/** Policies that want the most of a case, or the least: what they earn are the ends of most ranges, without any search. */
import { change } from '../../engine/change.ts';
import { chooseRules } from '../../engine/tasks/chooseRules.ts';
import type { Certainty } from '../../scenario/playthrough.ts';
import type { TaskOf } from '../../scenario/task.ts';
import { readiness } from '../../scenario/tasks/qualify.ts';
import { TOKENS } from '../../scenario/tasks/tokens.ts';
import { admissibility } from '../../scenario/tasks/weigh.ts';
import { valueOfFile } from '../../scoring/criteria/inquiry.ts';
import { timeCredits } from '../../scoring/tasks/agenciesItems.ts';
import { statusCredit } from '../../scoring/tasks/identifyItems.ts';
import { factKey } from '../../scoring/tasks/newFactItems.ts';
import { partsKey } from '../../scoring/tasks/requestItems.ts';
import { creditOf } from '../../scoring/primitives/qualification.ts';
import { settledKeys, settledReliability } from '../../scoring/settledKeys.ts';
import { standings } from '../../scoring/tasks/qualifyItems.ts';
import { hypothesesOf, tokensReference } from '../../scoring/tasks/tokensItems.ts';
import { bestAnswers } from '../policies/bestAnswers.ts';
import { openOptions } from '../policies/eventsOf.ts';
import type { InterviewEvent, Moment, Policy } from '../policies/policy.ts';
import { random } from '../policies/random.ts';
import { endOrFirst, leastTaken, theModelsWay } from '../policies/theModelsWay.ts';
import { worstRoute } from './requestAnswers.ts';
import type { End } from './range.ts';
import { worthOf } from '../../scenario/worthOf.ts';

/** How a policy finds its way: as the model run does, by what an option earns and brings, or by lot. */
export type Way = 'model' | 'greedy' | 'lot';

export function extremePolicy(end: End, way: Way): Policy {
  // How sure somebody is follows what they answered.
  let right = true;
  const steps: Pick<Policy, 'option' | 'inInterview' | 'channel'> = way === 'model' ? theModelsWay : way === 'lot' ? random : greedy(end);
  const answers = end === 'highest' ? bestAnswers : worstAnswers;
  return {
    ...answers, id: way === 'lot' ? 'random' : 'expert', ...(way === 'lot' && { byChance: true as const }),
    inInterview: steps.inInterview, channel: steps.channel,
    option(at, open) {
      const choice = steps.option(at, open);
      const credits = openOptions(at).map((id) => worthOf(at.task.choices[id] ?? {}));
      right = worthOf(at.task.choices[choice] ?? {}) >= Math.max(...credits) - 1e-9;
      return choice;
    },
    qualifies(at) {
      right = end === 'highest';
      return answers.qualifies(at);
    },
    certainty: (): Certainty => (right === (end === 'highest') ? 'sure' : 'not-sure'),
  };
}

const greedy = (end: End): Pick<Policy, 'option' | 'inInterview' | 'channel'> => ({
  channel({ task }, open) {
    const sign = end === 'highest' ? -1 : 1;
    const worth = (id: string) => worthOf(task.channels[id] ?? {}) - (task.channels[id]?.critical === undefined ? 0 : 1);
    return [...open].sort((a, b) => sign * (worth(a) - worth(b)))[0] ?? open[0];
  },
  option(at, open) {
    const sign = end === 'highest' ? -1 : 1;
    const [first = open[0], ...rest] = [...open].sort((a, b) => sign * (gainOf(at, a) - gainOf(at, b)));
    return leastTaken(at, [first, ...rest]);
  },
  inInterview: ({ task }, open) => open.find((event) => event.type === 'question.asked' && (task.questions[event.question]?.[end === 'highest' ? 'should-ask' : 'should-not-ask'] ?? 0) > 0)
    ?? (end === 'highest' ? open.find((event): event is InterviewEvent => event.type === 'rendering.checked') : undefined) ?? endOrFirst(open),
});

/** What an option earns, what harm it does, and a little for what it brings. */
function gainOf(at: Moment<TaskOf<'choose'>>, choice: string): number {
  const after = change(at.facts, (draft) => chooseRules.carryOut(draft, at, { type: 'choice.made', scene: at.scene, choice }));
  const brings = valueOfFile(at.scenario, after) - valueOfFile(at.scenario, at.facts);
  return worthOf(at.task.choices[choice] ?? {}) - (at.task.choices[choice]?.critical === undefined ? 0 : 1) + brings / 20;
}

/** Nothing picked, and otherwise what lies farthest from the keys. */
const worstAnswers: Omit<Policy, 'id' | 'option' | 'inInterview' | 'certainty' | 'channel'> = {
  cites: () => [],
  links: () => [],
  reliesOn: () => ({}),
  lists: () => [],
  against: () => [],
  qualifies: ({ scenario, facts, task }) => {
    const all = standings(settledKeys(scenario), task, facts).flatMap((standing) =>
      readiness.options.map((ready) => ({ offence: standing.offence, readiness: ready, credit: creditOf(standing, ready) })));
    return all.reduce((least, answer) => (answer.credit < least.credit ? answer : least));
  },
  rates: ({ scenario, facts }, id) => {
    const exhibit = scenario.exhibits[id];
    const admissible = id in facts.spoiled || exhibit?.doubtful !== undefined ? 'yes' : 'no';
    return { reliability: (exhibit ? settledReliability(exhibit) : 0) > 2 ? 0 : 4, admissible: admissibility.options.find((option) => option === admissible) ?? 'doubtful' };
  },
  judges: ({ task }) => {
    const { credits } = factKey(task);
    return credits.length === 0 ? 0 : credits.indexOf(Math.min(...credits)) - 2;
  },
  tokens: ({ scenario, facts, task }) => {
    const { reference } = tokensReference(scenario, facts, task);
    return { [hypothesesOf(task)[reference.indexOf(Math.min(...reference))] ?? '']: TOKENS };
  },
  tells: ({ task }, agency) => {
    const asked = task.tell[agency];
    const credits = asked ? timeCredits(task, asked) : [];
    return Object.keys(task.times)[credits.indexOf(Math.min(...credits))] ?? '';
  },
  settles: ({ task }, matter) => {
    return Object.entries(task.settle?.[matter]?.choices ?? {}).reduce((least, next) => (worthOf(next[1]) < worthOf(least[1]) ? next : least))[0];
  },
  identifies: ({ scenario }, id) => {
    const subject = scenario.subjects?.[id];
    return Object.keys(scenario.statuses ?? {}).find((status) => subject && statusCredit(subject, status) === 0) ?? subject?.status ?? '';
  },
  citesFor: () => [],
  includes: ({ task }, channel) => [...partsKey(task, channel).wrong.keys()],
  route: ({ task }, channel) => worstRoute(task, channel),
  deduces: (_at, { options, answer }) => Object.keys(options).find((option) => option !== answer),
};
