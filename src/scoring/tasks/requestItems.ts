/**
 * Items of a request abroad: the channel in procedure and protection, what it held, and the way it went (SPEC V1-V6). Only the
 * first one sent in a scene counts.
 */
import { holds } from '../../engine/conditions.ts';
import type { Facts } from '../../engine/facts.ts';
import type { RequestTask } from '../../scenario/tasks/request.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { STATION, TRAP, WRONG } from '../constants.ts';
import { choiceScore, setSentences } from '../itemSentences.ts';
import type { Item, SetWeights } from '../item.ts';
import { message } from '../message.ts';
import { choiceWorth } from '../primitives/choice.ts';
import { type Key, kappa, weightsOf } from '../primitives/set.ts';
import { type Run, type StepOf, stepsOf } from '../run.ts';
import { credited } from './chooseItems.ts';
import type { Asked, TaskItems } from './taskItems.ts';

export const requestItems: TaskItems<RequestTask> = (run, asked) => {
  const sent = stepsOf(run, 'request.sent', asked.scene)[0];
  if (!sent && !(asked.task.mandatory && run.ended)) return [];
  // What was never sent is judged as an empty request by the best channel.
  const channel = sent?.event.channel ?? bestChannel(asked.task);
  return [...channelItems(run, asked, sent), ...partsItem(asked, channel, sent), ...routeItem(asked, channel, sent)];
};

type Sent = StepOf<'request.sent'> | undefined;

/** Channels that were open at a moment; every one where the request was never drafted. */
export const openChannels = (scenario: Scenario, { channels }: RequestTask, facts: Facts | undefined) =>
  Object.entries(channels).filter(([, { when }]) => facts === undefined || holds(when, scenario, facts));

/** The channel that earns most in all; the first written of several. */
export const bestChannel = ({ channels }: RequestTask): string => {
  const worth = (id: string) => credited.reduce((sum, dim) => sum + (channels[id]?.credit?.[dim] ?? 0), 0);
  return Object.keys(channels).reduce((best, id) => (worth(id) > worth(best) ? id : best));
};

/** What it is right and wrong to include where this channel is taken. A part with no word on the channel is arguable. */
export function partsKey({ parts }: RequestTask, channel: string): Key {
  const right = new Map<string, number>();
  const wrong = new Map<string, number>();
  for (const [id, { 'should-include': include, 'should-leave-out': leave }] of Object.entries(parts)) {
    const weight = typeof include === 'object' ? include[channel] : include;
    const fault = typeof leave === 'object' ? leave[channel] : leave;
    if (weight !== undefined) right.set(id, weight);
    else if (fault !== undefined) wrong.set(id, fault === 'trap' ? TRAP : WRONG);
  }
  return { right, wrong };
}

/** The two ends of every route: ids hold no such sign. */
const START = '>';
const SENT = '.';

/** A route as the steps it is made of: from its start to the first authority, from each to the next, from the last to where it is sent. */
export const stepsOfRoute = (route: readonly string[]): readonly string[] => [START, ...route].map((from, at) => `${from} ${route[at] ?? SENT}`);

/** The key of a route: the steps of the right one, and every other step there could be. Undefined where none is right for the channel. */
export function routeKey({ stations = {}, routes }: RequestTask, channel: string): Key | undefined {
  const through = routes && Object.hasOwn(routes, channel) ? routes[channel]?.through : undefined;
  const all = Object.keys(stations);
  if (!through || all.length === 0) return undefined;
  const right = new Map(stepsOfRoute(through).map((step) => [step, STATION]));
  const steps = [START, ...all].flatMap((from) => [...all, SENT].filter((to) => to !== from).map((to) => `${from} ${to}`));
  return { right, wrong: new Map(steps.filter((step) => !right.has(step)).map((step) => [step, WRONG])) };
}

function channelItems(run: Run, { scene, title, task }: Asked<RequestTask>, sent: Sent): readonly Item[] {
  const open = openChannels(run.scenario, task, sent?.before);
  return credited.flatMap((dim): Item[] => {
    if (!open.some(([, { credit }]) => credit?.[dim] !== undefined)) return [];
    const credits = open.map(([, { credit }]) => credit?.[dim] ?? 0);
    const chosen = sent && task.channels[sent.event.channel];
    const worth = choiceWorth(credits, chosen && (chosen.credit?.[dim] ?? 0));
    const better = worth.raw < worth.best ? open[credits.indexOf(worth.best)]?.[1].label : undefined;
    return [{
      id: `${dim}:scenes.${scene}.task.channels`, dim, kind: 'choice', ...worth, ...shared(task, sent),
      line: sent ? `scenes.${scene}.task.channels.${sent.event.channel}` : `scenes.${scene}.task.channels`,
      sentences: [
        chosen ? message('channel-chosen', { scene: title, channel: chosen.label }) : message('choice-undone', { scene: title }),
        ...(better === undefined ? (chosen ? [message('channel-best')] : []) : [message('channel-better', { channel: better })]),
        ...choiceScore(worth),
      ],
    }];
  });
}

function partsItem({ scene, title, task }: Asked<RequestTask>, channel: string, sent: Sent): readonly Item[] {
  const weights = weightsOf(partsKey(task, channel), sent?.event.parts ?? []);
  if (weights.G === 0) return [];
  const raw = kappa(weights);
  return [{
    id: `procedure:scenes.${scene}.task.parts`, dim: 'procedure', kind: 'set', raw, base: 0, best: 1, set: weights, ...shared(task, sent), line: `scenes.${scene}.task.parts`,
    sentences: sent ? [message('item-in', { scene: title }), ...setSentences('included', weights, raw)] : [message('choice-undone', { scene: title })],
  }];
}

function routeItem({ scene, title, task }: Asked<RequestTask>, channel: string, sent: Sent): readonly Item[] {
  const key = routeKey(task, channel);
  if (!key) return [];
  const weights = weightsOf(key, sent ? stepsOfRoute(sent.event.route ?? []) : []);
  const raw = kappa(weights);
  return [{
    id: `procedure:scenes.${scene}.task.route`, dim: 'procedure', kind: 'set', raw, base: 0, best: 1, set: weights, ...shared(task, sent), line: `scenes.${scene}.task.routes.${channel}`,
    sentences: sent ? [message('item-in', { scene: title }), ...setSentences('routed', counted(weights), raw)] : [message('choice-undone', { scene: title })],
  }];
}

const shared = (task: RequestTask, sent: Sent): Pick<Item, 'weight' | 'entries' | 'undone'> =>
  ({ weight: task.weight ?? 1, entries: sent ? [sent.seq] : [], ...(!sent && { undone: true as const }) });

/** Every step weighs alike, so that the sentence can count steps instead of points. */
const counted = ({ a, b, G, F }: SetWeights): SetWeights => ({ a: a / STATION, b: b / WRONG, G: G / STATION, F: F / WRONG });
