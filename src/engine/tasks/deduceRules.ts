/** How a `deduce` task moves: answers put forward, which are confirmed in batches or not at all, and answers handed in. */
import { type Deduce, type Deduction, TRIES } from '../../scenario/tasks/deduce.ts';
import { carryOut, passTime } from '../change.ts';
import type { EventOf } from '../event.ts';
import type { Facts } from '../facts.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type At, destination, destinations, type TaskRules } from './taskRules.ts';

type DeduceEvent = EventOf<'deductions.put-forward' | 'deductions.handed-in'>;
type Answers = Readonly<Record<string, string>>;

export const deduceRules: TaskRules<Deduce, DeduceEvent> = {
  edges: (task) => [
    ...(task['confirm-in'] === undefined ? [] : [{ type: 'deductions.put-forward' as const }]),
    ...destinations(task['leads-to']).map((to) => ({ type: 'deductions.handed-in' as const, to })),
  ],
  optionOf: () => undefined,
  refuse(at, event) {
    const refusal = refuseAnswers(at, event.answers);
    if (refusal || event.type === 'deductions.handed-in') return refusal;
    if (triesLeft(at.task, at.facts, at.scene) === 0) return refuse('tries-used-up');
    const confirmed = confirmedIn(at.facts, at.scene);
    const unconfirmed = Object.keys(event.answers).filter((id) => !confirmed.includes(id));
    return unconfirmed.length < (at.task['confirm-in'] ?? 0) ? refuse('deductions-too-few') : undefined;
  },
  carryOut(draft, at, event) {
    if (event.type === 'deductions.put-forward') {
      const before = draft.deductions[at.scene];
      draft.deductions[at.scene] = { tries: (before?.tries ?? 0) + 1, confirmed: [...(before?.confirmed ?? []), ...confirms(at, event.answers)] };
      return;
    }
    carryOut(draft, at.scenario, at.task.effects);
    passTime(draft, at.scenario, at.task.takes ?? 0);
  },
  leads: (at, after, event) => (event.type === 'deductions.handed-in' ? destination(at.task['leads-to'], at.scenario, after) : undefined),
};

/** The deductions that may be asked on this file: those whose exhibits are all in it, in the author's order. */
export const deducedNow = ({ deductions }: Deduce, { held }: Pick<Facts, 'held'>): readonly (readonly [string, Deduction])[] =>
  Object.entries(deductions).filter(([, { from }]) => from.every((exhibit) => exhibit in held));

/** The deductions of a scene that were confirmed, in the order of their confirmation. */
export const confirmedIn = ({ deductions }: Pick<Facts, 'deductions'>, scene: string): readonly string[] => deductions[scene]?.confirmed ?? [];

/** How often answers may still be put forward. 0 where nothing is confirmed before the debrief. */
export const triesLeft = (task: Deduce, { deductions }: Pick<Facts, 'deductions'>, scene: string): number =>
  (task['confirm-in'] === undefined ? 0 : Math.max(0, (task.tries ?? TRIES) - (deductions[scene]?.tries ?? 0)));

/** What a try confirms: every right answer not yet confirmed where they are enough for a batch, and otherwise nothing. */
function confirms({ facts, scene, task }: At<Deduce>, answers: Answers): readonly string[] {
  const confirmed = confirmedIn(facts, scene);
  const right = deducedNow(task, facts).filter(([id, { answer }]) => answers[id] === answer && !confirmed.includes(id)).map(([id]) => id);
  return right.length < (task['confirm-in'] ?? Infinity) ? [] : right;
}

/** Refuses the first answer to what is not asked here, that is no option of it, or that goes back on what was confirmed. */
function refuseAnswers({ facts, scene, task }: At<Deduce>, answers: Answers): Refusal | undefined {
  const open = new Map(deducedNow(task, facts));
  const confirmed = confirmedIn(facts, scene);
  for (const [id, option] of Object.entries(answers)) {
    const deduction = open.get(id);
    if (!deduction) return refuse('deduction-not-asked', id);
    if (!Object.hasOwn(deduction.options, option)) return refuse('option-unknown', option);
    if (confirmed.includes(id) && option !== deduction.answer) return refuse('deduction-confirmed', id);
  }
  return undefined;
}
