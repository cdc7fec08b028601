import { type ReactNode, useMemo } from 'react';
import type { SeatView } from '../session/room/roomViews.ts';
import { Page } from './hosts/Page.tsx';
import { forgetRoom, keptRoom } from './hosts/room/keptRooms.ts';
import { newOp } from './hosts/room/roomConnection.ts';
import { seatHost } from './hosts/room/roomHost.ts';
import { useRoom } from './hosts/room/useRoom.ts';
import { useTitle } from './hosts/useTitle.ts';
import { Banner } from './kit/Banner.tsx';
import { LinkButton } from './kit/Button.tsx';
import { Panel } from './kit/Panel.tsx';
import { RadioCards } from './kit/RadioCards.tsx';
import { PlayerScreen } from './player/PlayerScreen.tsx';
import { AppealForm } from './room/AppealForm.tsx';
import { Compared } from './room/Compared.tsx';
import styles from './room/room.module.css';
import { SeatBar } from './room/SeatBar.tsx';
import { SeatWaiting } from './room/SeatWaiting.tsx';
import { useRoomText } from './room/useRoomText.ts';
import { useTellLanguage } from './room/useTellLanguage.ts';

/** A phone in a room: its group's case, and what belongs to the exercise around it. */
export function RoomSeatScreen({ room, header }: { readonly room: string; readonly header: ReactNode }) {
  const t = useRoomText();
  useTitle(t('seat.title'));
  const kept = keptRoom(room, 'trainee');
  if (!kept?.seat) return <Page header={header}><Panel title={t('seat.unknown')}><p>{t('seat.unknown-text')}</p><p><LinkButton variant="primary" href="#/join">{t('join.title')}</LinkButton></p></Panel></Page>;
  return <Seated room={room} seat={kept.seat} secret={kept.secret} header={header} />;
}

function Seated({ room: id, seat, secret, header }: { readonly room: string; readonly seat: string; readonly secret: string; readonly header: ReactNode }) {
  const t = useRoomText();
  const followed = useRoom<SeatView>({ room: id, secret, language: 'en' }, true);
  const connection = followed?.connection;
  const host = useMemo(() => connection && seatHost(connection), [connection]);
  useTellLanguage(followed, seat);
  if (followed?.standing === 'gone') {
    return <Page header={header}><Panel title={t('seat.gone')}><p>{t('seat.gone-text')}</p><p><LinkButton variant="primary" href="#/join" onClick={() => forgetRoom(id, 'trainee')}>{t('join.title')}</LinkButton></p></Panel></Page>;
  }
  if (!followed?.news || !connection || !host) return <Page header={header}><p role="status">{followed?.standing === 'waiting' ? t('standing.waiting') : t('loading')}</p></Page>;
  const { news, standing, waiting } = followed;
  const { room } = news;
  const bar = <SeatBar room={room} standing={standing} waiting={waiting} />;
  const toWall = async (body: object) => !('refused' in (await connection.toWall(body)));
  if (!news.case || room.phase === 'lobby' || room.phase === 'opener') {
    return <Page header={header}><h1 dir="auto">{room.title}</h1>{bar}<SeatWaiting room={room} wall={news.wall ?? []} onWrite={toWall} onDot={(dot) => void toWall({ dot })} /></Page>;
  }
  const { group, held, vote, phase, compared } = room;
  const task = news.case.scene?.task;
  const choices = task?.kind === 'choose' ? task.choices : [];
  const scene = news.case.scene?.id ?? '';
  return (
    <>
      <section className={styles.above} aria-label={t('seat.around')}>
        {bar}
        {phase === 'locked' ? <Banner live="polite">{t('held.locked')}</Banner> : null}
        {held && group && phase === 'deciding' ? (
          <Banner tone="success" title={t('held.title')} live="polite" action={{ label: t('held.change'), onAct: () => void connection.send({ type: 'answer.withdrawn', group: group.id }) }}>{held.mine ? t('held.mine') : t('held.other')}</Banner>
        ) : null}
        {room.atStop && !held && phase === 'deciding' ? <Banner>{t('held.stop')}</Banner> : null}
        {vote?.open && choices.length > 0 ? (
          <Panel level={3} title={t('vote.title')}>
            <p className={styles.soft}>{t('vote.alone')}</p>
            <RadioCards legend={t('vote.title')} legendHidden options={choices.map(({ id: choice, label }) => ({ id: choice, label }))} value={vote.mine ?? null} onChange={(choice) => void connection.send({ type: 'vote.cast', seat, scene, choice })} />
          </Panel>
        ) : null}
        {vote?.counts ? (
          <Panel level={3} title={t('vote.counts')}>
            <ul className={styles.list}>{vote.counts.choices.map(({ choice, label, count }) => <li key={choice}><bdi>{label}</bdi>: {t('vote.voices', { count })}</li>)}</ul>
          </Panel>
        ) : null}
        {compared && (phase === 'revealed' || phase === 'debrief') ? <details open={phase === 'revealed'}><summary>{t('compared.title')}</summary><Compared scenes={compared} language={news.case.scenario.language} /></details> : null}
        {phase === 'closed' ? <Banner title={t('phase.closed')}>{t('seat.closed-text')}</Banner> : null}
        {group && (phase === 'revealed' || phase === 'debrief') ? <Appeals key={phase} room={room} onAppeal={(of, text) => void connection.send({ type: 'appeal.made', appeal: `appeal-${newOp().slice(0, 12)}`, group: group.id, scene: of, text })} /> : null}
      </section>
      <PlayerScreen host={host} caseId={`room-${id}`} kept={false} onLeave={() => { location.hash = '#/'; }} onExport={() => undefined} />
    </>
  );
}

/** Asking for a ruling on what was revealed. */
function Appeals({ room, onAppeal }: { readonly room: Pick<SeatView, 'compared' | 'appeals'>; readonly onAppeal: (scene: string, text: string) => void }) {
  const t = useRoomText();
  return (
    <details>
      <summary>{t('appeal.title')}</summary>
      <div className={styles.stack}>
        {room.appeals.map(({ id, text, ruling }) => (
          <p key={id}><bdi>{text}</bdi> – {ruling ? <>{t(ruling.upheld ? 'appeal.upheld' : 'appeal.not-upheld')} <bdi>{ruling.text}</bdi></> : t('appeal.waiting')}</p>
        ))}
        {(room.compared ?? []).map(({ scene, title }) => <AppealForm key={scene} title={title} onSend={(text) => onAppeal(scene, text)} />)}
      </div>
    </details>
  );
}
