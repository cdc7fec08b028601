/** Where scenes stand on the map: worked out from the ways between them, and nothing of it kept in a file. */
import { Graph, layout as lay } from '@dagrejs/dagre';
import type { SceneMap } from '../../../analysis/map/sceneMap.ts';
import { nodeSize } from '../map/nodeSize.ts';
import type { Point } from './asks.ts';

/** Past this many scenes a quicker way of ranking is taken, which makes a somewhat wider map. */
const MANY = 600;

export function layout({ scenes, edges }: SceneMap): Readonly<Record<string, Point>> {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 36, ranksep: 72, marginx: 24, marginy: 24, ranker: scenes.length > MANY ? 'longest-path' : 'network-simplex' });
  graph.setDefaultEdgeLabel(() => ({}));
  // The first scene first: what nothing leads to stands beside it, at the top.
  for (const { id } of [...scenes].sort((a, b) => Number(b.first) - Number(a.first))) graph.setNode(id, { ...nodeSize });
  for (const { from, to } of edges) if (from !== to) graph.setEdge(from, to);
  lay(graph);
  return Object.fromEntries(scenes.map(({ id }) => {
    const { x = 0, y = 0 } = graph.node(id) as { readonly x?: number; readonly y?: number };
    return [id, { x, y }];
  }));
}
