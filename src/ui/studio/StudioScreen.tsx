import { type ReactNode, useEffect, useState } from 'react';
import { Message } from '../hosts/Message.tsx';
import { Page } from '../hosts/Page.tsx';
import { useHomeText } from '../hosts/useHomeText.ts';
import { useTitle } from '../hosts/useTitle.ts';
import { Button } from '../kit/Button.tsx';
import { OpenedScreen } from './OpenedScreen.tsx';
import { PickScenario } from './PickScenario.tsx';
import type { Source } from './sources/source.ts';
import { useSource } from './sources/useSource.ts';
import type { PlayedTrial } from './trial/TrialScreen.tsx';
import { useStudioText } from './useStudioText.ts';
import { openWorkshop, type Workshop } from './work/workshop.ts';

export interface StudioScreenProps {
  /** The folder of the scenario that is open. */
  readonly folder: string | undefined;
  readonly onFolder: (folder: string | undefined) => void;
  readonly header: ReactNode;
  /** Shows a trial with the screens that trainees have. */
  readonly player: (trial: PlayedTrial) => ReactNode;
  /** Where scenarios come from first; the server, unless told. */
  readonly first?: Source;
  /** Where the work is done; in a worker, unless told. */
  readonly workshop?: () => Workshop;
}

/** The Author section: the scenarios, and one of them looked at from every side. */
export function StudioScreen({ folder, onFolder, header, player, first, workshop: open = openWorkshop }: StudioScreenProps) {
  const t = useStudioText();
  const used = useSource(first);
  const [workshop, setWorkshop] = useState<Workshop | undefined>();
  useEffect(() => {
    const opened = open();
    setWorkshop(opened);
    return () => opened.close();
  }, [open]);

  if (folder === undefined) return <Pick>{header}<Page><PickScenario used={used} onFolder={onFolder} /></Page></Pick>;
  if (used.state === 'looking' || !workshop) return <>{header}<Page><p role="status">{t('pick.looking')}</p></Page></>;
  if (!used.source) {
    return (
      <>
        {header}
        <Page>
          <Message title={t('opened.unknown')} actions={<Button variant="primary" onClick={() => onFolder(undefined)}>{t('opened.pick')}</Button>}><p>{t('opened.unknown-why')}</p></Message>
        </Page>
      </>
    );
  }
  return <OpenedScreen key={folder} source={used.source} folder={folder} workshop={workshop} header={header} player={player} onClose={() => onFolder(undefined)} />;
}

function Pick({ children }: { readonly children: ReactNode }) {
  const t = useStudioText();
  const home = useHomeText();
  useTitle(home('title.of', { title: t('title') }));
  return children;
}
