/** How a `new-fact` task moves: an answer from -2 to +2, with what it rests on. */
import type { NewFact } from '../../scenario/tasks/newFact.ts';
import type { EventOf } from '../event.ts';
import { refuse } from '../refusal.ts';
import { handInRules } from './handInRules.ts';
import { refuseExhibits } from './taskRules.ts';

export const newFactRules = handInRules<NewFact, EventOf<'fact.judged'>>({
  type: 'fact.judged',
  refuse(at, event) {
    if (!Number.isInteger(event.answer) || Math.abs(event.answer) > 2) return refuse('answer-out-of-range');
    return refuseExhibits(at, event.cites ?? []);
  },
});
