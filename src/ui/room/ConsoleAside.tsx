import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Panel } from '../kit/Panel.tsx';
import { SelectField } from '../kit/SelectField.tsx';
import { TextField } from '../kit/TextField.tsx';
import { type Console, nameOf, type Send } from './leading.ts';
import styles from './room.module.css';
import { useRoomText } from './useRoomText.ts';

/** Beside the steps: time, votes, messages, notes, appeals, and what is to be done better. */
export function ConsoleAside({ news, onSend }: { readonly news: Console; readonly onSend: Send }) {
  const t = useRoomText();
  const { room } = news;
  const { vote, timer } = room;
  return (
    <div className={styles.columns}>
      <Panel level={3} title={t('timer.title')}>
        <p className={styles.buttons}>
          {[5, 10, 20].map((minutes) => <Button key={minutes} onClick={() => void onSend({ type: 'timer.started', seconds: minutes * 60 })}>{t('timer.start', { count: minutes })}</Button>)}
          {timer?.running ? <Button onClick={() => void onSend({ type: 'timer.paused', left: timer.left })}>{t('timer.pause')}</Button> : null}
          {timer && !timer.running ? <Button onClick={() => void onSend({ type: 'timer.started', seconds: timer.left })}>{t('timer.go-on')}</Button> : null}
          {timer ? <Button onClick={() => void onSend({ type: 'timer.started', seconds: timer.left + 300 })}>{t('timer.extend')}</Button> : null}
        </p>
      </Panel>
      {room.phase === 'deciding' || vote ? (
        <Panel level={3} title={t('vote.console')}>
          <p className={styles.soft}>{t('vote.console-text')}</p>
          {vote?.open ? <p>{t('vote.cast', { count: vote.cast, of: vote.of })} <Button onClick={() => void onSend({ type: 'vote.closed' })}>{t('vote.close')}</Button></p> : room.phase === 'deciding' ? <p><Button onClick={() => void onSend({ type: 'vote.opened' })}>{t('vote.open')}</Button></p> : null}
          {vote && !vote.open ? vote.counts.map(({ scene, choices }) => <ul key={scene} className={styles.list}>{choices.map(({ choice, label, count }) => <li key={choice}><bdi>{label}</bdi>: {t('vote.voices', { count })}</li>)}</ul>) : null}
          {vote?.hint ? <p><strong>{t(`vote.hint.${vote.hint}`)}</strong></p> : null}
        </Panel>
      ) : null}
      <Message room={room} onSend={onSend} />
      <Notes room={room} onSend={onSend} />
      {room.appeals.map((appeal) => <Ruling key={appeal.id} name={room.groups.find(({ id }) => id === appeal.group)?.name ?? ''} appeal={appeal} onSend={onSend} />)}
      <Improvements room={room} onSend={onSend} />
    </div>
  );
}

function Message({ room, onSend }: { readonly room: Console['room']; readonly onSend: Send }) {
  const t = useRoomText();
  const [text, setText] = useState('');
  const [to, setTo] = useState('all');
  return (
    <Panel level={3} title={t('message.console')}>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          void onSend({ type: 'message.sent', message: nameOf('message'), group: to === 'all' ? null : to, text: text.trim() });
          setText('');
        }}
      >
        <TextField label={t('message.text')} value={text} onChange={setText} rows={2} maxLength={1000} />
        <SelectField label={t('message.to')} value={to} onChange={setTo} options={[{ value: 'all', label: t('message.all') }, ...room.groups.map(({ id, name }) => ({ value: id, label: name }))]} />
        <p><Button type="submit">{t('message.send')}</Button></p>
      </form>
      <ul className={styles.list}>
        {room.messages.filter(({ recalled }) => !recalled).map(({ id, text: sent }) => <li key={id}><bdi>{sent}</bdi> <Button variant="quiet" onClick={() => void onSend({ type: 'message.recalled', message: id })}>{t('message.recall')}</Button></li>)}
      </ul>
    </Panel>
  );
}

