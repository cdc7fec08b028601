import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renderSVG } from 'uqr';
import type { ProjectorView } from '../../session/room/roomViews.ts';
import { roomAddresses } from '../hosts/room/roomRequests.ts';
import { useRoom } from '../hosts/room/useRoom.ts';
import { Page } from '../hosts/Page.tsx';
import { useTitle } from '../hosts/useTitle.ts';
import { asInterfaceLanguage, i18n, interfaceLanguages, type InterfaceLanguage } from '../i18n.ts';
import { Banner } from '../kit/Banner.tsx';
import { Tag } from '../kit/Tag.tsx';
import { Both, InBoth } from './Both.tsx';
import { Compared, ComparedMaps, ComparedWays } from './Compared.tsx';
import styles from './room.module.css';
import { Timer } from './Timer.tsx';
import { useRoomText } from './useRoomText.ts';
import { Wall } from './Wall.tsx';

export interface ProjectorScreenProps {
  readonly room: string;
  readonly secret: string;
  /** A second language, in which everything is told as well. */
  readonly beside: string | undefined;
}

/** What stands on the wall of the room: nothing that was not revealed. */
export function ProjectorScreen({ room, secret, beside }: ProjectorScreenProps) {
  const { i18n: { language } } = useTranslation('room', { i18n });
  const first = asInterfaceLanguage(language);
  const second = interfaceLanguages.find((each) => each === beside && each !== first);
  return <InBoth second={second}>{second ? <InTwo room={room} secret={secret} first={first} second={second} /> : <InOne room={room} secret={secret} first={first} />}</InBoth>;
}

interface Follows {
  readonly room: string;
  readonly secret: string;
  readonly first: InterfaceLanguage;
}

function InOne({ room, secret, first }: Follows) {
  const followed = useRoom<ProjectorView>({ room, secret, language: first }, false);
  return <OnTheWall followed={followed} language={first} />;
}

function InTwo({ room, secret, first, second }: Follows & { readonly second: InterfaceLanguage }) {
  const followed = useRoom<ProjectorView>({ room, secret, language: first }, false);
  const other = useRoom<ProjectorView>({ room, secret, language: second }, false);
  return <OnTheWall followed={followed} language={first} other={other?.news && { language: second, room: other.news.room }} />;
}

interface OnTheWallProps {
  readonly followed: ReturnType<typeof useRoom<ProjectorView>>;
  readonly language: InterfaceLanguage;
  readonly other?: { readonly language: InterfaceLanguage; readonly room: Omit<ProjectorView, 'size'> } | undefined;
}

function OnTheWall({ followed, language, other }: OnTheWallProps) {
  const t = useRoomText();
  useTitle(t('projector.title'));
  const address = useAddress();
  if (followed?.standing === 'gone') return <Page><Banner tone="error">{t('projector.gone')}</Banner></Page>;
  if (!followed?.news) return <Page><p role="status">{t('loading')}</p></Page>;
  const { room, wall } = followed.news;
  const { phase, groups, code, timer, compared, ways, maps, uncorroborated } = room;
  const beside = <Of,>(of: readonly Of[] | undefined) => (other && of ? { language: other.language, of } : undefined);
  return (
    <main className={styles.projector} tabIndex={-1}>
      <div className={styles.buttons}><h1 dir="auto">{room.title}</h1> <p><Tag tone="accent"><Both say={(in_) => in_(`phase.${phase}`)} /></Tag>{timer ? <Timer {...timer} /> : null}</p></div>
      {followed.standing === 'waiting' ? <Banner tone="warn"><Both say={(in_) => in_('standing.waiting')} /></Banner> : null}
      {code !== undefined && (phase === 'lobby' || phase === 'opener') ? <JoinPoster address={address} code={code} /> : null}
      {phase === 'opener' ? <Wall notes={wall ?? []} level={2} /> : null}
      {compared ? <Compared scenes={compared} language={language} other={beside(other?.room.compared)} level={2} /> : null}
      {ways ? <ComparedWays ways={ways} language={language} other={beside(other?.room.ways)} level={2} /> : null}
      {maps ? <ComparedMaps maps={maps} language={language} uncorroborated={uncorroborated ?? []} other={beside(other?.room.maps)} level={2} /> : null}
      {phase === 'deciding' || phase === 'locked' || phase === 'lobby' || phase === 'briefing' ? (
        <ul className={styles.ready}>
          {groups.map(({ id: group, name, seats, ready }) => (
            <li key={group} className={styles.answer}><p className={styles.group} dir="auto">{name}</p><p className={styles.soft}><Both say={(in_) => (phase === 'lobby' || phase === 'briefing' ? in_('projector.seats', { count: seats }) : in_(ready ? 'projector.ready' : 'projector.working'))} /></p></li>
          ))}
        </ul>
      ) : null}
    </main>
  );
}

/** How to get in: an address to scan, and to type. */
export function JoinPoster({ address, code }: { readonly address: string; readonly code: string }) {
  const t = useRoomText();
  const target = `${address}/#/join/${code}`;
  return (
    <div className={styles.join}>
      <img className={styles.qr} alt={t('projector.qr')} src={`data:image/svg+xml,${encodeURIComponent(renderSVG(target, { border: 2 }))}`} />
      <div>
        <p><Both say={(in_) => in_('projector.scan')} /></p>
        <p><bdi dir="ltr">{address.replace(/^https?:\/\//, '')}/#/join</bdi></p>
        <p><Both say={(in_) => in_('join.code')} />: <bdi dir="ltr" className={styles.code}>{code}</bdi></p>
        <p className={styles.soft}><Both say={(in_) => in_('projector.stay')} /></p>
      </div>
    </div>
  );
}

/** The address by which phones reach this laptop: its own on the network, not the `localhost` of whoever looks. */
export function useAddress(): string {
  const [address, setAddress] = useState(location.origin);
  useEffect(() => {
    if (!/^(localhost|127\.|\[::1\])/.test(location.hostname)) return;
    void roomAddresses().then((asked) => {
      const [first] = 'addresses' in asked ? asked.addresses : [];
      if (first !== undefined) setAddress(`http://${first}${location.port ? `:${location.port}` : ''}`);
    });
  }, []);
  return address;
}
