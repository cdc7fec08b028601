import { Maximize2, Minimize2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CaseEvent } from '../../../engine/event.ts';
import type { Saving } from '../../../session/host.ts';
import type { TraineeView } from '../../../session/view.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Tabs } from '../../kit/Tabs.tsx';
import { lastDone, placeOf, sinceLastDone } from '../caseMoment.ts';
import type { FilePlace } from '../file/CaseFile.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import { useWide } from '../useWide.ts';
import { Announcer } from './Announcer.tsx';
import { DeadlineList } from './DeadlineList.tsx';
import styles from './desk.module.css';
import { FeedbackAtOnce } from './FeedbackAtOnce.tsx';
import { InjectPanel } from './InjectPanel.tsx';
import { PartBar } from './PartBar.tsx';
import { type Part, type SidePart, sideParts } from './parts.ts';
import { ReplyAtOnce } from './ReplyAtOnce.tsx';
import { ScenePanel } from './ScenePanel.tsx';
import { SidePanel } from './SidePanel.tsx';
import { SinceThen } from './SinceThen.tsx';
import { TopBar } from './TopBar.tsx';
import { Unread } from './Unread.tsx';
import { usePartScroll } from './usePartScroll.ts';
import { usePlaceFocus } from './usePlaceFocus.ts';

export interface DeskProps {
  readonly view: TraineeView;
  readonly caseId: string;
  readonly saving: Saving | undefined;
  readonly busy: boolean;
  /** Messages that stand above everything. */
  readonly notices: ReactNode;
  /** Why the last move did not happen: stays in sight. */
  readonly trouble: ReactNode;
  readonly onMove: (event: CaseEvent, onAccepted?: () => void) => void;
  readonly onNote: (event: CaseEvent) => void;
  readonly onLeave: () => void;
  readonly onDebrief?: (() => void) | undefined;
}

/** The desk a case is played at: the scene, and beside it (on a phone: behind it) the file, the map, the people and the log. */
export function Desk({ view, caseId, saving, busy, notices, trouble, onMove, onNote, onLeave, onDebrief }: DeskProps) {
  const t = usePlayerText();
  const wide = useWide();
  const [part, setPart] = useState<Part>('scene');
  const [side, setSide] = useState<SidePart>('file');
  const [widened, setWidened] = useState(false);
  const [filePlace, setFilePlace] = useState<FilePlace>({});
  const [clockOpen, setClockOpen] = useState(false);
  const opened = useRef<ReadonlySet<string>>(new Set());
  const root = useRef<HTMLDivElement>(null);

  const place = placeOf(view);
  const [shown, setShown] = useState(place);
  if (shown !== place) {
    // The case moved on: whatever lay open, the scene is what matters now.
    setShown(place);
    setPart('scene');
    setWidened(false);
    setClockOpen(false);
  }
  const done = lastDone(view);
  // Within an interview, feedback stands with the answer it is about.
  const feedback = done?.feedback && done.kind !== 'interview' && done.kind !== 'check' && done.kind !== 'prepared' ? done : undefined;
  const leavePart = usePartScroll(part, place);
  usePlaceFocus(root, `${place} ${feedback?.seq ?? ''}`);

  const { inject } = view;
  const interrupted = view.phase === 'interrupted' && inject !== undefined;
  const unread = view.exhibits.filter((exhibit) => !exhibit.examined).length;
  const expanded = wide && (widened || (side === 'file' && filePlace.beside !== undefined));

  // Opening a paper is part of the record, once. Where that did not get through, opening it again tries again.
  useEffect(() => {
    const open = view.exhibits.filter(({ id, examined }) => !examined && side === 'file' && (id === filePlace.open || id === filePlace.beside)).map(({ id }) => id);
    const fresh = open.filter((id) => !opened.current.has(id));
    opened.current = new Set(open);
    if (view.phase !== 'ended') for (const exhibit of fresh) onNote({ type: 'exhibit.opened', exhibit });
  }, [view, side, filePlace, onNote]);

  const show = (next: Part) => {
    leavePart();
    setPart(next);
    if (next !== 'scene') setSide(next);
  };
  const openExhibit = (exhibit: string) => {
    setFilePlace({ open: exhibit });
    show('file');
  };

  // The same note as from the file; a paper that is open in both is noted once.
  const examine = (exhibit: string) => {
    if (view.exhibits.some(({ id, examined }) => id === exhibit && !examined) && !opened.current.has(exhibit)) onNote({ type: 'exhibit.opened', exhibit });
  };

  const sidePanel = (
    <SidePanel
      part={side}
      view={view}
      wide={wide}
      filePlace={filePlace}
      onFilePlace={setFilePlace}
      onLink={(exhibit, element, verdict) => onNote({ type: 'exhibit.linked', exhibit, element, verdict })}
    />
  );

  return (
    <div ref={root} className={styles.desk} data-wide={wide || undefined}>
      <TopBar view={view} saving={saving} onLeave={onLeave} onClock={() => setClockOpen(true)} />
      {wide ? null : <PartBar part={part} unread={unread} onPart={show} />}
      <main className={styles.columns} data-expanded={expanded || undefined}>
        <div className={styles.notices}>{notices}</div>
        <div className={styles.trouble}>{trouble}</div>
        <div className={styles.sceneColumn} hidden={wide ? expanded : part !== 'scene'} data-scrolls="">
          {done?.reply && !interrupted ? <ReplyAtOnce key={`reply ${done.seq}`} line={done} caseId={caseId} /> : null}
          {feedback && !interrupted ? <FeedbackAtOnce key={feedback.seq} line={feedback} caseId={caseId} /> : null}
          {interrupted ? (
            <InjectPanel
              inject={inject}
              busy={busy}
              onRead={() => onMove({ type: 'inject.read', inject: inject.id })}
            />
          ) : (
            <>
              <SinceThen
                lines={sinceLastDone(view).filter((line) => !line.interrupted)}
                exhibits={view.exhibits}
                onOpen={openExhibit}
              />
              <ScenePanel
                view={view}
                caseId={caseId}
                busy={busy}
                onMove={onMove}
                onOpenMap={() => show('map')}
                onExamine={examine}
                onDebrief={onDebrief}
              />
            </>
          )}
        </div>
        {wide ? (
          <div className={styles.sideColumn} data-scrolls="">
            <div className={styles.sideTools}>
              <Button variant="quiet" icon={expanded ? <Minimize2 /> : <Maximize2 />} onClick={() => {
                setWidened(!expanded);
                if (expanded && filePlace.beside !== undefined) setFilePlace(filePlace.open === undefined ? {} : { open: filePlace.open });
              }}>
                {expanded ? t('parts.narrow') : t('parts.widen')}
              </Button>
            </div>
            <Tabs
              label={t('parts.label')}
              tabs={sideParts.map((id) => ({ id, label: t(`parts.${id}`), badge: id === 'file' && unread > 0 ? <Unread count={unread} /> : undefined }))}
              selected={side}
              onSelect={setSide}
            >
              {sidePanel}
            </Tabs>
          </div>
        ) : part === 'scene' ? null : <div className={styles.sideColumn}>{sidePanel}</div>}
      </main>
      <Announcer view={view} />
      <Dialog open={clockOpen} size="small" title={t('clock.title')} onClose={() => setClockOpen(false)}>
        <DeadlineList time={view.time} deadlines={view.deadlines} />
      </Dialog>
    </div>
  );
}
