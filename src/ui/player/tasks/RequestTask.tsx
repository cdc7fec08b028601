import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { CheckList } from '../../kit/CheckList.tsx';
import { RadioCards } from '../../kit/RadioCards.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { Authored } from '../Authored.tsx';
import { MinutesTaken } from '../MinutesTaken.tsx';
import { Missing } from '../Missing.tsx';
import type { TaskProps } from '../taskProps.ts';
import { fieldOf, listAmong, useDraft } from '../useDraft.ts';
import { usePlayerText } from '../usePlayerText.ts';
import { RequestReview } from './RequestReview.tsx';
import { RequestRoute } from './RequestRoute.tsx';
import { type RequestDraft, inOrderAmong, sectionsOf } from './requestDraft.ts';
import styles from './tasks.module.css';

/** A request abroad is drafted: its channel, what it holds section by section, the authorities it goes through; read once more, and sent. */
export function RequestTask({ task, scene, draft: place, busy, onMove }: TaskProps<'request'>) {
  const t = usePlayerText();
  const [tried, setTried] = useState(false);
  const [reviewing, setReviewing] = useState(false);
  const { value, change, clear } = useDraft<RequestDraft>({ ...place, name: 'request' }, (stored) => ({
    channel: listAmong([fieldOf(stored, 'channel')], task.channels.map(({ id }) => id))[0] ?? null,
    parts: listAmong(fieldOf(stored, 'parts'), task.parts.map(({ id }) => id)),
    route: inOrderAmong(fieldOf(stored, 'route'), task.stations.map(({ id }) => id)),
  }));
  // A channel may have closed since it was marked.
  const channel = task.channels.find(({ id }) => id === value.channel);
  const missing = [
    ...(channel ? [] : [t('request.missing-channel')]),
    ...(value.parts.length > 0 ? [] : [t('request.missing-parts')]),
  ];

  const review = () => {
    setTried(true);
    if (missing.length === 0) setReviewing(true);
  };
  const send = () => {
    if (!channel) return;
    onMove({ type: 'request.sent', scene, channel: channel.id, parts: value.parts, ...(task.stations.length > 0 && { route: value.route }) }, clear);
  };

  return (
    <div className={styles.task}>
      <div className={styles.hints}>
        <h3 className={styles.prompt}><Authored as="lines">{task.prompt}</Authored></h3>
        <p className={styles.soft}>{t('request.hint')}</p>
        {task.minutes > 0 ? <p className={styles.soft}><MinutesTaken minutes={task.minutes} /></p> : null}
      </div>
      <RadioCards
        legend={t('request.channel')}
        options={task.channels.map(({ id, kind, label }) => ({ id, label: <Authored as="lines">{label}</Authored>, meta: <Tag>{t(`request.kind.${kind}`)}</Tag> }))}
        value={channel?.id ?? null}
        onChange={(id) => change({ channel: id })}
      />
      <section className={styles.group} aria-labelledby="request-parts">
        <div className={styles.hints}>
          <h4 id="request-parts" className={styles.subtitle}>{t('request.parts')}</h4>
          <p className={styles.soft}>{t('request.parts-hint')}</p>
        </div>
        {sectionsOf(task).map(({ section, parts }) => (
          <CheckList
            key={section}
            legend={t(`request.section.${section}`)}
            options={parts.map(({ id, text }) => ({ id, label: <Authored as="lines">{text}</Authored> }))}
            value={value.parts.filter((id) => parts.some((part) => part.id === id))}
            onChange={(ids) => change({ parts: task.parts.map(({ id }) => id).filter((id) => (parts.some((part) => part.id === id) ? ids : value.parts).includes(id)) })}
          />
        ))}
      </section>
      {task.stations.length > 0 ? <RequestRoute stations={task.stations} route={value.route} onChange={(route) => change({ route })} /> : null}
      <div className={styles.foot}>
        <p className={styles.progress} role="status">{t('request.included', { included: value.parts.length, all: task.parts.length })}</p>
        <Missing title={t('missing')} reasons={tried ? missing : []} />
        <Button variant="primary" busy={busy} onClick={review}>{t('request.review')}</Button>
      </div>
      {channel ? <RequestReview open={reviewing} task={task} channel={channel} draft={value} busy={busy} onClose={() => setReviewing(false)} onSend={send} /> : null}
    </div>
  );
}
