import { useState } from 'react';
import type { Seat } from '../../scenario/seats.ts';
import { Button } from '../kit/Button.tsx';
import { Panel } from '../kit/Panel.tsx';
import { SelectField } from '../kit/SelectField.tsx';
import { Tag } from '../kit/Tag.tsx';
import { TextField } from '../kit/TextField.tsx';
import { ConsoleCase, type ConsoleCaseProps } from './ConsoleCase.tsx';
import { type Console, nameOf, type Send } from './leading.ts';
import styles from './room.module.css';
import { useRoomText } from './useRoomText.ts';

/** Minutes without a step after which a group may be stuck. */
const STUCK = 5;

/** Groups and who sits in them: who is connected, who waits, who may be stuck, who has decided. */
export function ConsoleGroups({ room: id, secret, news, onSend, onTrouble }: Omit<ConsoleCaseProps, 'group'>) {
  const t = useRoomText();
  const { room, connected = [] } = news;
  const [name, setName] = useState('');
  const lost = room.seats.filter(({ group }) => group === null);
  return (
    <Panel title={t('groups.title')} aside={<Button onClick={() => void spread(news, onSend)}>{t('groups.spread')}</Button>}>
      <div className={styles.columns}>
        {room.groups.map((group) => (
          <section key={group.id} className={styles.answer} aria-label={group.name}>
            <p className={styles.buttons}>
              <strong dir="auto">{group.name}</strong>
              {group.held ? <Tag tone="success">{t('groups.held')}</Tag> : group.atStop ? <Tag tone="warn">{t('groups.at-stop')}</Tag> : null}
              {room.phase === 'deciding' && !group.held && minutesSince(group.lastMoved) >= STUCK ? <Tag tone="danger">{t('groups.quiet', { count: minutesSince(group.lastMoved) })}</Tag> : null}
            </p>
            <p className={styles.soft}><bdi>{group.sceneTitle}</bdi> · {t('groups.steps', { count: group.entries })}</p>
            <Seats news={news} group={group.id} connected={connected} onSend={onSend} />
            {room.phase === 'lobby' || room.phase === 'opener' ? null : <p><a href={`#/console/${id}/${group.id}`}>{t('typing.open')}</a></p>}
            {room.phase === 'lobby' ? null : <ConsoleCase room={id} secret={secret} news={news} group={group} onSend={onSend} onTrouble={onTrouble} />}
          </section>
        ))}
      </div>
      {lost.length > 0 ? <section className={styles.answer} aria-label={t('groups.none')}><p className={styles.group}>{t('groups.none')}</p><Seats news={news} group={null} connected={connected} onSend={onSend} /></section> : null}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          void onSend({ type: 'group.added', group: nameOf('group'), name: name.trim() });
          setName('');
        }}
      >
        <TextField label={t('groups.add')} value={name} onChange={setName} maxLength={40} />
        <Button type="submit">{t('groups.add-go')}</Button>
      </form>
    </Panel>
  );
}

const minutesSince = (at: string): number => (at === '' ? 0 : Math.floor((Date.now() - Date.parse(at)) / 60_000));

function Seats({ news: { room }, group, connected, onSend }: { readonly news: Console; readonly group: string | null; readonly connected: readonly string[]; readonly onSend: Send }) {
  const t = useRoomText();
  return (
    <ul className={styles.list}>
      {room.seats.filter((seat) => seat.group === group).map((seat) => (
        <li key={seat.id}>
          <details>
            <summary><bdi>{seat.name}</bdi>{seat.role ? ` · ${t(`role.${seat.role}`)}` : ''} {connected.includes(seat.id) ? null : <Tag tone="warn">{t('groups.away')}</Tag>}</summary>
            <div className={styles.stack}>
              <SelectField label={t('groups.move')} value={seat.group ?? 'none'} onChange={(to) => void onSend({ type: 'seat.placed', seat: seat.id, group: to === 'none' ? null : to, ...(seat.role && { role: seat.role }) })} options={[{ value: 'none', label: t('groups.none') }, ...room.groups.map(({ id, name }) => ({ value: id, label: name }))]} />
              <SelectField label={t('groups.role')} value={seat.role ?? 'all'} onChange={(role) => void onSend({ type: 'seat.placed', seat: seat.id, group: seat.group, ...(role !== 'all' && { role: role as Seat }) })} options={[{ value: 'all', label: t('role.all') }, ...room.roles.map((role) => ({ value: role as string, label: t(`role.${role}`) }))]} />
              <p><Button variant="quiet" onClick={() => void onSend({ type: 'seat.removed', seat: seat.id })}>{t('groups.remove')}</Button></p>
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Everybody without a group into the smallest, role after role. */
async function spread({ room }: Console, onSend: Send): Promise<void> {
  const sizes = new Map(room.groups.map(({ id }) => [id, room.seats.filter(({ group }) => group === id).length]));
  for (const seat of room.seats.filter(({ group }) => group === null)) {
    const [smallest] = [...sizes].sort(([, a], [, b]) => a - b);
    if (!smallest) return;
    const [group, size] = smallest;
    const role = room.roles[size % Math.max(1, room.roles.length)];
    await onSend({ type: 'seat.placed', seat: seat.id, group, ...(role && { role }) });
    sizes.set(group, size + 1);
  }
}
