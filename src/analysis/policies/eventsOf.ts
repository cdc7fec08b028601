/** What a policy does in a scene, as the events it stands for: legal ones, whatever the policy is. */
import { holds } from '../../engine/conditions.ts';
import type { CaseEvent } from '../../engine/event.ts';
import { deducedNow } from '../../engine/tasks/deduceRules.ts';
import { interviewRules } from '../../engine/tasks/interviewRules.ts';
import { weighedNow } from '../../engine/tasks/weighRules.ts';
import type { TaskKind, TaskOf } from '../../scenario/task.ts';
import { addressed, checksIn, renderingMode } from '../../scenario/tasks/interview.ts';
import type { InterviewEvent, Moment, Policy } from './policy.ts';

type Answer<K extends TaskKind> = (policy: Policy, at: Moment<TaskOf<K>>) => readonly CaseEvent[];

const answers = {
  choose(policy, at) {
    const open = atLeastOne(openOptions(at));
    if (!open) return [];
    const { scene, task } = at;
    return [{ type: 'choice.made', scene, choice: policy.option(at, open), ...sure(policy, at, task.certainty), ...(task.cite && { cites: policy.cites(at) }) }];
  },
  interview(policy, at) {
    const open = atLeastOne(openInInterview(at));
    return open ? [policy.inInterview(at, open)] : [];
  },
  'proof-map': (policy, at) => [
    ...policy.links(at)
      .filter(({ exhibit, element, verdict }) => (at.facts.links[exhibit]?.[element] ?? 'none') !== verdict)
      .map((drawn) => ({ type: 'exhibit.linked' as const, ...drawn })),
    { type: 'proof-map.handed-in', scene: at.scene },
  ],
  qualify(policy, at) {
    const { offence, readiness } = policy.qualifies(at);
    return [{ type: 'offence.qualified', scene: at.scene, offence, readiness, reliesOn: policy.reliesOn(at, offence), ...sure(policy, at, at.task.certainty) }];
  },
  weigh: (policy, at) => [{
    type: 'evidence.weighed', scene: at.scene, ratings: Object.fromEntries(weighedNow(at.task, at.facts).map((id) => [id, policy.rates(at, id)])),
  }],
  'new-fact': (policy, at) => [{ type: 'fact.judged', scene: at.scene, answer: policy.judges(at), ...(at.task.cite && { cites: policy.cites(at) }) }],
  hypotheses: (policy, at) => [{ type: 'hypotheses.listed', scene: at.scene, hypotheses: policy.lists(at) }],
  tokens: (policy, at) => [{ type: 'tokens.placed', scene: at.scene, tokens: policy.tokens(at) }],
  against: (policy, at) => [{ type: 'counter-evidence.named', scene: at.scene, exhibits: policy.against(at) }],
  // Nobody gains by putting answers forward first: what counts is the first answer.
  deduce: (policy, at) => {
    const answers = deducedNow(at.task, at.facts).flatMap(([id, deduction]) => {
      const option = policy.deduces(at, deduction);
      return option === undefined ? [] : [[id, option] as const];
    });
    return [{ type: 'deductions.handed-in', scene: at.scene, answers: Object.fromEntries(answers) }];
  },
  agencies: (policy, at) => [{
    type: 'agencies.assigned', scene: at.scene, tell: byId(Object.keys(at.task.tell), (id) => policy.tells(at, id)), settle: byId(Object.keys(at.task.settle ?? {}), (id) => policy.settles(at, id)),
  }],
  identify: (policy, at) => [{
    type: 'people.identified', scene: at.scene, statuses: byId(at.task.subjects, (id) => policy.identifies(at, id)),
    ...(at.task.cite && { reliesOn: byId(at.task.subjects, (id) => policy.citesFor(at, id)) }),
  }],
  request(policy, at) {
    const open = atLeastOne(openChannels(at));
    if (!open) return [];
    const { scene, task } = at;
    const channel = policy.channel(at, open);
    return [{ type: 'request.sent', scene, channel, parts: policy.includes(at, channel), ...(task.stations && { route: policy.route(at, channel) }) }];
  },
} satisfies { readonly [K in TaskKind]: Answer<K> };

const byId = <T>(ids: readonly string[], of: (id: string) => T): Readonly<Record<string, T>> => Object.fromEntries(ids.map((id) => [id, of(id)]));

/** What the policy does next. Empty where the scene offers nothing that it could do. */
export const eventsOf = (policy: Policy, at: Moment): readonly CaseEvent[] => (answers[at.task.kind] as Answer<TaskKind>)(policy, at);

/** The options of a decision that are open now, as written. */
export const openOptions = ({ scenario, facts, task }: Moment<TaskOf<'choose'>>): readonly string[] =>
  Object.entries(task.choices).filter(([, { when }]) => holds(when, scenario, facts)).map(([id]) => id);

/** The channels of a request that are open now, as written. */
export const openChannels = ({ scenario, facts, task }: Moment<TaskOf<'request'>>): readonly string[] =>
  Object.entries(task.channels).filter(([, { when }]) => holds(when, scenario, facts)).map(([id]) => id);

/** The moves of an interview that are open now: questions, its end, checks of what was asked, other interpreters; then steps, and the manner. */
export function openInInterview(at: Moment<TaskOf<'interview'>>): readonly InterviewEvent[] {
  const { facts, scene, task } = at;
  const asked = Object.keys(facts.interviews[scene]?.asked ?? {});
  const all: readonly InterviewEvent[] = [
    ...Object.keys(task.questions).map((question) => ({ type: 'question.asked' as const, scene, question })),
    { type: 'interview.ended', scene },
    ...asked.flatMap((question) => checksIn(task).map((by) => ({ type: 'rendering.checked' as const, scene, question, by }))),
    ...Object.keys(task.interpreters).map((interpreter) => ({ type: 'interpreter.replaced' as const, scene, interpreter })),
    ...Object.keys(task.prepare ?? {}).map((step) => ({ type: 'preparation.done' as const, scene, step })),
    ...addressed.options.map((to) => ({ type: 'address.chosen' as const, scene, to })),
    ...renderingMode.options.map((mode) => ({ type: 'mode.chosen' as const, scene, mode })),
  ];
  return all.filter((event) => interviewRules.refuse(at, event) === undefined);
}

const sure = (policy: Policy, at: Moment, asked: boolean | undefined) => (asked ? { certainty: policy.certainty(at) } : {});
const atLeastOne = <T>(list: readonly T[]): readonly [T, ...T[]] | undefined => {
  const [first, ...rest] = list;
  return first === undefined ? undefined : [first, ...rest];
};
