/** What the reference expert would answer on exactly this file: read from the keys, not from the case. Steps are not among it. */
import { askedAgainst } from '../../engine/tasks/hypothesesRules.ts';
import type { Facts, Link } from '../../engine/facts.ts';
import { rowsOf } from '../../scenario/rows.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { mapKey } from '../../scoring/criteria/elements.ts';
import { pointsOf } from '../../scoring/pathReference.ts';
import { likelierScale, panelKey } from '../../scoring/panelAnswers.ts';
import { creditOf, readinesses } from '../../scoring/primitives/qualification.ts';
import { bestTokens, likelihoods } from '../../scoring/primitives/tokens.ts';
import { settledKeys, settledReliability } from '../../scoring/settledKeys.ts';
import { againstKey } from '../../scoring/tasks/againstItems.ts';
import { partsKey } from '../../scoring/tasks/requestItems.ts';
import { citeKey } from '../../scoring/tasks/citeItems.ts';
import { subjectKey } from '../../scoring/tasks/identifyItems.ts';
import { relianceKey, standings } from '../../scoring/tasks/qualifyItems.ts';
import { throughOf } from '../requestClasses.ts';
import type { Drawn, Policy } from './policy.ts';
import { worthOf } from '../../scenario/worthOf.ts';

export const bestAnswers: Omit<Policy, 'id' | 'option' | 'inInterview' | 'channel'> = {
  certainty: () => 'sure',
  cites: ({ task, facts }) => (task.cite ? [...citeKey(task.cite, facts).right.keys()] : []),
  links: ({ scenario, facts }) => Object.keys(facts.held).flatMap((exhibit) => rowsOf(scenario).map(({ id: element }) => best(scenario, facts, exhibit, element))),
  qualifies: ({ scenario, facts, task }) => {
    const answers = standings(settledKeys(scenario), task, facts).flatMap((standing) =>
      readinesses.map((readiness) => ({ offence: standing.offence, readiness, credit: creditOf(standing, readiness) })));
    return answers.reduce((most, answer) => (answer.credit > most.credit ? answer : most));
  },
  reliesOn: ({ scenario, facts, task }, offence) => {
    const right: Record<string, string[]> = {};
    for (const pair of relianceKey(settledKeys(scenario), facts, offence, task.for).right.keys()) {
      const [exhibit = '', element = ''] = pair.split('/');
      (right[element] ??= []).push(exhibit);
    }
    return right;
  },
  rates: ({ scenario, facts }, id) => {
    const exhibit = scenario.exhibits[id];
    return { reliability: exhibit ? settledReliability(exhibit) : 0, admissible: id in facts.spoiled ? 'no' : exhibit?.doubtful === undefined ? 'yes' : 'doubtful' };
  },
  judges: ({ task }) => {
    const credits = task.panel ? panelKey(likelierScale, task.panel).credits : [];
    return credits.length > 0 ? credits.indexOf(Math.max(...credits)) - 2 : task.key;
  },
  lists: ({ scenario }) => Object.entries(scenario.hypotheses ?? {}).filter(([, { belongs }]) => belongs).map(([id]) => id),
  tokens: ({ scenario, facts, task }) => {
    const tokens = bestTokens(likelihoods(task.hypotheses.map((id) => pointsOf(scenario, facts, id))));
    return Object.fromEntries(task.hypotheses.map((id, at) => [id, tokens[at] ?? 0]));
  },
  includes: ({ task }, channel) => [...partsKey(task, channel).right.keys()],
  route: ({ task }, channel) => throughOf(task, channel) ?? [],
  deduces: (_at, { answer }) => answer,
  tells: ({ task }, agency) => task.tell[agency]?.should ?? '',
  settles: ({ task }, matter) => {
    const choices = Object.entries(task.settle?.[matter]?.choices ?? {});
    return choices.reduce((most, next) => (worthOf(next[1]) > worthOf(most[1]) ? next : most))[0];
  },
  identifies: ({ scenario }, subject) => scenario.subjects?.[subject]?.status ?? '',
  citesFor: ({ scenario, facts }, subject) => [...subjectKey(settledKeys(scenario), facts, subject).right.keys()],
  against: ({ scenario, facts, task }) => [...againstKey(scenario, facts, askedAgainst(scenario, task, facts)).right.keys()],
};

function best(scenario: Scenario, facts: Facts, exhibit: string, element: string): Drawn {
  const { right } = mapKey(settledKeys(scenario), { held: { [exhibit]: 0 }, spoiled: facts.spoiled });
  const verdict = (['supports', 'contradicts'] satisfies Link[]).find((link) => right.has(`${exhibit}/${element}/${link}`));
  return { exhibit, element, verdict: verdict ?? 'none' };
}
