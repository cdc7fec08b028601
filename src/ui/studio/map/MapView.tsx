import '@xyflow/react/dist/base.css';
import { MarkerType, MiniMap, Position, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { classNames } from '../../kit/classNames.ts';
import { VisuallyHidden } from '../../kit/VisuallyHidden.tsx';
import type { Analysis } from '../analysis/useAnalysis.ts';
import { useStudioText } from '../useStudioText.ts';
import type { Whole } from '../work/asks.ts';
import styles from './map.module.css';
import { type Arrow, nextAlong } from './nextAlong.ts';
import { nodeSize } from './nodeSize.ts';
import { marksOf } from './SceneMarks.tsx';
import { SceneNode, type SceneNodeType } from './SceneNode.tsx';
import { standingOf } from './standings.ts';
import { type LabelPlace, WayEdge, type WayEdgeType } from './WayEdge.tsx';

export interface MapHandle {
  /** Brings a scene into the middle and puts the keys there. */
  readonly show: (scene: string) => void;
}

export interface MapViewProps {
  readonly whole: Whole;
  readonly analysis: Analysis;
  /** The scene that is open beside the map. */
  readonly opened: string | undefined;
  readonly onOpen: (scene: string) => void;
  readonly onClose: () => void;
  readonly handle: RefObject<MapHandle | null>;
  /** The scene to begin at, where the map is come back to. */
  readonly at: string | undefined;
  readonly onAt: (scene: string) => void;
}

/** The map of scenes. */
export function MapView(props: MapViewProps) {
  return <ReactFlowProvider><Drawn {...props} /></ReactFlowProvider>;
}

const nodeTypes = { scene: SceneNode };
const edgeTypes = { way: WayEdge };
const { width, height } = nodeSize;
const handles = [
  { type: 'target' as const, position: Position.Top, x: width / 2, y: 0, width: 1, height: 1 },
  { type: 'source' as const, position: Position.Bottom, x: width / 2, y: height - 1, width: 1, height: 1 },
];
const CLOSE = 0.85;
/** Milliseconds that the map takes to a scene. */
const MOVE = 180;
/** A map that fits at less than this cannot be read: it opens at a scene instead. */
const LEAST_FIT = 0.5;

function Drawn({ whole, analysis, opened, onOpen, onClose, handle, at, onAt }: MapViewProps) {
  const t = useStudioText();
  const help = useId();
  const flow = useReactFlow();
  const box = useRef<HTMLDivElement>(null);
  const { map, points, scenario } = whole;
  const first = map.scenes.find((scene) => scene.first)?.id ?? '';
  const current = at !== undefined && at in points ? at : first;
  const [cameFrom, setCameFrom] = useState<string | undefined>();

  const nodes = useMemo((): SceneNodeType[] => map.scenes.map((scene) => {
    const point = points[scene.id] ?? { x: 0, y: 0 };
    const standing = standingOf(scene.id, analysis);
    const loops = map.edges.some(({ from, to }) => from === scene.id && to === scene.id);
    return {
      id: scene.id, type: 'scene', position: { x: point.x - width / 2, y: point.y - height / 2 }, width, height, measured: { width, height }, handles,
      data: { scene, standing, marks: marksOf(scene, loops, standing), current: scene.id === current, opened: scene.id === opened },
    };
  }), [map, points, analysis, current, opened]);
  const edges = useMemo((): WayEdgeType[] => map.edges.filter(({ from, to }) => from !== to).map(({ from, to, ways }) => ({
    id: `${from} ${to}`, source: from, target: to, type: 'way', markerEnd: { type: MarkerType.ArrowClosed, width: 18, height: 18 },
    data: { ways, lit: from === current || to === current, label: labelPlace(map.edges, from, to) },
  })), [map, current]);

  /** Where the map is moving to, and since when. */
  const aim = useRef<{ readonly x: number; readonly y: number; readonly zoom: number; readonly since: number } | undefined>(undefined);
  const centre = useCallback((scene: string) => {
    const point = points[scene];
    if (!point) return;
    const zoom = Math.max(flow.getZoom(), CLOSE);
    aim.current = { ...point, zoom, since: performance.now() };
    void flow.setCenter(point.x, point.y, { zoom, duration: quietly() ? 0 : MOVE });
  }, [flow, points]);
  useImperativeHandle(handle, () => ({
    show(scene) {
      setCameFrom(undefined);
      onAt(scene);
      centre(scene);
    },
  }), [centre, onAt]);

  const onInit = () => {
    const bounds = box.current?.getBoundingClientRect();
    const xs = Object.values(points).map(({ x }) => x);
    const ys = Object.values(points).map(({ y }) => y);
    const fits = Math.min((bounds?.width ?? 800) / (Math.max(...xs) - Math.min(...xs) + width * 1.2), (bounds?.height ?? 600) / (Math.max(...ys) - Math.min(...ys) + height * 1.4));
    if (fits >= LEAST_FIT && at === undefined) void flow.fitView({ padding: 0.08, maxZoom: 1 });
    else {
      const point = points[current] ?? { x: 0, y: 0 };
      // A little above the middle: what follows is what one looks at.
      void flow.setCenter(point.x, point.y + (bounds?.height ?? 600) * 0.28 / CLOSE, { zoom: CLOSE });
    }
  };

  // Where the map grows or shrinks, what was in its middle stays there.
  useEffect(() => {
    if (typeof ResizeObserver === 'undefined' || !box.current) return;
    let before = box.current.clientWidth;
    const observer = new ResizeObserver(([entry]) => {
      const now = entry?.contentRect.width ?? before;
      const shift = (now - before) / 2;
      before = now;
      if (Math.abs(shift) < 1) return;
      const to = aim.current;
      const { x, y, zoom } = flow.getViewport();
      // Opening a scene is both: the map moves to it, and makes room for what is said of it.
      if (to && performance.now() - to.since < 3 * MOVE) void flow.setCenter(to.x, to.y, { zoom: to.zoom });
      else void flow.setViewport({ x: x + shift, y, zoom });
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [flow]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keyed(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const keyed = (key: string): (() => void) | undefined => {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
      case 'ArrowLeft':
      case 'ArrowRight': {
        const next = nextAlong(current, key as Arrow, map.edges, points, key === 'ArrowLeft' || key === 'ArrowRight' ? undefined : cameFrom);
        return () => {
          if (next === undefined) return;
          setCameFrom(current);
          onAt(next);
          centre(next);
        };
      }
      case 'Home':
        return () => { onAt(first); centre(first); };
      case 'Enter':
        return () => onOpen(current);
      case 'Escape':
        return opened === undefined ? undefined : onClose;
      case '+':
      case '=':
        return () => void flow.zoomIn();
      case '-':
        return () => void flow.zoomOut();
      case '0':
        return () => void flow.fitView({ padding: 0.05 });
      default:
        return undefined;
    }
  };

  const here = map.scenes.find(({ id }) => id === current);
  const marks = here ? marksOf(here, map.edges.some(({ from, to }) => from === current && to === current), standingOf(current, analysis)) : [];
  const onwards = map.edges.filter(({ from }) => from === current).length;
  // The scene under the keys, in words: the map itself is drawn, and hidden from readers by ear, who have the outline as well.
  const spoken = here ? [here.title, here.id, here.ending ? t(`ending.${here.ending}`) : here.task ? t(`task.${here.task}`) : '', ...marks.map((mark) => t(`mark.${mark}`)), t('map.onwards', { count: onwards })].filter(Boolean).join('. ') : '';

  useEffect(() => {
    // After a save, a scene that is gone cannot hold the keys.
    if (at !== undefined && !(at in points)) onAt(first);
  }, [at, points, first, onAt]);

  return (
    <div className={styles.frame}>
      <div
        ref={box} className={styles.map} role="application" aria-label={t('map.label', { title: scenario.title })} aria-describedby={help} tabIndex={0} dir="ltr"
        data-testid="scene-map" onKeyDown={onKeyDown}
      >
        <ReactFlow<SceneNodeType, WayEdgeType>
          nodes={nodes} edges={edges} nodeTypes={nodeTypes} edgeTypes={edgeTypes} onInit={onInit}
          onNodeClick={(_, node) => { setCameFrom(undefined); onAt(node.id); onOpen(node.id); box.current?.focus({ preventScroll: true }); }}
          nodesDraggable={false} nodesConnectable={false} nodesFocusable={false} edgesFocusable={false} elementsSelectable={false} disableKeyboardA11y
          onlyRenderVisibleElements defaultMarkerColor="currentColor" minZoom={0.005} maxZoom={2} panOnScroll zoomOnDoubleClick={false} proOptions={{ hideAttribution: true }}
          deleteKeyCode={null} selectionKeyCode={null} multiSelectionKeyCode={null} zoomActivationKeyCode={['Control', 'Meta']} panActivationKeyCode={null} aria-hidden="true"
        >
          <MiniMap pannable zoomable position="bottom-left" className={styles.mini ?? ''} nodeClassName={miniClass} ariaLabel={null} nodeBorderRadius={12} />
        </ReactFlow>
      </div>
      <div className={styles.tools} role="group" aria-label={t('map.tools')}>
        {([['in', Plus, () => flow.zoomIn()], ['out', Minus, () => flow.zoomOut()], ['fit', Maximize, () => flow.fitView({ padding: 0.05 })]] as const).map(([name, Drawing, act]) => (
          <button key={name} type="button" className={styles.tool} onClick={() => void act()} title={t(`map.${name}`)} aria-label={t(`map.${name}`)}><Drawing aria-hidden="true" /></button>
        ))}
      </div>
      <p id={help} className={classNames(styles.help)}>{t('map.help')}</p>
      <VisuallyHidden><span aria-live="polite" data-testid="map-current">{spoken}</span></VisuallyHidden>
    </div>
  );
}

/** Words stand near the end that has no other way: ways that part are named where they arrive, ways that meet where they begin. */
function labelPlace(edges: Whole['map']['edges'], from: string, to: string): LabelPlace {
  const leaving = edges.filter((edge) => edge.from === from && edge.to !== from).length;
  const arriving = edges.filter((edge) => edge.to === to && edge.from !== to).length;
  return leaving > 1 && leaving >= arriving ? 'to' : arriving > 1 ? 'from' : 'middle';
}

const miniClass = ({ data }: SceneNodeType): string =>
  (data.standing.reach === 'never' ? styles.miniNever : data.scene.ending ? styles.miniEnding : data.current ? styles.miniCurrent : styles.miniScene) ?? '';

const quietly = (): boolean => typeof matchMedia === 'function' && (matchMedia('(prefers-reduced-motion: reduce)')?.matches ?? false);
