import { exportCase } from './hosts/exportCase.ts';
import { OpenCase, type OpenCaseProps } from './hosts/OpenCase.tsx';
import { useHomeText } from './hosts/useHomeText.ts';
import { useTitle } from './hosts/useTitle.ts';
import type { LocalHost } from './hosts/localHost.ts';
import { PlayerScreen } from './player/PlayerScreen.tsx';

export interface CaseScreenProps extends Omit<OpenCaseProps, 'children'> {
  readonly onDebrief: () => void;
}

/** A case being played on this device. */
export function CaseScreen({ onDebrief, ...around }: CaseScreenProps) {
  return <OpenCase {...around}>{(host) => <Playing host={host} onLeave={around.onLeave} onDebrief={onDebrief} />}</OpenCase>;
}

function Playing({ host, onLeave, onDebrief }: { readonly host: LocalHost; readonly onLeave: () => void; readonly onDebrief: () => void }) {
  const t = useHomeText();
  const record = host.record();
  useTitle(t('title.of', { title: record.title }));
  return <PlayerScreen host={host} caseId={record.id} onLeave={onLeave} onDebrief={onDebrief} onExport={() => exportCase(host)} />;
}
