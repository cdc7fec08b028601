import { exportCase } from './hosts/exportCase.ts';
import { OpenCase, type OpenCaseProps } from './hosts/OpenCase.tsx';
import { useHomeText } from './hosts/useHomeText.ts';
import { useTitle } from './hosts/useTitle.ts';
import type { LocalHost } from './hosts/localHost.ts';
import type { CaseStore } from './hosts/caseStore.ts';
import { standingAmong } from './hosts/runs.ts';
import { useCases } from './hosts/useCases.ts';
import { WhatIfNote } from './hosts/WhatIfNote.tsx';
import { PlayerScreen } from './player/PlayerScreen.tsx';

export interface CaseScreenProps extends Omit<OpenCaseProps, 'children'> {
  readonly onDebrief: () => void;
}

/** A case being played on this device. */
export function CaseScreen({ onDebrief, ...around }: CaseScreenProps) {
  return <OpenCase {...around}>{(host) => <Playing host={host} store={around.desk.store} onLeave={around.onLeave} onDebrief={onDebrief} />}</OpenCase>;
}

interface PlayingProps {
  readonly host: LocalHost;
  readonly store: CaseStore;
  readonly onLeave: () => void;
  readonly onDebrief: () => void;
}

function Playing({ host, store, onLeave, onDebrief }: PlayingProps) {
  const t = useHomeText();
  const record = host.record();
  useTitle(t('title.of', { title: host.scenario.title }));
  const cases = useCases(store)?.cases ?? [];
  // A what-if says what it is by itself; of other runs, only those after the scored one are practice.
  const practice = standingAmong(cases, record) === 'practice';
  return (
    <>
      {record.forkedFrom ? <WhatIfNote attempt={record.attempt} step={record.forkedFrom.seq + 1} /> : null}
      <PlayerScreen
        host={host} caseId={record.id} attempt={practice ? Math.max(2, record.attempt) : 1}
        onLeave={onLeave} onDebrief={onDebrief} onExport={() => exportCase(host)}
      />
    </>
  );
}
