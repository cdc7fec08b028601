import { ArrowLeft, Download, Printer } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Debrief } from '../../scoring/debrief.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { Page } from '../hosts/Page.tsx';
import { Button } from '../kit/Button.tsx';
import { Contents } from './Contents.tsx';
import styles from './DebriefScreen.module.css';
import { DecisionTimeline } from './sections/DecisionTimeline.tsx';
import { EvidenceFate } from './sections/EvidenceFate.tsx';
import { Failures } from './sections/Failures.tsx';
import { Interviews } from './sections/Interviews.tsx';
import { LegalBasis } from './sections/LegalBasis.tsx';
import { Offence } from './sections/Offence.tsx';
import { Opening } from './sections/Opening.tsx';
import { Profile } from './sections/Profile.tsx';
import { ProofMap } from './sections/ProofMap.tsx';
import { Roads } from './sections/Roads.tsx';
import { roadsOf } from './roadsOf.ts';
import { toldOf, ToldProvider } from './Told.ts';
import { useDebriefText } from './useDebriefText.ts';
import { type Paper, usePaper } from './usePaper.ts';
import type { SectionId } from './anchors.ts';

export interface DebriefScreenProps {
  readonly scenario: Scenario;
  readonly scorecard: Scorecard;
  readonly debrief: Debrief;
  readonly onLeave: () => void;
  /** Saves the case as a file. */
  readonly onExport: () => void;
}

/** What the case taught: the profile first, then every decision with its reasons, the proof, and the law it rests on. */
export function DebriefScreen({ scenario, scorecard, debrief, onLeave, onExport }: DebriefScreenProps) {
  const told = useMemo(() => toldOf(scenario, scorecard, debrief), [scenario, scorecard, debrief]);
  const paper = useRef<HTMLDivElement>(null);
  const print = usePaper(paper);
  const sections = sectionsOf(debrief);
  const actions = <Actions onPrint={print} onLeave={onLeave} onExport={onExport} />;
  return (
    <ToldProvider value={told}>
      <Page>
        <div ref={paper} className={styles.debrief}>
          <Opening>{actions}</Opening>
          <div className={styles.columns}>
            <Contents sections={sections} />
            <div className={styles.sections}>
              {sections.map((id) => {
                const Part = parts[id];
                return <Part key={id} />;
              })}
              {actions}
            </div>
          </div>
        </div>
      </Page>
    </ToldProvider>
  );
}

const parts: Readonly<Record<SectionId, () => React.ReactNode>> = {
  profile: Profile, failures: Failures, timeline: DecisionTimeline, interviews: Interviews, proof: ProofMap,
  offence: Offence, evidence: EvidenceFate, roads: Roads, law: LegalBasis,
};

/** The sections that have something to tell, in their order. */
function sectionsOf(debrief: Debrief): readonly SectionId[] {
  const { interviews, qualifications, law } = debrief;
  const empty: Partial<Record<SectionId, boolean>> = {
    interviews: interviews.length === 0, offence: qualifications.length === 0, roads: roadsOf(debrief).length === 0, law: law.length === 0,
  };
  return (Object.keys(parts) as SectionId[]).filter((id) => !empty[id]);
}

interface ActionsProps extends Pick<DebriefScreenProps, 'onLeave' | 'onExport'> {
  readonly onPrint: (what: Paper) => void;
}

function Actions({ onPrint, onLeave, onExport }: ActionsProps) {
  const t = useDebriefText();
  return (
    <div className={styles.actions} data-print="hide">
      <Button icon={<Printer />} onClick={() => onPrint('whole')}>{t('print')}</Button>
      <Button icon={<Printer />} onClick={() => onPrint('unfolded')}>{t('print-unfolded')}</Button>
      <Button icon={<Download />} onClick={onExport}>{t('export')}</Button>
      <Button variant="quiet" icon={<ArrowLeft className={styles.back} />} onClick={onLeave}>{t('leave')}</Button>
    </div>
  );
}
