import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacilitatorView } from '../../session/room/roomViews.ts';
import type { Phase } from '../../session/room/roomEvent.ts';
import { downloadFile } from '../hosts/downloadFile.ts';
import { forgetRoom, keptRoom } from '../hosts/room/keptRooms.ts';
import type { Sent } from '../hosts/room/roomConnection.ts';
import { exportRoom, purgeRoom } from '../hosts/room/roomRequests.ts';
import { useRoom } from '../hosts/room/useRoom.ts';
import { Page } from '../hosts/Page.tsx';
import { useTitle } from '../hosts/useTitle.ts';
import { asInterfaceLanguage, i18n, interfaceLanguages, languageNames } from '../i18n.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button, LinkButton } from '../kit/Button.tsx';
import { Panel } from '../kit/Panel.tsx';
import { SelectField } from '../kit/SelectField.tsx';
import { Tag } from '../kit/Tag.tsx';
import { Compared, ComparedMaps } from './Compared.tsx';
import { ConsoleAside } from './ConsoleAside.tsx';
import { ConsoleGroups } from './ConsoleGroups.tsx';
import { ConsoleJoining } from './ConsoleJoining.tsx';
import { DebriefCards } from './DebriefCards.tsx';
import { PackButtons } from './PackButtons.tsx';
import { ConsoleProjector } from './ConsoleProjector.tsx';
import { PlanBar } from './PlanBar.tsx';
import { useAddress } from './ProjectorScreen.tsx';
import type { Console, Send } from './leading.ts';
import { RecordButtons } from './RecordButtons.tsx';
import { refusedWords } from './refusedWords.ts';
import styles from './room.module.css';
import { Timer } from './Timer.tsx';
import { useRoomText } from './useRoomText.ts';
import { type Area, Wall } from './Wall.tsx';

/** The facilitator's desk: where the exercise stands, who is stuck, and the next step. */
export function ConsoleScreen({ room, onLeave }: { readonly room: string; readonly onLeave: () => void }) {
  const t = useRoomText();
  useTitle(t('console.title'));
  const kept = keptRoom(room, 'facilitator');
  if (!kept) return <Page><Banner tone="error">{t('console.no-key')}</Banner><p><LinkButton href="#/console">{t('console.title')}</LinkButton></p></Page>;
  return <Leading room={room} secret={kept.secret} observerKey={kept.observerKey ?? ''} onLeave={onLeave} />;
}

