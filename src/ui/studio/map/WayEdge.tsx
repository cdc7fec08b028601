import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps, getBezierPath, useStore } from '@xyflow/react';
import { memo } from 'react';
import type { Exit } from '../../../analysis/map/exitsOf.ts';
import { Authored } from '../parts/Authored.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { useStudioText } from '../useStudioText.ts';
import styles from './map.module.css';

export type WayEdgeType = Edge<{ readonly ways: readonly Exit[]; readonly lit: boolean }, 'way'>;

/** Words on a way can be read from this zoom on; from further away they would only be in the way. */
const READABLE = 0.55;

/** A way from one scene to another: by which choice, and marked where something has to hold for it. */
export const WayEdge = memo(function WayEdge({ id, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, data, markerEnd }: EdgeProps<WayEdgeType>) {
  const t = useStudioText();
  const { number } = useFormat();
  const readable = useStore(({ transform: [, , zoom] }) => zoom >= READABLE);
  const [path, labelX, labelY] = getBezierPath({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition });
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
