import { useState } from 'react';
import { newOp } from '../hosts/room/roomConnection.ts';
import { keepRoom } from '../hosts/room/keptRooms.ts';
import { joinRoom } from '../hosts/room/roomRequests.ts';
import { Page } from '../hosts/Page.tsx';
import { useTitle } from '../hosts/useTitle.ts';
import { currentLanguage } from '../i18n.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { Panel } from '../kit/Panel.tsx';
import { TextField } from '../kit/TextField.tsx';
import { refusedWords } from './refusedWords.ts';
import styles from './room.module.css';
import { useRoomText } from './useRoomText.ts';

export interface JoinScreenProps {
  /** As it stands in the address that was scanned. */
  readonly code?: string | undefined;
  readonly onJoined: (room: string) => void;
}

/** A phone joins: a code, and a name if one likes. No account, nothing to install. */
export function JoinScreen({ code: scanned = '', onJoined }: JoinScreenProps) {
  const t = useRoomText();
  useTitle(t('join.title'));
  const [code, setCode] = useState(scanned);
  const [name, setName] = useState('');
  const [trouble, setTrouble] = useState<{ readonly refused: string } | undefined>();
  const [busy, setBusy] = useState(false);
  // Pressed twice, or answered too late to be heard: it is one joining all the same.
  const [op] = useState(newOp);
  const join = async () => {
    setBusy(true);
    setTrouble(undefined);
    const joined = await joinRoom({ code, name: name.trim(), language: currentLanguage(), op });
    setBusy(false);
    if ('refused' in joined) return setTrouble(joined);
    keepRoom({ room: joined.room, role: 'trainee', secret: joined.secret, seat: joined.seat });
    onJoined(joined.room);
  };
  return (
    <Page>
      <h1>{t('join.title')}</h1>
      <Panel>
        <form
          className={styles.stack}
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void join();
          }}
        >
          <p>{t('join.lead')}</p>
          <TextField label={t('join.code')} hint={t('join.code-hint')} value={code} onChange={setCode} inputMode="numeric" maxLength={12} />
          <TextField label={t('join.name')} hint={t('join.name-hint')} value={name} onChange={setName} maxLength={40} />
          {trouble ? <Banner tone="error" live="assertive">{refusedWords(t, trouble)}</Banner> : null}
          <p><Button type="submit" variant="primary" wide busy={busy}>{t('join.go')}</Button></p>
        </form>
      </Panel>
    </Page>
  );
}