function Leading({ room: id, secret, observerKey, onLeave }: { readonly room: string; readonly secret: string; readonly observerKey: string; readonly onLeave: () => void }) {
  const t = useRoomText();
  const { i18n: { language } } = useTranslation('room', { i18n });
  const told = asInterfaceLanguage(language);
  const followed = useRoom<FacilitatorView>({ room: id, secret, language: told }, true);
  const address = useAddress();
  const [beside, setBeside] = useState('none');
  const [trouble, setTrouble] = useState<{ readonly refused: string } | undefined>();
  if (followed?.standing === 'gone') return <Page><Banner tone="error">{t('console.gone')}</Banner><p><Button onClick={() => { forgetRoom(id, 'facilitator'); onLeave(); }}>{t('console.title')}</Button></p></Page>;
  if (!followed?.news) return <Page><p role="status">{followed?.standing === 'waiting' ? t('standing.waiting') : t('loading')}</p></Page>;
  const { connection, news, standing } = followed;
  const { room } = news;
  const send: Send = async (event) => {
    setTrouble(undefined);
    const sent: Sent = await connection.send(event);
    if ('refused' in sent) setTrouble(sent);
  };
  const save = async () => {
    const file = await exportRoom(id, secret);
    if ('refused' in file) return setTrouble(file as { refused: string });
    return downloadFile(`${id}.json`, JSON.stringify({ ...file, keys: { facilitator: secret, observer: observerKey } }));
  };
  return (
    <Page>
      <div className={styles.head}>
      <h1 dir="auto">{room.title}</h1>
      <p className={styles.buttons}>
        <Tag tone="accent">{t(`phase.${room.phase}`)}</Tag>
        {room.timer ? <Timer {...room.timer} /> : null}
        <Tag>{t('console.connected', { count: news.connected?.length ?? 0, of: room.seats.length })}</Tag>
        <LinkButton href={`#/projector/${id}/${observerKey}${beside === 'none' ? '' : `/${beside}`}`} target="_blank" rel="noopener">{t('console.projector')}</LinkButton>
        <Button onClick={() => void save()}>{t('console.save')}</Button>
      </p>
      <SelectField label={t('shows.beside')} value={beside} onChange={setBeside} options={[{ value: 'none', label: t('shows.only-one') }, ...interfaceLanguages.filter((each) => each !== told).map((each) => ({ value: each as string, label: languageNames[each], lang: each }))]} />
      {room.plan ? <PlanBar plan={room.plan} phase={room.phase} /> : null}
      </div>
      {room.rehearsal ? <div className={styles.head}><Banner tone="info">{t('console.rehearsal')}</Banner></div> : null}
      {standing === 'waiting' ? <Banner tone="warn" live="polite">{t('standing.waiting')}</Banner> : null}
      {trouble ? <Banner tone="error" live="assertive" onDismiss={() => setTrouble(undefined)}>{refusedWords(t, trouble)}</Banner> : null}
      <div className={styles.console}>
        <Steps room={room} onSend={send} />
        {room.phase === 'closed' || room.rehearsal ? null : <ConsoleJoining room={id} secret={secret} address={address} view={room} onTrouble={setTrouble} />}
        {room.phase === 'opener' ? <Panel title={t('wall.title')}><Wall notes={news.wall ?? []} onSort={(note, area: Area | '') => void connection.toWall({ sort: { id: note, area } })} /></Panel> : null}
        <ConsoleGroups room={id} secret={secret} news={news} onSend={send} onTrouble={setTrouble} />
        {room.phase === 'revealed' || room.phase === 'debrief' ? <ConsoleProjector room={room} onSend={send} /> : null}
        {room.debrief ? <DebriefCards cards={room.debrief} groups={room.groups} /> : null}
        {room.compared && room.phase !== 'deciding' ? <Panel title={t('compared.title')}><Compared scenes={room.compared} language={told} /></Panel> : null}
        <Notes room={room} />
        <ConsoleAside news={news} onSend={send} />
        <PackButtons room={id} secret={secret} address={address} />
        {room.phase === 'debrief' || room.phase === 'closed' ? <RecordButtons room={id} secret={secret} /> : null}
        {room.phase === 'debrief' || room.phase === 'closed' ? <ComparedMaps maps={room.maps} language={told} /> : null}
        <Ending onSend={send} phase={room.phase} onPurge={async () => {
          const purged = await purgeRoom(id, secret);
          if ('refused' in purged) return setTrouble(purged);
          forgetRoom(id, 'facilitator');
          return onLeave();
        }} />
      </div>
    </Page>
  );
}

