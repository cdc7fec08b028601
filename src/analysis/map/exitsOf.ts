/** The ways out of a scene, as its author wrote them: what is done, where it leads, and what has to hold for it. */
import type { LeadsTo } from '../../scenario/choiceParts.ts';
import type { Condition } from '../../scenario/conditions.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import { listOf } from '../../scenario/listOf.ts';
import type { Scene } from '../../scenario/scenario.ts';
import type { Task, TaskKind, TaskOf } from '../../scenario/task.ts';

export interface Exit {
  /** The choice or the number of the outcome; absent where the task has one way of being done. */
  readonly option?: string;
  /** The author's words for it; absent where the task has none. */
  readonly label?: string;
  /** What a request has to be: sent by one of these channels (any where none is named), with and without these parts, by this route. */
  readonly sent?: { readonly channels: readonly string[]; readonly includes: readonly string[]; readonly leavesOut: readonly string[]; readonly route?: 'right' | 'wrong' };
  /** What an answer on the offence has to be. */
  readonly answer?: { readonly offences: readonly string[]; readonly readiness: readonly string[] };
  readonly to: string;
  /** Everything that has to hold: for doing it, and for its leading here. */
  readonly when: readonly Condition[];
  readonly critical?: string;
  readonly repairs?: string;
  /** Where it stands, from the scene on. */
  readonly path: Path;
}

interface Option {
  readonly when?: Condition;
  readonly 'leads-to': LeadsTo;
  readonly critical?: string;
  readonly repairs?: string;
}

const exits: { readonly [K in TaskKind]: (task: TaskOf<K>) => readonly Exit[] } = {
  choose: ({ choices }) => Object.entries(choices).flatMap(([option, choice]) => waysOf(choice, ['task', 'choices', option]).map((exit) => ({ ...exit, option, label: choice.label }))),
  interview: ({ end }) => waysOf(end, ['task', 'end']).map((exit) => ({ ...exit, label: end.label })),
  qualify: ({ outcomes }) => outcomes.map(({ offence, readiness, when, to, critical, repairs }, at) => ({
    option: String(at), answer: { offences: listOf(offence), readiness: listOf(readiness) }, to, when: when ? [when] : [], path: ['task', 'outcomes', at],
    ...(critical !== undefined && { critical }), ...(repairs !== undefined && { repairs }),
  })),
  request: ({ outcomes }) => outcomes.flatMap((outcome, at) => waysOf(outcome, ['task', 'outcomes', at]).map((exit) => ({
    ...exit, option: String(at),
    sent: {
      channels: listOf(outcome.sent?.channel), includes: listOf(outcome.sent?.includes), leavesOut: listOf(outcome.sent?.['leaves-out']),
      ...(outcome.sent?.route && { route: outcome.sent.route }),
    },
  }))),
  'proof-map': handedIn, weigh: handedIn, 'new-fact': handedIn, hypotheses: handedIn, tokens: handedIn, against: handedIn, deduce: handedIn, agencies: handedIn,
  identify: (task) => [
    ...(task.outcomes ?? []).flatMap(({ when, 'leads-to': to = task['leads-to'] }, at) => waysOf({ 'leads-to': to, ...(when && { when }) }, ['task', 'outcomes', at]).map((exit) => ({ ...exit, option: String(at) }))),
    ...waysOf({ 'leads-to': task['leads-to'] }, ['task']),
  ],
};

export const exitsOf = ({ task }: Pick<Scene, 'task'>): readonly Exit[] => (task ? (exits[task.kind] as (task: Task) => readonly Exit[])(task) : []);

function handedIn({ when, 'leads-to': to }: Pick<Option, 'when' | 'leads-to'>): readonly Exit[] {
  return waysOf({ 'leads-to': to, ...(when && { when }) }, ['task']);
}

function waysOf({ when, 'leads-to': to, critical, repairs }: Option, path: Path): readonly Exit[] {
  const both = { ...(critical !== undefined && { critical }), ...(repairs !== undefined && { repairs }), path };
  const first = when ? [when] : [];
  return typeof to === 'string' ? [{ to, when: first, ...both }] : to.map((way) => ({ to: way.to, when: way.when ? [...first, way.when] : first, ...both }));
}
