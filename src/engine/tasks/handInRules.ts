/** Rules of a task that is handed in whole by one event and then leads on. A kind says what it refuses and what it keeps. */
import type { LeadsTo } from '../../scenario/choiceParts.ts';
import type { Effects } from '../../scenario/conditions.ts';
import type { Task } from '../../scenario/task.ts';
import { carryOut, type FactsDraft, passTime } from '../change.ts';
import type { CaseEvent } from '../event.ts';
import type { Refusal } from '../refusal.ts';
import { type At, destination, destinations, type TaskRules } from './taskRules.ts';

type HandedIn = Task & { readonly takes?: number; readonly effects?: Effects; readonly 'leads-to': LeadsTo };

interface Own<T extends HandedIn, E extends CaseEvent> {
  readonly type: E['type'];
  readonly refuse?: (at: At<T>, event: E) => Refusal | undefined;
  readonly keep?: (draft: FactsDraft, at: At<T>, event: E) => void;
}

export const handInRules = <T extends HandedIn, E extends CaseEvent>({ type, refuse, keep }: Own<T, E>): TaskRules<T, E> => ({
  edges: (task) => destinations(task['leads-to']).map((to) => ({ type, to })),
  optionOf: () => undefined,
  refuse: (at, event) => refuse?.(at, event),
  carryOut(draft, at, event) {
    keep?.(draft, at, event);
    carryOut(draft, at.scenario, at.task.effects);
    passTime(draft, at.scenario, at.task.takes ?? 0);
  },
  leads: (at, after) => destination(at.task['leads-to'], at.scenario, after),
});