function Notes({ room, onSend }: { readonly room: Console['room']; readonly onSend: Send }) {
  const t = useRoomText();
  const [text, setText] = useState('');
  const [about, setAbout] = useState('all');
  const add = (kind: 'note' | 'parked', star: boolean) => {
    if (text.trim() === '') return;
    void onSend({ type: 'note.taken', note: nameOf('note'), group: about === 'all' ? null : about, text: text.trim(), star, kind });
    setText('');
  };
  return (
    <Panel level={3} title={t('taken.title')}>
      <div className={styles.stack}>
      <TextField label={t('taken.text')} value={text} onChange={setText} rows={2} maxLength={1000} />
      <SelectField label={t('taken.about')} value={about} onChange={setAbout} options={[{ value: 'all', label: t('message.all') }, ...room.groups.map(({ id, name }) => ({ value: id, label: name }))]} />
      <p className={styles.buttons}>
        <Button onClick={() => add('note', false)}>{t('taken.add')}</Button>
        <Button onClick={() => add('note', true)}>{t('taken.star')}</Button>
        <Button onClick={() => add('parked', false)}>{t('taken.park')}</Button>
      </p>
      </div>
      <ul className={styles.list}>
        {room.taken.map(({ id, text: written, star, kind, group }) => <li key={id}>{kind === 'parked' ? `${t('taken.parked')} ` : star ? '★ ' : ''}{group === null ? null : <><bdi>{room.groups.find((each) => each.id === group)?.name ?? ''}</bdi>: </>}<bdi>{written}</bdi></li>)}
      </ul>
    </Panel>
  );
}

function Ruling({ appeal, name, onSend }: { readonly appeal: Console['room']['appeals'][number]; readonly name: string; readonly onSend: Send }) {
  const t = useRoomText();
  const [text, setText] = useState('');
  const rule = (upheld: boolean) => void onSend({ type: 'appeal.ruled', appeal: appeal.id, upheld, text: text.trim() || t(upheld ? 'appeal.upheld' : 'appeal.not-upheld') });
  return (
    <Panel level={3} kicker={<bdi>{name}</bdi>} title={t('appeal.console')}>
      <p dir="auto">{appeal.text}</p>
      {appeal.ruling ? <p><strong>{t(appeal.ruling.upheld ? 'appeal.upheld' : 'appeal.not-upheld')}</strong> <bdi>{appeal.ruling.text}</bdi></p> : (
        <>
          <TextField label={t('appeal.reason')} value={text} onChange={setText} rows={2} maxLength={1000} />
          <p className={styles.buttons}><Button onClick={() => rule(true)}>{t('appeal.uphold')}</Button><Button onClick={() => rule(false)}>{t('appeal.refuse')}</Button></p>
        </>
      )}
    </Panel>
  );
}

function Improvements({ room, onSend }: { readonly room: Console['room']; readonly onSend: Send }) {
  const t = useRoomText();
  const [text, setText] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  return (
    <Panel level={3} title={t('improve.title')}>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          void onSend({ type: 'improvement.added', improvement: nameOf('improvement'), text: text.trim(), owner: owner.trim(), due: due.trim() });
          setText('');
        }}
      >
        <TextField label={t('improve.text')} value={text} onChange={setText} rows={2} maxLength={1000} />
        <TextField label={t('improve.owner')} value={owner} onChange={setOwner} maxLength={60} />
        <TextField label={t('improve.due')} value={due} onChange={setDue} maxLength={20} />
        <p><Button type="submit">{t('improve.add')}</Button></p>
      </form>
      <ul className={styles.list}>{room.improvements.map(({ id, text: written, owner: who, due: when }) => <li key={id}><bdi>{written}</bdi>{who ? <> · <bdi>{who}</bdi></> : null}{when ? <> · <bdi>{when}</bdi></> : null}</li>)}</ul>
    </Panel>
  );
}
