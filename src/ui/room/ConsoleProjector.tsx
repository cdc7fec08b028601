import { useState } from 'react';
import type { ProjectorShows } from '../../session/room/roomEvent.ts';
import { Button } from '../kit/Button.tsx';
import { Panel } from '../kit/Panel.tsx';
import { SelectField } from '../kit/SelectField.tsx';
import type { Console, Send } from './leading.ts';
import styles from './room.module.css';
import { useRoomText } from './useRoomText.ts';

/** What the wall shows of what was revealed: all answers, two reasons beside each other, where ways part, the maps. */
export function ConsoleProjector({ room: { projector, groups }, onSend }: { readonly room: Console['room']; readonly onSend: Send }) {
  const t = useRoomText();
  const [one, setOne] = useState(groups[0]?.id ?? '');
  const [other, setOther] = useState(groups[1]?.id ?? '');
  const options = groups.map(({ id, name }) => ({ value: id, label: name }));
  const show = (shows: ProjectorShows) => <Button key={shows} aria-pressed={projector.shows === shows} onClick={() => void onSend({ type: 'projector.set', shows })}>{t(`shows.${shows}`)}</Button>;
  return (
    <Panel title={t('shows.title')}>
      <div className={styles.stack}>
        <p className={styles.buttons}>{(['answers', 'ways', 'maps'] as const).map(show)}</p>
        {groups.length > 1 ? (
          <div className={styles.form}>
            <SelectField label={t('shows.first')} value={one} onChange={setOne} options={options} />
            <SelectField label={t('shows.second')} value={other} onChange={setOther} options={options} />
            <Button aria-pressed={projector.shows === 'two'} disabled={one === other} onClick={() => void onSend({ type: 'projector.set', shows: 'two', groups: [one, other] })}>{t('shows.go')}</Button>
          </div>
        ) : null}
      </div>
    </Panel>
  );
}
