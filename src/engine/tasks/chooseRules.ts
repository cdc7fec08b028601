/** How a `choose` task moves: one option is taken, once it is open. */
import type { Choose } from '../../scenario/tasks/choose.ts';
import { bringAbout } from '../change.ts';
import { holds } from '../conditions.ts';
import type { EventOf } from '../event.ts';
import { refuse } from '../refusal.ts';
import { type At, destination, destinations, refuseExhibits, type TaskRules } from './taskRules.ts';

export const chooseRules: TaskRules<Choose, EventOf<'choice.made'>> = {
  edges: (task) => Object.entries(task.choices).flatMap(([option, choice]) =>
    destinations(choice['leads-to']).map((to) => ({ type: 'choice.made' as const, option, to }))),

  optionOf: (event) => event.choice,

  refuse(at, event) {
    const choice = choiceOf(at, event.choice);
    if (!choice) return refuse('choice-unknown', event.choice);
    if (!holds(choice.when, at.scenario, at.facts)) return refuse('choice-not-open', event.choice);
    if (at.task.certainty && !event.certainty) return refuse('certainty-missing');
    return refuseExhibits(at, event.cites ?? []);
  },

  carryOut(draft, at, event) {
    const choice = choiceOf(at, event.choice);
    if (!choice) return;
    draft.decisions[at.scene] = event.certainty ? { choice: event.choice, certainty: event.certainty } : { choice: event.choice };
    bringAbout(draft, at.scenario, choice, choice.takes);
  },

  leads(at, after, event) {
    const choice = choiceOf(at, event.choice);
    return choice && destination(choice['leads-to'], at.scenario, after);
  },
};

const choiceOf = (at: At<Choose>, id: string) => (Object.hasOwn(at.task.choices, id) ? at.task.choices[id] : undefined);
