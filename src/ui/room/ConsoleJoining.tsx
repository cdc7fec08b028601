import { setCode } from '../hosts/room/roomRequests.ts';
import { Button } from '../kit/Button.tsx';
import { Panel } from '../kit/Panel.tsx';
import { type Console, useSure } from './leading.ts';
import { JoinPoster } from './ProjectorScreen.tsx';
import styles from './room.module.css';
import { useRoomText } from './useRoomText.ts';

export interface ConsoleJoiningProps {
  readonly room: string;
  readonly secret: string;
  readonly address: string;
  readonly view: Console['room'];
  readonly onTrouble: (refused: { readonly refused: string }) => void;
}

/** How people get in, and whether: late comers join in every phase, unless the room is locked. Who sits in it stays in it. */
export function ConsoleJoining({ room, secret, address, view: { code, phase }, onTrouble }: ConsoleJoiningProps) {
  const t = useRoomText();
  const { sure, ask, done } = useSure();
  const set = async (to: { readonly open: boolean; readonly another?: boolean }) => {
    done();
    const asked = await setCode(room, secret, to);
    if ('refused' in asked) onTrouble(asked);
  };
  const poster = <JoinPoster address={address} code={code.code} />;
  return (
    <Panel title={t('console.joining')}>
      <div className={styles.stack}>
        {!code.open ? <p>{t('code.locked')}</p> : phase === 'lobby' ? poster : <details><summary>{t('code.late')} <bdi dir="ltr">{code.code}</bdi></summary>{poster}</details>}
        <p className={styles.buttons}>
          {code.open ? <Button onClick={() => void set({ open: false })}>{t('code.lock')}</Button> : <Button onClick={() => void set({ open: true })}>{t('code.unlock')}</Button>}
          {sure
            ? <><Button variant="danger" onClick={() => void set({ open: code.open, another: true })}>{t('code.another-sure')}</Button><Button variant="quiet" onClick={done}>{t('step.not-yet')}</Button></>
            : <Button variant="quiet" onClick={ask}>{t('code.another')}</Button>}
        </p>
      </div>
    </Panel>
  );
}
