import { MapPin, Users } from 'lucide-react';
import type { TraineeView } from '../../../session/view.ts';
import { Button } from '../../kit/Button.tsx';
import { Prose } from '../../kit/Prose.tsx';
import { Authored } from '../Authored.tsx';
import { visitOf } from '../caseMoment.ts';
import { SceneTerms } from '../glossary/SceneTerms.tsx';
import { TaskPanel, type TaskPanelProps } from '../TaskPanel.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './desk.module.css';

export interface ScenePanelProps extends Pick<TaskPanelProps, 'busy' | 'onMove' | 'onOpenMap' | 'onExamine'> {
  readonly view: TraineeView;
  readonly caseId: string;
  readonly onDebrief?: (() => void) | undefined;
}

/** Where the case stands: the scene with its text, and what it asks; or how the case ended. */
export function ScenePanel({ view, caseId, busy, onMove, onOpenMap, onExamine, onDebrief }: ScenePanelProps) {
  const t = usePlayerText();
  const { scene } = view;
  if (!scene) return null;
  const visit = visitOf(view);
  const present = scene.people.flatMap((id) => view.people.filter((person) => person.id === id));
  return (
    <article className={styles.scene}>
      <div className={styles.sceneHead}>
        {scene.ending ? <p className={styles.kicker}>{t('ending.kicker')}</p> : null}
        <h2 className={styles.sceneTitle} tabIndex={-1} data-place-heading=""><Authored as="lines">{scene.title}</Authored></h2>
        {scene.place ? <p className={styles.fact}><MapPin aria-hidden="true" /><Authored>{scene.place}</Authored></p> : null}
        {present.length > 0 ? (
          <p className={styles.fact}>
            <Users aria-hidden="true" />
            <span>
              {t('scene.present')} {present.map((person, at) => <span key={person.id}>{at > 0 ? t('comma') : null}<Authored>{person.name}</Authored></span>)}
            </span>
          </p>
        ) : null}
      </div>
      {/* Paragraphs have no ids and may repeat; their order is their identity. */}
      {scene.paragraphs.map((paragraph, at) => <Authored key={at} as="block" className={styles.story}><Prose text={paragraph} /></Authored>)}
      <SceneTerms texts={[...scene.paragraphs, ...(scene.task ? [scene.task.prompt] : []), ...(scene.ending ? [scene.ending.summary] : [])]} />
      {scene.ending ? (
        <div className={styles.ending} data-ending={scene.ending.kind}>
          <p className={styles.kicker}>{t(`ending.${scene.ending.kind}`)}</p>
          <Authored as="block"><Prose text={scene.ending.summary} /></Authored>
          {onDebrief ? (
            <>
              <p className={styles.soft}>{t('ending.next')}</p>
              <p><Button variant="primary" onClick={onDebrief}>{t('ending.debrief')}</Button></p>
            </>
          ) : null}
        </div>
      ) : null}
      {scene.task && view.phase === 'scene' ? (
        <div className={styles.asks}>
          <TaskPanel
            key={visit}
            task={scene.task}
            scene={scene.id}
            exhibits={view.exhibits}
            elements={view.elements}
            links={view.links}
            people={view.people}
            draft={{ caseId, visit }}
            busy={busy}
            onMove={onMove}
            onOpenMap={onOpenMap}
            onExamine={onExamine}
          />
        </div>
      ) : null}
    </article>
  );
}
