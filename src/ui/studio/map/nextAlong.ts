/** Where an arrow key leads on the map: down and up along the ways of the case, sideways to the neighbours in the same row. */
import type { MapEdge } from '../../../analysis/map/sceneMap.ts';
import type { Point } from '../work/asks.ts';

export type Arrow = 'ArrowDown' | 'ArrowUp' | 'ArrowLeft' | 'ArrowRight';

export function nextAlong(from: string, arrow: Arrow, edges: readonly MapEdge[], points: Readonly<Record<string, Point>>, cameFrom?: string): string | undefined {
  const here = points[from];
  if (!here) return undefined;
  if (arrow === 'ArrowDown' || arrow === 'ArrowUp') {
    const down = arrow === 'ArrowDown';
    const linked = edges.filter((edge) => (down ? edge.from : edge.to) === from && edge.from !== edge.to).map((edge) => (down ? edge.to : edge.from));
    // Going back the way one came is what is expected, where it is one of the ways.
    if (cameFrom !== undefined && linked.includes(cameFrom)) return cameFrom;
    return nearestOf(linked, here, points);
  }
  const side = arrow === 'ArrowRight' ? 1 : -1;
  const row = Object.keys(points).filter((id) => {
    const { x, y } = points[id] ?? here;
    return Math.abs(y - here.y) < 1 && (x - here.x) * side > 0;
  });
  return nearestOf(row, here, points);
}

function nearestOf(ids: readonly string[], { x, y }: Point, points: Readonly<Record<string, Point>>): string | undefined {
  const far = (id: string) => {
    const point = points[id];
    return point ? Math.hypot(point.x - x, point.y - y) : Number.POSITIVE_INFINITY;
  };
  return [...ids].sort((a, b) => far(a) - far(b))[0];
}
