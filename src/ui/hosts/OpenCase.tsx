import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { fileOfFound } from './caseFile.ts';
import { DifferentCase } from './DifferentCase.tsx';
import { downloadFile } from './downloadFile.ts';
import { currentLanguage } from '../i18n.ts';
import { HostNotices } from './HostNotices.tsx';
import type { LocalHost } from './localHost.ts';
import { Message } from './Message.tsx';
import { continueFromFit, type Desk, type Opened, openCase } from './openCase.ts';
import { Page } from './Page.tsx';
import { Told } from './Told.tsx';
import { useHomeText } from './useHomeText.ts';

export interface OpenCaseProps {
  readonly desk: Desk;
  readonly caseId: string;
  readonly onOpen: (caseId: string) => void;
  readonly onLeave: () => void;
  /** Told which case can be saved as a file whatever else breaks; nothing where none is open. */
  readonly onHost?: (host: LocalHost | undefined) => void;
  /** Stands above what is said instead of the case; the case itself brings its own. */
  readonly header?: ReactNode;
  readonly children: (host: LocalHost) => ReactNode;
}

/** Takes a case up again and shows it, or says why it cannot be shown and what can be done. */
export function OpenCase(props: OpenCaseProps) {
  const [tries, setTries] = useState(0);
  return <Opening key={tries} {...props} onAgain={() => setTries(tries + 1)} />;
}

function Opening({ desk, caseId, onOpen, onLeave, onHost, onAgain, header, children }: OpenCaseProps & { readonly onAgain: () => void }) {
  const t = useHomeText();
  const [opened, setOpened] = useState<Opened | { readonly as: 'opening' | 'failed' }>({ as: 'opening' });

  useEffect(() => {
    let left = false;
    let host: LocalHost | undefined;
    setOpened({ as: 'opening' });
    openCase(desk, caseId, currentLanguage()).then((result) => {
      if (result.as === 'ready') host = result.host;
      if (left) host?.close();
      else {
        setOpened(result);
        onHost?.(host);
      }
    }, () => {
      if (!left) setOpened({ as: 'failed' });
    });
    return () => {
      left = true;
      host?.close();
      onHost?.(undefined);
    };
  }, [desk, caseId, onHost]);

  const home = <Button variant={opened.as === 'unknown' ? 'primary' : 'secondary'} onClick={onLeave}>{t('home')}</Button>;
  switch (opened.as) {
    case 'opening':
      return <Page><p role="status">{t('opening')}</p></Page>;
    case 'ready':
      return (
        <>
          <HostNotices host={opened.host} onOpen={onOpen} />
          <Told host={opened.host} shelf={desk.shelf}>{children}</Told>
        </>
      );
    case 'different':
      return (
        <Page header={header}>
          <DifferentCase
            difference={opened.difference}
            onContinue={async () => onOpen(await continueFromFit(desk, opened.difference))}
            onLeave={onLeave}
          />
        </Page>
      );
    case 'without-scenario':
      return (
        <Page header={header}>
          <Message
            title={t('without-scenario.title')}
            actions={(
              <>
                <Button variant="primary" onClick={() => {
                  const { name, text } = fileOfFound(opened.found);
                  downloadFile(name, text);
                }}
                >
                  {t('different.file')}
                </Button>
                {home}
              </>
            )}
          >
            <p>{t('without-scenario.text', { title: opened.found.record.title })}</p>
          </Message>
        </Page>
      );
    case 'unknown':
      return <Page header={header}><Message title={t('unknown.title')} actions={home}><p>{t('unknown.text')}</p></Message></Page>;
    case 'failed':
      return (
        <Page header={header}>
          <Message
            title={t('unreadable.title')}
            actions={<><Button variant="primary" onClick={onAgain}>{t('unreadable.again')}</Button>{home}</>}
          >
            <p>{t('unreadable.text')}</p>
          </Message>
        </Page>
      );
  }
}
