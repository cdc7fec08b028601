/**
 * What the outcomes of a request can tell apart: of all that may be sent by one channel, one group for each list of outcomes that
 * fit it. Parts that no outcome asks about, and everything about a route but whether it is right, make no difference to where a case goes.
 */
import { listOf } from '../scenario/listOf.ts';
import type { RequestOutcome, RequestTask } from '../scenario/tasks/request.ts';

/** Requests that hold some parts and lack others; by a right or a wrong route where that is said. All other parts are free. */
export interface Sendings {
  readonly includes: ReadonlySet<string>;
  readonly leavesOut: ReadonlySet<string>;
  readonly route?: 'right' | 'wrong';
}

export interface RequestClass {
  readonly channel: string;
  /** The outcomes that fit, by their place, up to the first that asks for no condition. */
  readonly fits: readonly number[];
  /** What makes it: no request belongs to two of these. */
  readonly sendings: readonly Sendings[];
}

type Asked = { readonly part: string; readonly included: boolean } | { readonly route: 'right' | 'wrong' };

export function requestClasses(task: RequestTask, channel: string): readonly RequestClass[] {
  let groups: readonly (RequestClass & { readonly whole: boolean })[] = [{ channel, fits: [], sendings: startOf(task, channel), whole: false }];
  task.outcomes.forEach((outcome, at) => {
    const asked = askedBy(outcome, channel);
    if (!asked) return;
    groups = groups.flatMap((group) => {
      if (group.whole) return [group];
      const inside = group.sendings.flatMap((one) => narrowed(one, asked) ?? []);
      // Those that fail the first thing asked for, those that pass it and fail the second, and so on.
      const outside = group.sendings.flatMap((one) => asked.flatMap((_, failed) => narrowed(one, [...asked.slice(0, failed), opposite(asked[failed] as Asked)]) ?? []));
      return [
        ...(inside.length > 0 ? [{ ...group, fits: [...group.fits, at], sendings: inside, whole: outcome.when === undefined }] : []),
        ...(outside.length > 0 ? [{ ...group, sendings: outside }] : []),
      ];
    });
  });
  return groups.map(({ whole: _whole, ...group }) => group).filter(({ fits }) => fits.length > 0);
}

/** A request of this group. */
export function exampleOf(task: RequestTask, channel: string, { includes, route }: Sendings): { readonly parts: readonly string[]; readonly route?: readonly string[] } {
  const way = route === 'wrong' ? wrongRoute(task, channel) : throughOf(task, channel) ?? [];
  return { parts: [...includes], ...(way.length > 0 && { route: way }) };
}

export const throughOf = ({ routes }: RequestTask, channel: string): readonly string[] | undefined => (routes && Object.hasOwn(routes, channel) ? routes[channel]?.through : undefined);

/** Straight on where something has to be passed; else through something that need not be. */
const wrongRoute = (task: RequestTask, channel: string): readonly string[] => ((throughOf(task, channel) ?? []).length > 0 ? [] : Object.keys(task.stations ?? {}).slice(0, 1));

/** Where there is no right way, none is wrong; where there are no stations, none can be taken. */
function startOf(task: RequestTask, channel: string): readonly Sendings[] {
  const free = { includes: new Set<string>(), leavesOut: new Set<string>() };
  const mayBeWrong = throughOf(task, channel) !== undefined && task.stations !== undefined;
  return mayBeWrong ? [free] : [{ ...free, route: 'right' }];
}

/** What an outcome asks of what was sent; undefined where it is of another channel. */
function askedBy({ sent }: RequestOutcome, channel: string): readonly Asked[] | undefined {
  if (sent?.channel !== undefined && !listOf(sent.channel).includes(channel)) return undefined;
  return [
    ...listOf(sent?.includes).map((part) => ({ part, included: true })), ...listOf(sent?.['leaves-out']).map((part) => ({ part, included: false })),
    ...(sent?.route === undefined ? [] : [{ route: sent.route }]),
  ];
}

const opposite = (asked: Asked): Asked => ('route' in asked ? { route: asked.route === 'right' ? 'wrong' : 'right' } : { ...asked, included: !asked.included });

/** Undefined where nothing is left. */
function narrowed(sendings: Sendings, asked: readonly Asked[]): Sendings | undefined {
  const includes = new Set(sendings.includes);
  const leavesOut = new Set(sendings.leavesOut);
  let { route } = sendings;
  for (const one of asked) {
    if ('route' in one) {
      if (route !== undefined && route !== one.route) return undefined;
      route = one.route;
    } else {
      if ((one.included ? leavesOut : includes).has(one.part)) return undefined;
      (one.included ? includes : leavesOut).add(one.part);
    }
  }
  return { includes, leavesOut, ...(route !== undefined && { route }) };
}
