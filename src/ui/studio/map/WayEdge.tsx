import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps, getBezierPath, useStore } from '@xyflow/react';
import { memo } from 'react';
import type { Exit } from '../../../analysis/map/exitsOf.ts';
import { Authored } from '../parts/Authored.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { useStudioText } from '../useStudioText.ts';
import styles from './map.module.css';

export type WayEdgeType = Edge<{ readonly ways: readonly Exit[]; readonly lit: boolean; readonly label: LabelPlace }, 'way'>;

/** Where the words stand on a way: near the end at which there is only this one. */
export type LabelPlace = 'from' | 'middle' | 'to';

const along: Readonly<Record<LabelPlace, number>> = { from: 0.22, middle: 0.5, to: 0.78 };

/** Words on a way can be read from this zoom on; from further away they would only be in the way. */
const READABLE = 0.55;

/** A way from one scene to another: by which choice, and marked where something has to hold for it. */
export const WayEdge = memo(function WayEdge({ id, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, data, markerEnd }: EdgeProps<WayEdgeType>) {
  const t = useStudioText();
  const { number } = useFormat();
  const readable = useStore(({ transform: [, , zoom] }) => zoom >= READABLE);
  const [path, middleX, middleY] = getBezierPath({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition });
  const at = along[data?.label ?? 'middle'];
  // A way down is a curve whose handles reach half the way; a way back up is labelled in its middle.
  const [labelX, labelY] = targetY > sourceY ? [curve(at, sourceX, sourceX, targetX, targetX), curve(at, sourceY, (sourceY + targetY) / 2, (sourceY + targetY) / 2, targetY)] : [middleX, middleY];
  const ways = data?.ways ?? [];
  const guarded = ways.some(({ when, answer }) => when.length > 0 || answer !== undefined);
  const always = ways.some(({ when, answer }) => when.length === 0 && !answer?.offences.length);
  const label = ways.length === 1 ? ways[0]?.label : undefined;
  const words = ways.length > 1 ? t('map.ways', { count: ways.length, number: number(ways.length) }) : label;
  return (
    <>
      <BaseEdge id={id} path={path} {...(markerEnd !== undefined && { markerEnd })} className={styles.way} data-guarded={(guarded && !always) || undefined} data-lit={data?.lit || undefined} interactionWidth={0} />
      {readable && (words !== undefined || guarded) ? (
        <EdgeLabelRenderer>
          <div className={styles.label} data-lit={data?.lit || undefined} style={{ transform: `translate(-50%, -50%) translate(${labelX}px, ${labelY}px)` }}>
            {guarded ? <span className={styles.guard} title={t('mark.guard')}>◆</span> : null}
            {words === undefined ? null : label === undefined ? <span>{words}</span> : <Authored className={styles.labelWords}>{words}</Authored>}
          </div>
        </EdgeLabelRenderer>
      ) : null}
    </>
  );
});

/** A point on a curve of the third degree. */
const curve = (t: number, a: number, b: number, c: number, d: number): number =>
  (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
