import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renderSVG } from 'uqr';
import type { ProjectorView } from '../../session/room/roomViews.ts';
import { roomAddresses } from '../hosts/room/roomRequests.ts';
import { useRoom } from '../hosts/room/useRoom.ts';
import { Page } from '../hosts/Page.tsx';
import { useTitle } from '../hosts/useTitle.ts';
import { asInterfaceLanguage, i18n } from '../i18n.ts';
import { Banner } from '../kit/Banner.tsx';
import { Tag } from '../kit/Tag.tsx';
import { Compared, ComparedMaps } from './Compared.tsx';
import styles from './room.module.css';
import { Timer } from './Timer.tsx';
import { useRoomText } from './useRoomText.ts';
import { Wall } from './Wall.tsx';

/** What stands on the wall of the room: nothing that was not revealed. */
export function ProjectorScreen({ room: id, secret }: { readonly room: string; readonly secret: string }) {
  const t = useRoomText();
  useTitle(t('projector.title'));
  const { i18n: { language } } = useTranslation('room', { i18n });
  const followed = useRoom<ProjectorView>({ room: id, secret, language: asInterfaceLanguage(language) }, false);
  const address = useAddress();
  if (followed?.standing === 'gone') return <Page><Banner tone="error">{t('projector.gone')}</Banner></Page>;
  if (!followed?.news) return <Page><p role="status">{t('loading')}</p></Page>;
  const { room, wall } = followed.news;
  const { phase, groups, code, timer, compared, maps } = room;
  const told = asInterfaceLanguage(language);
  return (
    <main className={styles.projector} tabIndex={-1}>
      <div className={styles.buttons}><h1 dir="auto">{room.title}</h1> <p><Tag tone="accent">{t(`phase.${phase}`)}</Tag>{timer ? <Timer {...timer} /> : null}</p></div>
      {followed.standing === 'waiting' ? <Banner tone="warn">{t('standing.waiting')}</Banner> : null}
      {code !== undefined && (phase === 'lobby' || phase === 'opener') ? <JoinPoster address={address} code={code} /> : null}
      {phase === 'opener' ? <Wall notes={wall ?? []} level={2} /> : null}
      {compared && phase === 'revealed' ? <Compared scenes={compared} language={told} level={2} /> : null}
      {maps && phase === 'debrief' ? <ComparedMaps maps={maps} language={told} level={2} /> : null}
      {phase === 'deciding' || phase === 'locked' || phase === 'lobby' || phase === 'briefing' ? (
        <ul className={styles.ready}>
          {groups.map(({ id: group, name, seats, ready }) => (
            <li key={group} className={styles.answer}><p className={styles.group} dir="auto">{name}</p><p className={styles.soft}>{phase === 'lobby' || phase === 'briefing' ? t('projector.seats', { count: seats }) : t(ready ? 'projector.ready' : 'projector.working')}</p></li>
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
        <p>{t('projector.scan')}</p>
        <p><bdi dir="ltr">{address.replace(/^https?:\/\//, '')}/#/join</bdi></p>
        <p>{t('join.code')}: <bdi dir="ltr" className={styles.code}>{code}</bdi></p>
        <p className={styles.soft}>{t('projector.stay')}</p>
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
