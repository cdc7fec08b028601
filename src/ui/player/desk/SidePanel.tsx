import type { LinkVerdict } from '../../../scenario/playthrough.ts';
import type { TraineeView } from '../../../session/view.ts';
import { CaseFile, type FilePlace } from '../file/CaseFile.tsx';
import { ProofMap } from '../map/ProofMap.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import { DeadlineList } from './DeadlineList.tsx';
import { DecisionLog } from './DecisionLog.tsx';
import styles from './desk.module.css';
import { PeoplePanel } from './PeoplePanel.tsx';
import { SeatPanel } from './SeatPanel.tsx';
import type { SidePart } from './parts.ts';

export interface SidePanelProps {
  readonly part: SidePart;
  readonly view: TraineeView;
  readonly wide: boolean;
  readonly filePlace: FilePlace;
  readonly onFilePlace: (place: FilePlace) => void;
  readonly onLink: (exhibit: string, element: string, verdict: LinkVerdict) => void;
}

/** What lies beside the scene: the file, the proof map, the people, the clock and the log. */
export function SidePanel({ part, view, wide, filePlace, onFilePlace, onLink }: SidePanelProps) {
  const t = usePlayerText();
  switch (part) {
    case 'file':
      return <CaseFile exhibits={view.exhibits} links={view.links} elements={view.elements} place={filePlace} onPlace={onFilePlace} />;
    case 'map':
      return <ProofMap elements={view.elements} exhibits={view.exhibits} links={view.links} matrix={wide} closed={view.phase === 'ended'} onLink={onLink} />;
    case 'people':
      return (
        <div className={styles.stack}>
          {view.seats ? <SeatPanel seats={view.seats} exhibits={view.exhibits} /> : null}
          <PeoplePanel people={view.people} agencies={view.agencies} present={view.scene?.people ?? []} />
        </div>
      );
    case 'log':
      return (
        <div className={styles.stack}>
          <section className={styles.stack}>
            <h2 className={styles.partTitle}>{t('clock.title')}</h2>
            <DeadlineList time={view.time} deadlines={view.deadlines} />
          </section>
          <section className={styles.stack}>
            <h2 className={styles.partTitle}>{t('log.title')}</h2>
            <DecisionLog log={view.log} exhibits={view.exhibits} />
          </section>
        </div>
      );
  }
}