/** The steps of an exercise, and the one that comes next. What cannot be undone asks twice. */
function Steps({ room, onSend }: { readonly room: Console['room']; readonly onSend: Send }) {
  const t = useRoomText();
  const [sure, setSure] = useState(false);
  const to = (phase: Exclude<Phase, 'revealed'>) => void onSend({ type: 'phase.set', phase });
  const { phase, groups, shared } = room;
  const held = groups.filter((group) => group.held);
  const step = (next: Exclude<Phase, 'revealed'>, primary = false) => <Button key={next} variant={primary ? 'primary' : 'secondary'} onClick={() => to(next)}>{t(`step.${next}`)}</Button>;
  return (
    <Panel title={t('console.steps')}>
      <p className={styles.soft}>{t(`phase-text.${phase}`)}</p>
      <p className={styles.buttons}>
        {phase === 'lobby' ? [step('opener'), step('briefing', true)] : null}
        {phase === 'opener' ? [step('lobby'), step('briefing', true)] : null}
        {phase === 'briefing' ? [step('opener'), step('deciding', true)] : null}
        {phase === 'deciding' ? [step('locked', true), step('debrief')] : null}
        {phase === 'locked' ? (
          <>
            {step('deciding')}
            {sure ? (
              shared ? held.map(({ id, name }) => <Button key={id} variant="danger" onClick={() => { setSure(false); void onSend({ type: 'answers.revealed', take: id }); }}>{t('step.take', { name })}</Button>)
                : <Button variant="danger" onClick={() => { setSure(false); void onSend({ type: 'answers.revealed' }); }}>{t('step.reveal-sure', { count: held.length, of: groups.length })}</Button>
            ) : <Button variant="primary" onClick={() => setSure(true)}>{t('step.reveal')}</Button>}
            {sure ? <Button variant="quiet" onClick={() => setSure(false)}>{t('step.not-yet')}</Button> : null}
          </>
        ) : null}
        {phase === 'revealed' ? [step('deciding', true), step('debrief')] : null}
        {phase === 'debrief' ? [step('deciding')] : null}
      </p>
    </Panel>
  );
}

/** What the author wrote for whoever leads the talk, about the scenes in which groups stand. */
function Notes({ room: { notes } }: { readonly room: Console['room'] }) {
  const t = useRoomText();
  const known = notes.filter(({ notes: written }) => written);
  if (known.length === 0) return null;
  return (
    <Panel title={t('notes.title')} tone="sunken">
      {known.map(({ scene, title, notes: written, best }) => (
        <details key={scene} open={known.length === 1}>
          <summary><bdi>{title}</bdi></summary>
          <div className={styles.stack} dir="auto">
            {written?.ask ? <div><p className={styles.soft}>{t('notes.ask')}</p><ul className={styles.points}>{written.ask.map((line) => <li key={line}>{line}</li>)}</ul></div> : null}
            {written?.missed ? <div><p className={styles.soft}>{t('notes.missed')}</p><ul className={styles.points}>{written.missed.map((line) => <li key={line}>{line}</li>)}</ul></div> : null}
            {written?.contrast ? <div><p className={styles.soft}>{t('notes.contrast')}</p><p>{written.contrast}</p></div> : null}
            {best.length > 0 ? <div><p className={styles.soft}>{t('notes.best')}</p><p>{best.join(' · ')}</p></div> : null}
          </div>
        </details>
      ))}
    </Panel>
  );
}

/** Closing, and deleting for good. */
function Ending({ phase, onSend, onPurge }: { readonly phase: Phase; readonly onSend: Send; readonly onPurge: () => Promise<void> }) {
  const t = useRoomText();
  const [sure, setSure] = useState<'close' | 'purge' | undefined>();
  return (
    <Panel title={t('end.title')} tone="plain">
      <p className={styles.soft}>{t('end.text')}</p>
      <p className={styles.buttons}>
        {phase === 'closed' || phase === 'locked' ? null : sure === 'close'
          ? <Button variant="danger" onClick={() => { setSure(undefined); void onSend({ type: 'phase.set', phase: 'closed' }); }}>{t('end.close-sure')}</Button>
          : <Button onClick={() => setSure('close')}>{t('end.close')}</Button>}
        {sure === 'purge' ? <Button variant="danger" onClick={() => void onPurge()}>{t('end.purge-sure')}</Button> : <Button variant="quiet" onClick={() => setSure('purge')}>{t('end.purge')}</Button>}
        {sure ? <Button variant="quiet" onClick={() => setSure(undefined)}>{t('step.not-yet')}</Button> : null}
      </p>
    </Panel>
  );
}
