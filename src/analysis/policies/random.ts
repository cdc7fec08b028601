/** Answers everything by lot: options, questions and checks, what is cited and linked, ratings, tokens, how sure. */
import { admissibility } from '../../scenario/tasks/weigh.ts';
import { type Certainty, certainty as certainties } from '../../scenario/playthrough.ts';
import { rowsOf } from '../../scenario/rows.ts';
import { readiness } from '../../scenario/tasks/qualify.ts';
import { TOKENS } from '../../scenario/tasks/tokens.ts';
import { type Draw, drawOne as one, inAnyOrder } from '../seeded.ts';
import type { Policy } from './policy.ts';
import { endOrFirst } from './theModelsWay.ts';

export const random: Policy = {
  id: 'random',
  byChance: true,
  option: ({ draw }, open) => one(open, draw),
  // A coin decides on a check and on another interpreter, which count as done or not done; among questions and the end all are alike.
  inInterview: ({ draw, facts, scene }, open) => {
    const interview = facts.interviews[scene];
    const begun = Object.keys(interview?.asked ?? {}).length > 0;
    // The manner of it is chosen first of all or not: a coin each.
    const fresh = !begun && interview?.prepared.length === 0 && interview.replaced.length === 0 && interview.mode === 'summary';
    const toPerson = open.find((event) => event.type === 'address.chosen' && event.to === 'person');
    if (fresh && toPerson && draw(2) === 0) return toPerson;
    const wordForWord = open.find((event) => event.type === 'mode.chosen' && event.mode === 'verbatim');
    if (fresh && wordForWord && draw(2) === 0) return wordForWord;
    const steps = open.filter(({ type }) => type === 'preparation.done');
    if (!begun && steps.length > 0 && draw(2) === 0) return one(steps, draw);
    const unchecked = open.filter((event) => event.type === 'rendering.checked' && interview?.checked[event.question] === undefined);
    if (unchecked.length > 0 && draw(2) === 0) return one(unchecked, draw);
    const replacements = open.filter(({ type }) => type === 'interpreter.replaced');
    if (!begun && interview?.replaced.length === 0 && replacements.length > 0 && draw(2) === 0) return one(replacements, draw);
    const rest = open.filter(({ type }) => type === 'question.asked' || type === 'interview.ended');
    return rest.length === 0 ? endOrFirst(open) : one(rest, draw);
  },
  certainty: ({ draw }): Certainty => one(certainties.options, draw),
  cites: ({ facts, draw }) => some(Object.keys(facts.held), draw),
  // How much is linked differs from run to run; three links of four say "supports", as anybody would guess.
  links: ({ scenario, facts, draw }) => {
    const density = draw(101);
    return Object.keys(facts.held).flatMap((exhibit) => rowsOf(scenario).flatMap(({ id: element }) =>
      (draw(100) < density ? [{ exhibit, element, verdict: draw(4) === 0 ? 'contradicts' as const : 'supports' as const }] : [])));
  },
  qualifies: ({ task, draw }) => ({ offence: one(task.offences, draw), readiness: one(readiness.options, draw) }),
  reliesOn: ({ scenario, facts, draw }) => {
    const held = Object.keys(facts.held);
    const density = draw(101);
    return Object.fromEntries(rowsOf(scenario).map(({ id: element }) => [element, held.filter(() => draw(100) < density)]));
  },
  rates: ({ draw }) => ({ reliability: draw(5), admissible: one(admissibility.options, draw) }),
  judges: ({ draw }) => draw(5) - 2,
  lists: ({ scenario, draw }) => some(Object.keys(scenario.hypotheses ?? {}), draw),
  tokens: ({ task, draw }) => {
    const tokens: Record<string, number> = {};
    for (let token = 0; token < TOKENS; token += 1) {
      const id = one(task.hypotheses, draw);
      tokens[id] = (tokens[id] ?? 0) + 1;
    }
    return tokens;
  },
  against: ({ facts, draw }) => some(Object.keys(facts.held), draw),
  tells: ({ task, draw }) => one(Object.keys(task.times), draw),
  settles: ({ task, draw }, matter) => one(Object.keys(task.settle?.[matter]?.choices ?? {}), draw),
  identifies: ({ scenario, draw }) => one(Object.keys(scenario.statuses ?? {}), draw),
  citesFor: ({ facts, draw }) => some(Object.keys(facts.held), draw),
  channel: ({ draw }, open) => one(open, draw),
  includes: ({ task, draw }) => some(Object.keys(task.parts), draw),
  route: ({ task, draw }) => {
    const all = inAnyOrder(Object.keys(task.stations ?? {}), draw);
    return all.slice(0, draw(all.length + 1));
  },
  deduces: ({ draw }, { options }) => one(Object.keys(options), draw),
};

/** Some of them, more or fewer from time to time. */
function some(of: readonly string[], draw: Draw): readonly string[] {
  const density = draw(101);
  return of.filter(() => draw(100) < density);
}
