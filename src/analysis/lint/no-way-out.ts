/** A scene from which no ending can be reached any more, though something can be done there. */
import { pathRule } from './rule.ts';
import { shownWay } from './shownWay.ts';

export const noWayOut = pathRule('no-way-out', (_scenario, { trapped, deadEnds }) => [...trapped].filter(([scene]) => !deadEnds.has(scene)).map(([scene, way]) => ({
  path: ['scenes', scene], at: 'key', what: `From "${scene}" no ending can be reached any more ${shownWay(way)}.`, way,
})));
