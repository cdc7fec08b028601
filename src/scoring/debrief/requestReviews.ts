/** Every request that was sent: its channel among those open, each part for that channel, the way it went, and what came back. */
import { isRightRoute, requestOutcomeOf } from '../../engine/tasks/requestRules.ts';
import type { RequestTask } from '../../scenario/tasks/request.ts';
import { TRAP } from '../constants.ts';
import { type Run, stepsOf } from '../run.ts';
import type { Scorecard } from '../scorecard.ts';
import { openChannels, partsKey } from '../tasks/requestItems.ts';
import type { Named } from './debriefTypes.ts';
import { handedIn } from './handedIn.ts';
import { exhibitNamed, timeOf } from './names.ts';
import type { LeadReview, PartReview, RequestReview, RouteReview } from './requestTypes.ts';

export function requestReviews(run: Run, scorecard: Scorecard): readonly RequestReview[] {
  const { scenario } = run;
  return handedIn(run, scorecard, 'request', stepsOf(run, 'request.sent')).map(({ given: { event, before }, task, shared }) => {
    const outcome = requestOutcomeOf({ scenario, facts: before, task }, event);
    return {
      ...shared, channel: { id: event.channel, name: task.channels[event.channel]?.label ?? event.channel },
      channels: openChannels(scenario, task, before).map(([id, { kind, label, credit, feedback }]) => ({ id, name: label, kind, chosen: id === event.channel, credit: credit ?? {}, feedback })),
      parts: partsOf(task, event.channel, event.parts),
      ...(task.stations && { route: routeOf(task, event.channel, event.route ?? []) }),
      ...(outcome && { reply: outcome.reply }), ...(outcome?.feedback && { feedback: outcome.feedback }),
    };
  });
}

function partsOf(task: RequestTask, channel: string, included: readonly string[]): readonly PartReview[] {
  const { right, wrong } = partsKey(task, channel);
  return Object.entries(task.parts).map(([id, { section, text, feedback }]) => {
    const isIn = included.includes(id);
    const fault = wrong.get(id);
    const result = right.has(id) ? (isIn ? 'right' : 'missed') : fault === undefined ? 'arguable' : isIn ? (fault === TRAP ? 'trap' : 'wrong') : 'rightly-left';
    return { id, name: text, section, included: isIn, result, weight: right.get(id) ?? fault ?? 0, feedback };
  });
}

function routeOf(task: RequestTask, channel: string, route: readonly string[]): RouteReview {
  const named = (ids: readonly string[]): readonly Named[] => ids.map((id) => ({ id, name: task.stations?.[id]?.label ?? id }));
  const reference = task.routes && Object.hasOwn(task.routes, channel) ? task.routes[channel] : undefined;
  return { yours: named(route), right: isRightRoute(task, channel, route), ...(reference && { reference: named(reference.through), feedback: reference.feedback }) };
}

/** Leads that came into the file, and what became of each. */
export const leadReviews = ({ scenario, end }: Run): readonly LeadReview[] => Object.entries(scenario.exhibits).flatMap(([id, exhibit]): LeadReview[] => {
  const formal = exhibit['lead-for'];
  if (formal === undefined || !(id in end.held)) return [];
  const clock = end.held[formal];
  return [{
    ...exhibitNamed(scenario, id), formal: exhibitNamed(scenario, formal),
    state: clock === undefined ? 'never' : formal in end.spoiled ? 'spoiled' : 'formalised', ...(clock !== undefined && { time: timeOf(scenario, clock) }),
  }];
});
