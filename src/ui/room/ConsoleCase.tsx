import { useState } from 'react';
import { leadGroup } from '../hosts/room/roomRequests.ts';
import { Button } from '../kit/Button.tsx';
import { SelectField } from '../kit/SelectField.tsx';
import { type Console, type Send, useSure } from './leading.ts';
import styles from './room.module.css';
import { useRoomText } from './useRoomText.ts';

export interface ConsoleCaseProps {
  readonly room: string;
  readonly secret: string;
  readonly news: Console;
  readonly group: Console['room']['groups'][number];
  readonly onSend: Send;
  readonly onTrouble: (refused: { readonly refused: string }) => void;
}

/** What the facilitator may do to the case of one group: hand out what is to come, go back, and lead it to a scene. */
export function ConsoleCase({ room, secret, news, group, onSend, onTrouble }: ConsoleCaseProps) {
  const t = useRoomText();
  return (
    <details>
      <summary>{t('case.title')}</summary>
      <div className={styles.stack}>
        {group.toCome.length > 0 ? <ToCome group={group} onSend={onSend} /> : null}
        <Lead key={group.scene} room={room} secret={secret} scenes={news.room.scenes.filter(({ scene }) => scene !== group.scene)} group={group.id} onTrouble={onTrouble} />
        {group.entries > 1 ? <Back group={group.id} entries={group.entries} onSend={onSend} /> : null}
      </div>
    </details>
  );
}

/** Injects that the clock has not released yet, each to be handed out now or kept away. */
function ToCome({ group, onSend }: Pick<ConsoleCaseProps, 'group' | 'onSend'>) {
  const t = useRoomText();
  const send = (type: 'inject.released' | 'inject.withheld', inject: string) => void onSend({ type: 'case.moved', group: group.id, event: { type, inject }, on: group.entries });
  return (
    <section aria-label={t('case.to-come')}>
      <p className={styles.soft}>{t('case.to-come')}</p>
      <ul className={styles.list}>
        {group.toCome.map(({ inject, title, time }) => (
          <li key={inject}>
            <p><bdi>{title}</bdi> <span className={styles.soft}><bdi dir="ltr">{time}</bdi></span></p>
            <p className={styles.buttons}>
              <Button onClick={() => send('inject.released', inject)}>{t('case.release')}</Button>
              <Button variant="quiet" onClick={() => send('inject.withheld', inject)}>{t('case.withhold')}</Button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** To another scene by the shortest way. Nothing on that way counts; the group sees it happen, so it asks twice. */
function Lead({ room, secret, scenes, group, onTrouble }: { readonly room: string; readonly secret: string; readonly scenes: Console['room']['scenes']; readonly group: string; readonly onTrouble: ConsoleCaseProps['onTrouble'] }) {
  const t = useRoomText();
  const [scene, setScene] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { sure, ask, done } = useSure();
  const lead = async () => {
    if (scene === null) return;
    done();
    setBusy(true);
    const asked = await leadGroup(room, secret, group, scene);
    setBusy(false);
    if ('refused' in asked) onTrouble(asked);
  };
  return (
    <div className={styles.stack}>
      <SelectField label={t('case.lead')} hint={t('case.lead-hint')} prompt={t('case.lead-prompt')} value={scene} onChange={(to) => { setScene(to); done(); }} options={scenes.map(({ scene: id, title }) => ({ value: id, label: title }))} />
      {scene === null ? null : sure
        ? <p className={styles.buttons}><Button variant="danger" onClick={() => void lead()}>{t('case.lead-sure')}</Button><Button variant="quiet" onClick={done}>{t('step.not-yet')}</Button></p>
        : <p><Button busy={busy} onClick={ask}>{t('case.lead-go')}</Button></p>}
    </div>
  );
}

/** Back by one step of the group's case. It asks twice: the group sees it happen. */
function Back({ group, entries, onSend }: { readonly group: string; readonly entries: number; readonly onSend: Send }) {
  const t = useRoomText();
  const { sure, ask, done } = useSure();
  return sure
    ? <p className={styles.buttons}><Button variant="danger" onClick={() => { done(); void onSend({ type: 'case.rewound', group, to: entries - 1 }); }}>{t('groups.back-sure')}</Button><Button variant="quiet" onClick={done}>{t('step.not-yet')}</Button></p>
    : <p><Button variant="quiet" onClick={ask}>{t('groups.back')}</Button></p>;
}
