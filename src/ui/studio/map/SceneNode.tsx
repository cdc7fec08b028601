import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import type { MapScene } from '../../../analysis/map/sceneMap.ts';
import { Authored, Name } from '../parts/Authored.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { useStudioText } from '../useStudioText.ts';
import styles from './map.module.css';
import { type Mark, markDrawings } from './SceneMarks.tsx';
import { shadeOf, type Standing } from './standings.ts';

export type SceneNodeType = Node<{
  readonly scene: MapScene;
  readonly marks: readonly Mark[];
  readonly standing: Standing;
  /** Where the arrow keys are, and which scene is open beside the map. */
  readonly current: boolean;
  readonly opened: boolean;
}, 'scene'>;

/** A scene on the map. What it says is said in the outline too, which is what a screen reader is given. */
export const SceneNode = memo(function SceneNode({ data: { scene, marks, standing, current, opened } }: NodeProps<SceneNodeType>) {
  const t = useStudioText();
  const { percent } = useFormat();
  return (
    <div
      className={styles.scene} data-scene={scene.id} data-kind={scene.ending ? `ending-${scene.ending}` : scene.task ?? 'none'}
      data-shade={shadeOf(standing)} data-reach={standing.reach} data-current={current || undefined} data-opened={opened || undefined}
      title={[...marks.map((mark) => t(`mark.${mark}`)), ...(standing.reach && standing.reach !== 'reached' ? [t(`reach.${standing.reach}`)] : [])].join(' · ')}
    >
      <Handle type="target" position={Position.Top} isConnectable={false} className={styles.handle ?? ''} />
      <p className={styles.kicker}>
        <span>{scene.ending ? t(`ending.${scene.ending}`) : scene.task ? t(`task.${scene.task}`) : t('task.none')}</span>
        <span className={styles.marks}>{marks.map((mark) => <span key={mark} className={styles.mark} data-mark={mark}>{markDrawings[mark]}</span>)}</span>
      </p>
      <p className={styles.title}><Authored>{scene.title}</Authored></p>
      <p className={styles.foot}>
        <Name>{scene.id}</Name>
        {standing.reach === 'never' || standing.reach === 'unseen' ? <span className={styles.reach}>{t(`reach.short.${standing.reach}`)}</span>
          : standing.passes ? <span className={styles.passes}>{percent(standing.passes.of / standing.passes.walks)}</span> : null}
      </p>
      <Handle type="source" position={Position.Bottom} isConnectable={false} className={styles.handle ?? ''} />
    </div>
  );
});
