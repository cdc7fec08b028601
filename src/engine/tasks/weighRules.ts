/** How a `weigh` task moves: every exhibit it asks about that is in the file is weighed, and no other. */
import type { Weigh } from '../../scenario/tasks/weigh.ts';
import type { EventOf } from '../event.ts';
import type { Facts } from '../facts.ts';
import { refuse } from '../refusal.ts';
import { handInRules } from './handInRules.ts';

export const weighRules = handInRules<Weigh, EventOf<'evidence.weighed'>>({
  type: 'evidence.weighed',
  refuse({ facts, task }, event) {
    const asked = weighedNow(task, facts);
    const strange = Object.keys(event.ratings).find((id) => !asked.includes(id));
    if (strange !== undefined) return refuse('rating-not-asked', strange);
    const missing = asked.find((id) => !Object.hasOwn(event.ratings, id));
    return missing === undefined ? undefined : refuse('rating-missing', missing);
  },
});

/** The exhibits that a `weigh` task asks about, as far as they are in the file. */
export const weighedNow = (task: Weigh, facts: Facts): readonly string[] => [...new Set(task.exhibits)].filter((id) => id in facts.held);
