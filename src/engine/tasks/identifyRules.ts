/** How an `identify` task moves: a status for everybody it asks about, and the first outcome that fits these answers and the file. */
import { listOf } from '../../scenario/listOf.ts';
import type { Identify } from '../../scenario/tasks/identify.ts';
import { carryOut, markFailure, passTime } from '../change.ts';
import { holds } from '../conditions.ts';
import { effectsTogether } from '../effectsTogether.ts';
import type { EventOf } from '../event.ts';
import { refuse } from '../refusal.ts';
import { type At, destination, destinations, refuseExhibits, type TaskRules } from './taskRules.ts';

type Identified = EventOf<'people.identified'>;
type Statuses = Identified['statuses'];

export const identifyRules: TaskRules<Identify, Identified> = {
  edges: (task) => [...new Set([task, ...(task.outcomes ?? [])].flatMap(({ 'leads-to': to }) => (to === undefined ? [] : destinations(to))))]
    .map((to) => ({ type: 'people.identified' as const, to })),

  optionOf: () => undefined,

  refuse(at, event) {
    const { scenario, task } = at;
    for (const [subject, status] of Object.entries(event.statuses)) {
      if (!task.subjects.includes(subject)) return refuse('subject-unknown', subject);
      if (!Object.hasOwn(scenario.statuses ?? {}, status)) return refuse('status-unknown', status);
    }
    const missing = task.subjects.find((subject) => !Object.hasOwn(event.statuses, subject));
    if (missing !== undefined) return refuse('subject-missing', missing);
    const strange = Object.keys(event.reliesOn ?? {}).find((subject) => !task.subjects.includes(subject));
    if (strange !== undefined) return refuse('subject-unknown', strange);
    return refuseExhibits(at, Object.values(event.reliesOn ?? {}).flat());
  },

  carryOut(draft, at, event) {
    const { scenario, task } = at;
    const outcome = identifiedOutcome(at, event);
    for (const id of identifiedFailures(task.critical, event.statuses)) markFailure(draft, id, undefined);
    for (const id of identifiedFailures(task.repairs, event.statuses)) markFailure(draft, undefined, id);
    carryOut(draft, scenario, effectsTogether([task.effects, outcome?.effects]));
    passTime(draft, scenario, task.takes ?? 0);
  },

  leads: (at, after, event) => destination(identifiedOutcome(at, event)?.['leads-to'] ?? at.task['leads-to'], at.scenario, after),
};

/** The first outcome that fits these answers and the file as it was handed over; undefined where only the task's own way is left. */
export const identifiedOutcome = ({ scenario, facts, task }: At<Identify>, { statuses }: Pick<Identified, 'statuses'>) =>
  task.outcomes?.find(({ 'when-identified': wanted, when }) => answersFit(wanted, statuses) && holds(when, scenario, facts));

/** Whether everybody who is named was given one of these statuses. */
export const answersFit = (wanted: Readonly<Record<string, string | readonly string[]>> | undefined, statuses: Statuses): boolean =>
  Object.entries(wanted ?? {}).every(([subject, among]) => listOf(among).includes(statuses[subject] ?? ''));

/** The critical failures that these answers are, or repair, in the order of the subjects as they are written there. */
export const identifiedFailures = (failures: Identify['critical'], statuses: Statuses): readonly string[] =>
  Object.entries(failures ?? {}).flatMap(([subject, byStatus]) => byStatus[statuses[subject] ?? ''] ?? []);
