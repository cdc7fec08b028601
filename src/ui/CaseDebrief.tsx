import { useMemo } from 'react';
import { debrief } from '../scoring/debrief.ts';
import { DebriefScreen } from './debrief/DebriefScreen.tsx';
import { exportCase } from './hosts/exportCase.ts';
import type { LocalHost } from './hosts/localHost.ts';
import { Message } from './hosts/Message.tsx';
import { OpenCase, type OpenCaseProps } from './hosts/OpenCase.tsx';
import { Page } from './hosts/Page.tsx';
import { useHomeText } from './hosts/useHomeText.ts';
import { useTitle } from './hosts/useTitle.ts';
import { Button } from './kit/Button.tsx';

/** The debrief of a case that has ended. It is worked out from the log each time, and never kept. */
export function CaseDebrief(around: Omit<OpenCaseProps, 'children'>) {
  return (
    <OpenCase {...around}>
      {(host) => (host.view().phase === 'ended'
        ? <Debriefing host={host} onLeave={around.onLeave} />
        : <NotEnded onGoOn={() => around.onOpen(around.caseId)} />)}
    </OpenCase>
  );
}

function Debriefing({ host, onLeave }: { readonly host: LocalHost; readonly onLeave: () => void }) {
  const t = useHomeText();
  useTitle(t('title.debrief', { title: host.record().title }));
  const told = useMemo(() => debrief(host.machine, host.log()), [host]);
  return <DebriefScreen scenario={host.scenario} scorecard={told.scorecard} debrief={told} onLeave={onLeave} onExport={() => exportCase(host)} />;
}

function NotEnded({ onGoOn }: { readonly onGoOn: () => void }) {
  const t = useHomeText();
  return (
    <Page>
      <Message title={t('debrief.not-ended')} actions={<Button variant="primary" onClick={onGoOn}>{t('debrief.go-on')}</Button>}>
        <p>{t('debrief.not-ended-why')}</p>
      </Message>
    </Page>
  );
}
