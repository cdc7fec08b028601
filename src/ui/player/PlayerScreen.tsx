import { useMemo, useState } from 'react';
import type { SessionHost } from '../../session/host.ts';
import { useSaving, useView } from '../hosts/useView.ts';
import { CaseLanguage, languagesOf } from '../kit/caseLanguage.ts';
import { BriefingScreen } from './BriefingScreen.tsx';
import { Desk } from './desk/Desk.tsx';
import { LeaveDialog } from './desk/LeaveDialog.tsx';
import { PracticeBanner } from './desk/PracticeBanner.tsx';
import { SavingBanner } from './desk/SavingBanner.tsx';
import { TroubleBanner } from './desk/TroubleBanner.tsx';
import { useMoves } from './useMoves.ts';

export interface PlayerScreenProps {
  readonly host: SessionHost;
  /** Where drafts of this case are kept. */
  readonly caseId: string;
  /** Which run of this scenario it is, counted from 1. Only the first one completed is scored. */
  readonly attempt?: number | undefined;
  readonly onLeave: () => void;
  /** Absent: nothing is scored, and the ending leads nowhere. */
  readonly onDebrief?: (() => void) | undefined;
  /** Whether steps are kept. Those of a trial are not, and nothing says that they are. */
  readonly kept?: boolean;
  /** Asked for the case as a file. */
  readonly onExport: () => void;
}

/** A case being played: the briefing first, then the desk. The only part of the player that knows the session. */
export function PlayerScreen({ host, caseId, attempt = 1, kept = true, onLeave, onDebrief, onExport }: PlayerScreenProps) {
  const view = useView(host);
  const saving = useSaving(host);
  const { busy, trouble, dismiss, move, note } = useMoves(host, view);
  const [leaving, setLeaving] = useState(false);
  const { language, translated } = view.scenario;
  const languages = useMemo(() => languagesOf({ language, translated }), [language, translated]);
  const leave = () => (saving === 'failing' ? setLeaving(true) : onLeave());

  const messages = {
    notices: (
      <>
        <PracticeBanner attempt={attempt} />
        <SavingBanner saving={saving} onExport={onExport} />
      </>
    ),
    trouble: <TroubleBanner trouble={trouble} onDismiss={dismiss} />,
  };
  return (
    <CaseLanguage value={languages}>
      {view.phase === 'briefing' ? (
        <BriefingScreen view={view} busy={busy} {...messages} onSeat={(seat) => move({ type: 'seat.taken', seat })} onBegin={() => move({ type: 'briefing.read' })} onLeave={leave} />
      ) : (
        <Desk view={view} caseId={caseId} saving={kept ? saving : undefined} busy={busy} {...messages} onMove={move} onNote={note} onLeave={leave} onDebrief={onDebrief} />
      )}
      <LeaveDialog open={leaving} onStay={() => setLeaving(false)} onLeave={onLeave} onExport={onExport} />
    </CaseLanguage>
  );
}
