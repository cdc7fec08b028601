/** Something that the author says must hold on every path, and a path on which it does not. Found is found, however far the exploration went. */
import { seenRule } from './rule.ts';
import { shownWay } from './shownWay.ts';

export const invariantBroken = seenRule('invariant-broken', (scenario, explored) => [...explored?.violated ?? []].map(([id, way]) => ({
  path: ['invariants', id], at: 'key', what: `"${id}" does not hold ${shownWay(way)}. ${scenario.invariants?.[id]?.because ?? ''}`.trimEnd(), way,
})));
