/** A path that ends in a scene where nothing can be done any more. Found is found, however far the exploration went. */
import { seenRule } from './rule.ts';
import { shownWay } from './shownWay.ts';

export const deadEnd = seenRule('dead-end', (_scenario, explored) => [...(explored?.deadEnds ?? [])].map(([scene, way]) => ({
  path: ['scenes', scene, 'task'], at: 'key', what: `In "${scene}" nothing can be done any more ${shownWay(way)}.`, way,
})));
