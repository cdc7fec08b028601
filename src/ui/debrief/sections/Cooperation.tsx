import type { ChannelReview, LeadReview, PartReview, RequestReview, RouteReview } from '../../../scoring/debrief/requestTypes.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Author } from '../parts/Author.tsx';
import { Feedback } from '../parts/Feedback.tsx';
import { Section } from '../parts/Section.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { Reviewed } from './Reviewed.tsx';
import styles from './Reviewed.module.css';

/** What was asked of other countries, what each part of it was worth and why, and which leads came back as evidence. */
export function Cooperation() {
  const t = useDebriefText();
  const { debrief: { requests, leads } } = useTold();
  return (
    <Section id="cooperation" title={t('section.cooperation.title')} lead={t('section.cooperation.lead')}>
      {requests.map((review) => <Sent key={review.seq} review={review} />)}
      {leads.length > 0 ? <Leads leads={leads} /> : null}
    </Section>
  );
}

function Sent({ review }: { readonly review: RequestReview }) {
  const t = useDebriefText();
  const { channels, parts, route, reply, feedback } = review;
  const taken = channels.filter(({ chosen }) => chosen);
  const others = channels.filter(({ chosen }) => !chosen);
  return (
    <Reviewed review={review}>
      <div className={styles.group}>
        <h4 className={styles.heading}>{t('request.channel')}</h4>
        <ul className={styles.list}>{taken.map((channel) => <Channel key={channel.id} channel={channel} />)}</ul>
        {others.length > 0 ? (
          <Disclosure summary={t('request.other-channels')}><ul className={styles.list}>{others.map((channel) => <Channel key={channel.id} channel={channel} />)}</ul></Disclosure>
        ) : null}
      </div>
      {reply ? (
        <div className={styles.group}>
          <h4 className={styles.heading}>{t('request.reply')}</h4>
          {reply.from === undefined ? null : <p className={styles.soft}><Author>{reply.from}</Author></p>}
          <p><Author>{reply.text}</Author></p>
          {feedback ? <Feedback feedback={feedback} /> : null}
        </div>
      ) : null}
      <div className={styles.group}>
        <h4 className={styles.heading}>{t('request.parts')}</h4>
        <p className={styles.soft}>{t('request.parts-for-channel')}</p>
        <Parts title={t('request.faults')} parts={parts.filter(({ result }) => result === 'wrong' || result === 'trap' || result === 'missed')} open />
        <Parts title={t('request.good')} parts={parts.filter(({ result }) => result === 'right' || result === 'rightly-left')} />
        <Parts title={t('request.arguable')} parts={parts.filter(({ result }) => result === 'arguable')} />
      </div>
      {route ? <Route route={route} /> : null}
    </Reviewed>
  );
}

function Channel({ channel: { kind, name, chosen, credit, feedback } }: { readonly channel: ChannelReview }) {
  const t = useDebriefText();
  const { number } = useFormat();
  return (
    <li className={styles.one}>
      <p className={styles.name}><Author>{name}</Author></p>
      <p className={styles.head}>
        <Tag>{t(`request.kind.${kind}`)}</Tag>
        {chosen ? <Tag tone="accent">{t('request.taken')}</Tag> : null}
        {(['procedure', 'protection'] as const).map((dim) => (credit[dim] === undefined ? null : <Tag key={dim}>{t(`request.${dim}`, { credit: number(Math.round((credit[dim] ?? 0) * 100)) })}</Tag>))}
      </p>
      <Feedback feedback={feedback} />
    </li>
  );
}

const tones = { right: 'success', missed: 'warn', wrong: 'danger', trap: 'danger', 'rightly-left': 'success', arguable: 'plain' } as const;

function Parts({ title, parts, open = false }: { readonly title: string; readonly parts: readonly PartReview[]; readonly open?: boolean }) {
  const t = useDebriefText();
  const { number } = useFormat();
  if (parts.length === 0) return null;
  const list = (
    <ul className={styles.list}>
      {parts.map(({ id, name, section, included, result, weight, feedback }) => (
        <li key={id} className={styles.one}>
          <p className={styles.soft}>{t(`request.section.${section}`)}</p>
          <p className={styles.name}><Author>{name}</Author></p>
          <p className={styles.head}>
            <Tag tone={tones[result]}>{t(`request.result.${result}`)}</Tag>
            {result === 'arguable' ? <Tag>{t(included ? 'request.included' : 'request.left-out')}</Tag> : <Tag>{t('request.weight', { weight: number(weight) })}</Tag>}
          </p>
          <Feedback feedback={feedback} />
        </li>
      ))}
    </ul>
  );
  return open ? <><p className={styles.name}>{title}</p>{list}</> : <Disclosure summary={title} meta={number(parts.length)}>{list}</Disclosure>;
}

function Route({ route: { yours, reference, right, feedback } }: { readonly route: RouteReview }) {
  const t = useDebriefText();
  const way = (stations: RouteReview['yours']) => (stations.length === 0 ? <p>{t('request.straight')}</p> : <ol className={styles.way}>{stations.map(({ id, name }) => <li key={id}><Author>{name}</Author></li>)}</ol>);
  return (
    <div className={styles.group}>
      <h4 className={styles.heading}>{t('request.route')}</h4>
      <p className={styles.head}><Tag tone={!reference ? 'plain' : right ? 'success' : 'warn'}>{t(!reference ? 'request.no-route' : right ? 'request.route-right' : 'request.route-wrong')}</Tag></p>
      {way(yours)}
      {reference && !right ? <><p className={styles.name}>{t('request.right-route')}</p>{way(reference)}</> : null}
      {feedback ? <Feedback feedback={feedback} /> : null}
    </div>
  );
}

const stateTones = { formalised: 'success', never: 'warn', spoiled: 'danger' } as const;

function Leads({ leads }: { readonly leads: readonly LeadReview[] }) {
  const t = useDebriefText();
  const { time: told } = useFormat();
  return (
    <Panel level={3} title={t('request.leads')}>
      <div className={styles.body}>
        <p className={styles.soft}>{t('request.leads-text')}</p>
        <ul className={styles.list}>
          {leads.map(({ id, name, formal, state, time }) => (
            <li key={id} className={styles.one}>
              <p className={styles.name}><Author>{name}</Author></p>
              <p className={styles.head}><Tag tone={stateTones[state]}>{t(`request.lead.${state}`)}</Tag></p>
              <p className={styles.soft}>{t('request.becomes')} <Author>{formal.name}</Author>{time === undefined ? null : ` (${told(time)})`}</p>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
