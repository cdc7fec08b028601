/** Requests worth trying by whoever wants the most or the least: for each list of outcomes that may fit, the best or the worst that has it. */
import type { EventOf } from '../../engine/event.ts';
import type { Facts } from '../../engine/facts.ts';
import { requestRules, requestOutcomeOf } from '../../engine/tasks/requestRules.ts';
import type { RequestTask } from '../../scenario/tasks/request.ts';
import { kappa, weightsOf } from '../../scoring/primitives/set.ts';
import { partsKey, routeKey, stepsOfRoute } from '../../scoring/tasks/requestItems.ts';
import { exampleOf, requestClasses, type Sendings, throughOf } from '../requestClasses.ts';
import type { Judge } from './judge.ts';

interface RequestAnswer {
  readonly event: EventOf<'request.sent'>;
  readonly leads: string;
}

/** Requests of one `leads` set off the same and lead to the same. */
export function requestAnswers(judge: Judge, facts: Facts, scene: string, task: RequestTask, counts: boolean): readonly RequestAnswer[] {
  const { scenario } = judge;
  return Object.entries(task.channels).flatMap(([channel, { critical, repairs }]) => requestClasses(task, channel).flatMap(({ sendings }) => {
    // What is held and by which way is judged in procedure alone.
    const tried = counts && judge.dimension === 'procedure' ? sendings : sendings.slice(0, 1);
    return tried.flatMap((one): RequestAnswer[] => {
      const event = { type: 'request.sent' as const, scene, channel, ...(tried === sendings ? extreme(judge, task, channel, one) : exampleOf(task, channel, one)) };
      if (requestRules.refuse({ scenario, facts, scene, task }, event)) return [];
      const outcome = requestOutcomeOf({ scenario, facts, task }, event);
      return outcome ? [{ event, leads: JSON.stringify([critical, repairs, task.outcomes.indexOf(outcome)]) }] : [];
    });
  }));
}

/** More that is right always earns, more that is wrong always costs (SPEC S7); so all that is free is taken, or left, alike. */
function extreme({ end }: Judge, task: RequestTask, channel: string, { includes, leavesOut, route }: Sendings): Pick<EventOf<'request.sent'>, 'parts' | 'route'> {
  const { right, wrong } = partsKey(task, channel);
  const free = [...(end === 'highest' ? right : wrong).keys()].filter((part) => !leavesOut.has(part));
  const way = end === 'highest' ? bestRoute(task, channel, route) : route === 'right' ? throughOf(task, channel) ?? [] : worstRoute(task, channel);
  return { parts: [...new Set([...includes, ...free])], ...(way.length > 0 && { route: way }) };
}

/** The right way; or of the wrong ones the best: with one authority left out, or one too many. Every other wrong way keeps no more of the right one. */
function bestRoute(task: RequestTask, channel: string, route: Sendings['route']): readonly string[] {
  const through = throughOf(task, channel) ?? [];
  if (route !== 'wrong') return through;
  const besides = Object.keys(task.stations ?? {}).filter((id) => !through.includes(id)).slice(0, 1);
  return by(task, channel, [through.slice(1), ...besides.map((id) => [...through, id])], (a, b) => b - a);
}

/** The farthest from the right way: everything, with nothing where it belongs. */
export function worstRoute(task: RequestTask, channel: string): readonly string[] {
  const through = throughOf(task, channel);
  if (!through) return [];
  const others = Object.keys(task.stations ?? {}).filter((id) => !through.includes(id));
  const backwards = [...through].reverse();
  return by(task, channel, [[], others, [...backwards, ...others], [...others, ...backwards], [...others.slice(0, 1), ...backwards, ...others.slice(1)]], (a, b) => a - b);
}

function by(task: RequestTask, channel: string, ways: readonly (readonly string[])[], order: (a: number, b: number) => number): readonly string[] {
  const key = routeKey(task, channel);
  const right = throughOf(task, channel) ?? [];
  const wrong = ways.filter((way) => way.join() !== right.join());
  if (!key) return wrong[0] ?? [];
  const worth = (way: readonly string[]) => kappa(weightsOf(key, stepsOfRoute(way)));
  return [...wrong].sort((a, b) => order(worth(a), worth(b)))[0] ?? [];
}
