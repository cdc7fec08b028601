import { ArrowLeft, Download, Printer } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Debrief } from '../../scoring/debrief.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { Page } from '../hosts/Page.tsx';
import { Button } from '../kit/Button.tsx';
import { CaseLanguage, languagesOf } from '../kit/caseLanguage.ts';
import { Contents } from './Contents.tsx';
import styles from './DebriefScreen.module.css';
import { Certainty } from './sections/Certainty.tsx';
import { Cooperation } from './sections/Cooperation.tsx';
import { Coordination } from './sections/Coordination.tsx';
import { DecisionTimeline } from './sections/DecisionTimeline.tsx';
import { EvidenceFate } from './sections/EvidenceFate.tsx';
import { Failures } from './sections/Failures.tsx';
import { Hypotheses } from './sections/Hypotheses.tsx';
import { Interviews } from './sections/Interviews.tsx';
import { LegalBasis } from './sections/LegalBasis.tsx';
import { Offence } from './sections/Offence.tsx';
import { Opening } from './sections/Opening.tsx';
import { Profile } from './sections/Profile.tsx';
import { ProofMap } from './sections/ProofMap.tsx';
import { Roads } from './sections/Roads.tsx';
import { RunsSection } from './sections/RunsSection.tsx';
import { Weighing } from './sections/Weighing.tsx';
import { roadsOf } from './roadsOf.ts';
import { toldOf, ToldProvider } from './Told.ts';
import { useDebriefText } from './useDebriefText.ts';
import { type Paper, usePaper } from './usePaper.ts';
import type { RunFacts } from './RunFacts.ts';
import type { SectionId } from './anchors.ts';

export interface DebriefScreenProps {
  readonly scenario: Scenario;
  readonly scorecard: Scorecard;
  readonly debrief: Debrief;
  /** Which run this is, the others of its case, and the ways on from it. Absent where a log is shown alone. */
  readonly run?: RunFacts | undefined;
  readonly onLeave: () => void;
  /** Saves the case as a file. */
  readonly onExport: () => void;
}

/** What the case taught: the profile first, then every decision with its reasons, the proof, and the law it rests on. */
export function DebriefScreen({ scenario, scorecard, debrief, run, onLeave, onExport }: DebriefScreenProps) {
  const told = useMemo(() => toldOf(scenario, scorecard, debrief, run), [scenario, scorecard, debrief, run]);
  const languages = useMemo(() => languagesOf(scenario), [scenario]);
  const paper = useRef<HTMLDivElement>(null);
  const print = usePaper(paper);
  const sections = sectionsOf(debrief, run);
  const actions = <Actions run={run} onPrint={print} onLeave={onLeave} onExport={onExport} />;
  return (
    <ToldProvider value={told}>
      <CaseLanguage value={languages}>
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
      </CaseLanguage>
    </ToldProvider>
  );
}

const parts: Readonly<Record<SectionId, () => React.ReactNode>> = {
  profile: Profile, attempts: RunsSection, failures: Failures, timeline: DecisionTimeline, interviews: Interviews, proof: ProofMap, coordination: Coordination, cooperation: Cooperation,
  offence: Offence, weighing: Weighing, hypotheses: Hypotheses, certainty: Certainty, evidence: EvidenceFate, roads: Roads, law: LegalBasis,
};

/** The sections that have something to tell, in their order. */
function sectionsOf(debrief: Debrief, run: RunFacts | undefined): readonly SectionId[] {
  const { interviews, qualifications, weighings, newFacts, hypotheses, tokens, counterEvidence, deductions, agencies, identifications, requests, leads, calibration, disproof, law } = debrief;
  const others = run && (run.standing === 'what-if' || run.attempts.practice.length > 0);
  const empty: Partial<Record<SectionId, boolean>> = {
    attempts: !others, coordination: agencies.length + identifications.length === 0, cooperation: requests.length + leads.length === 0, weighing: weighings.length + newFacts.length + deductions.length === 0, certainty: !calibration,
    hypotheses: !disproof && hypotheses.length + tokens.length + counterEvidence.length === 0,
    interviews: interviews.length === 0, offence: qualifications.length === 0, roads: roadsOf(debrief).length === 0, law: law.length === 0,
  };
  return (Object.keys(parts) as SectionId[]).filter((id) => !empty[id]);
}

interface ActionsProps extends Pick<DebriefScreenProps, 'run' | 'onLeave' | 'onExport'> {
  readonly onPrint: (what: Paper) => void;
}

function Actions({ run, onPrint, onLeave, onExport }: ActionsProps) {
  const t = useDebriefText();
  return (
    <div className={styles.actions} data-print="hide">
      <Button icon={<Printer />} onClick={() => onPrint('whole')}>{t('print')}</Button>
      <Button icon={<Printer />} onClick={() => onPrint('unfolded')}>{t('print-unfolded')}</Button>
      <Button icon={<Download />} onClick={onExport}>{t('export')}</Button>
      {run ? (
        <>
          <Button icon={<Download />} onClick={() => run.onScorecard('json')}>{t('export-json')}</Button>
          <Button icon={<Download />} onClick={() => run.onScorecard('csv')}>{t('export-csv')}</Button>
        </>
      ) : null}
      <Button variant="quiet" icon={<ArrowLeft className={styles.back} />} onClick={onLeave}>{t('leave')}</Button>
    </div>
  );
}
