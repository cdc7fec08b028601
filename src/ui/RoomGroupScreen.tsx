import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacilitatorView } from '../session/room/roomViews.ts';
import { Page } from './hosts/Page.tsx';
import { keptRoom } from './hosts/room/keptRooms.ts';
import { deskHost } from './hosts/room/roomHost.ts';
import { useRoom } from './hosts/room/useRoom.ts';
import { useTitle } from './hosts/useTitle.ts';
import { asInterfaceLanguage, i18n } from './i18n.ts';
import { Banner } from './kit/Banner.tsx';
import { LinkButton } from './kit/Button.tsx';
import { OnPaper } from './kit/onPaper.ts';
import { PlayerScreen } from './player/PlayerScreen.tsx';
import styles from './room/room.module.css';
import { useRoomText } from './room/useRoomText.ts';

/** The case of one group on the facilitator's laptop: for groups that raise hands, or write on paper. */
export function RoomGroupScreen({ room, group, onLeave }: { readonly room: string; readonly group: string; readonly onLeave: () => void }) {
  const t = useRoomText();
  useTitle(t('typing.title'));
  const kept = keptRoom(room, 'facilitator');
  return kept ? <Typing room={room} group={group} secret={kept.secret} onLeave={onLeave} /> : <Page><Banner tone="error">{t('console.no-key')}</Banner></Page>;
}

function Typing({ room: id, group, secret, onLeave }: { readonly room: string; readonly group: string; readonly secret: string; readonly onLeave: () => void }) {
  const t = useRoomText();
  const { i18n: { language } } = useTranslation('room', { i18n });
  const followed = useRoom<FacilitatorView>({ room: id, secret, language: asInterfaceLanguage(language), group }, true);
  const connection = followed?.connection;
  const host = useMemo(() => connection && deskHost(connection, group), [connection, group]);
  if (followed?.standing === 'gone') return <Page><Banner tone="error">{t('console.gone')}</Banner></Page>;
  if (!followed?.news?.case || !connection || !host) return <Page><p role="status">{followed?.standing === 'waiting' ? t('standing.waiting') : t('loading')}</p></Page>;
  const known = followed.news.room.groups.find((each) => each.id === group);
  return (
    <>
      <section className={styles.above} aria-label={t('typing.title')}>
        <p className={styles.buttons}><strong dir="auto">{known?.name ?? group}</strong> <LinkButton href={`#/console/${id}`}>{t('typing.back')}</LinkButton></p>
        <p className={styles.soft}>{t('typing.text')}</p>
        {known?.held ? <Banner tone="success" title={t('groups.held')} action={{ label: t('held.change'), onAct: () => void connection.send({ type: 'answer.withdrawn', group }) }} /> : null}
        {followed.standing === 'waiting' ? <Banner tone="warn">{t('standing.waiting')}</Banner> : null}
      </section>
      <OnPaper value><PlayerScreen host={host} caseId={`room-${id}-${group}`} kept={false} onLeave={onLeave} onExport={() => undefined} /></OnPaper>
    </>
  );
}
