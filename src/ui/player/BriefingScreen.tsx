import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import type { SeatTaken } from '../../scenario/seats.ts';
import type { TraineeView } from '../../session/view.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { CaseText } from '../kit/CaseText.tsx';
import { Panel } from '../kit/Panel.tsx';
import { Prose } from '../kit/Prose.tsx';
import { useFormat } from '../kit/useFormat.ts';
import { Authored } from './Authored.tsx';
import styles from './BriefingScreen.module.css';
import { SeatChoice } from './SeatChoice.tsx';
import { usePlaceFocus } from './desk/usePlaceFocus.ts';
import { usePlayerText } from './usePlayerText.ts';

export interface BriefingScreenProps {
  readonly view: TraineeView;
  readonly busy: boolean;
  /** Messages that stand above everything. */
  readonly notices: ReactNode;
  /** Why the last move did not happen. */
  readonly trouble: ReactNode;
  readonly onSeat: (seat: SeatTaken) => void;
  readonly onBegin: () => void;
  readonly onLeave: () => void;
}

/** What is read before the case: first what it contains, then what it is for, then who one is in it. */
export function BriefingScreen({ view, busy, notices, trouble, onSeat, onBegin, onLeave }: BriefingScreenProps) {
  const t = usePlayerText();
  const format = useFormat();
  const { scenario, briefing } = view;
  const root = useRef<HTMLElement>(null);
  usePlaceFocus(root, 'briefing');
  return (
    <main ref={root} className={styles.page}>
      {notices}
      <p className={styles.leave}>
        <Button variant="quiet" icon={<ArrowLeft className={styles.back} />} onClick={onLeave}>{t('leave')}</Button>
      </p>
      <header className={styles.head}>
        <p className={styles.kicker}>{t('briefing.kicker')}</p>
        <h1 className={styles.title} tabIndex={-1} data-place-heading=""><Authored as="lines">{scenario.title}</Authored></h1>
        <p className={styles.facts}>{t('briefing.takes', { time: format.duration(scenario.minutes) })}</p>
      </header>

      <Banner tone="warn" title={t('briefing.content-note')}>
        <Authored as="block"><Prose text={briefing.contentNote} /></Authored>
        <p className={styles.way}>{t('briefing.way-out')}</p>
      </Banner>

      <p className={styles.lead}><Authored as="lines">{scenario.summary}</Authored></p>

      <Panel title={t('briefing.objectives')} tone="plain">
        <Authored as="block">
          <ul className={styles.list}>{briefing.objectives.map((objective) => <li key={objective}><CaseText>{objective}</CaseText></li>)}</ul>
        </Authored>
      </Panel>

      <Panel title={t('briefing.title')}>
        <Authored as="block"><Prose text={briefing.text} /></Authored>
      </Panel>

      {view.seats ? <SeatChoice seats={view.seats} onSeat={onSeat} /> : null}

      <Panel title={t('briefing.before')} tone="sunken">
        <ul className={styles.cautions}>
          <li>{t('briefing.formative')}</li>
          {scenario.keys === 'draft' ? <li>{t('briefing.draft-keys')}</li> : null}
          {briefing.cautions.map((caution) => (
            <li key={caution.name}>
              <Authored as="block">
                <strong><CaseText>{caution.name}</CaseText></strong>
                <Prose text={caution.text} />
              </Authored>
            </li>
          ))}
        </ul>
      </Panel>

      {trouble}
      <p className={styles.begin}>
        <Button variant="primary" busy={busy} onClick={onBegin}>{t('briefing.begin')}</Button>
      </p>
    </main>
  );
}
