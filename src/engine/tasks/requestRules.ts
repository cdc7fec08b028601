/** How a `request` task moves: it is sent once, by one channel, and the first outcome that fits what was sent follows. */
import { listOf } from '../../scenario/listOf.ts';
import type { RequestOutcome, RequestTask } from '../../scenario/tasks/request.ts';
import { carryOut, markFailure, passTime } from '../change.ts';
import { holds } from '../conditions.ts';
import { effectsTogether } from '../effectsTogether.ts';
import type { EventOf } from '../event.ts';
import { refuse } from '../refusal.ts';
import { type At, destination, destinations, type TaskRules } from './taskRules.ts';

type Sent = EventOf<'request.sent'>;

export const requestRules: TaskRules<RequestTask, Sent> = {
  edges: (task) => [...new Set(task.outcomes.flatMap((outcome) => destinations(outcome['leads-to'])))].map((to) => ({ type: 'request.sent' as const, to })),

  optionOf: () => undefined,

  refuse({ scenario, facts, task }, { channel: id, parts, route = [] }) {
    const channel = Object.hasOwn(task.channels, id) ? task.channels[id] : undefined;
    if (!channel) return refuse('channel-unknown', id);
    if (!holds(channel.when, scenario, facts)) return refuse('channel-not-open', id);
    const strange = parts.find((part) => !Object.hasOwn(task.parts, part));
    if (strange !== undefined) return refuse('part-unknown', strange);
    const unknown = route.find((station) => !Object.hasOwn(task.stations ?? {}, station));
    if (unknown !== undefined) return refuse('station-unknown', unknown);
    const twice = route.find((station, at) => route.indexOf(station) !== at);
    return twice === undefined ? undefined : refuse('station-twice', twice);
  },

  carryOut(draft, at, event) {
    const { scenario, task } = at;
    const channel = task.channels[event.channel];
    const outcome = requestOutcomeOf(at, event);
    // What fails comes before what is put right, whichever of the two says so.
    for (const each of [channel, outcome]) markFailure(draft, each?.critical, undefined);
    for (const each of [channel, outcome]) markFailure(draft, undefined, each?.repairs);
    carryOut(draft, scenario, effectsTogether([task.effects, outcome?.effects]));
    passTime(draft, scenario, (task.takes ?? 0) + (outcome?.takes ?? 0));
  },

  leads(at, after, event) {
    const outcome = requestOutcomeOf(at, event);
    return outcome && destination(outcome['leads-to'], at.scenario, after);
  },
};

/** What follows from this request on this file. */
export const requestOutcomeOf = ({ scenario, facts, task }: Pick<At<RequestTask>, 'scenario' | 'facts' | 'task'>, event: Omit<Sent, 'type' | 'scene'>): RequestOutcome | undefined =>
  task.outcomes.find((outcome) => fitsSent(task, outcome, event) && holds(outcome.when, scenario, facts));

/** Whether an outcome is one of what was sent, conditions left aside. */
export function fitsSent(task: RequestTask, { sent }: Pick<RequestOutcome, 'sent'>, { channel, parts, route = [] }: Omit<Sent, 'type' | 'scene'>): boolean {
  if (!sent) return true;
  return (sent.channel === undefined || listOf(sent.channel).includes(channel))
    && listOf(sent.includes).every((part) => parts.includes(part))
    && listOf(sent['leaves-out']).every((part) => !parts.includes(part))
    && (sent.route === undefined || (sent.route === 'right') === isRightRoute(task, channel, route));
}

/** Where a channel has no right way of its own, no way is wrong. */
export function isRightRoute({ routes }: RequestTask, channel: string, route: readonly string[]): boolean {
  const through = routes && Object.hasOwn(routes, channel) ? routes[channel]?.through : undefined;
  return through === undefined || (through.length === route.length && through.every((station, at) => station === route[at]));
}
