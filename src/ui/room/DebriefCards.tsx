import type { ReactNode } from 'react';
import type { DebriefCards as Cards } from '../../session/room/debriefCards.ts';
import { Panel } from '../kit/Panel.tsx';
import { Tag } from '../kit/Tag.tsx';
import type { Console } from './leading.ts';
import styles from './room.module.css';
import { useRoomText } from './useRoomText.ts';

/** The talk at the end, card by card: what to ask, beside what the groups did. Only the desk shows it. */
export function DebriefCards({ cards, groups }: { readonly cards: Cards; readonly groups: Console['room']['groups'] }) {
  const t = useRoomText();
  const about = (group: string | null) => (group === null ? '' : `${groups.find(({ id }) => id === group)?.name ?? ''}: `);
  const list = (lines: readonly ReactNode[]) => (lines.length === 0 ? null : <ul className={styles.points}>{lines.map((line, at) => <li key={`${at} ${typeof line === 'string' ? line : ''}`} dir="auto">{line}</li>)}</ul>);
  const ask = (card: 'reactions' | 'description' | 'analysis' | 'summary') => list(['1', '2', '3'].map((number) => t(`cards.${card}-${number as '1' | '2' | '3'}`)));
  return (
    <Panel title={t('cards.title')} tone="sunken">
      <p className={styles.soft}>{t('cards.text')}</p>
      <ol className={styles.cards}>
        <Card title={t('cards.reactions')}>{ask('reactions')}{list(cards.starred.map(({ text, group }) => `★ ${about(group)}${text}`))}</Card>
        <Card title={t('cards.description')}>
          {ask('description')}
          {cards.alike.length > 0 ? <p><span className={styles.soft}>{t('cards.alike')}</span> <bdi>{cards.alike.join(' · ')}</bdi></p> : null}
          {cards.contrasts.length > 0 ? <p><span className={styles.soft}>{t('cards.parted')}</span> <bdi>{cards.contrasts.map(({ title }) => title).join(' · ')}</bdi></p> : null}
        </Card>
        <Card title={t('cards.analysis')}>
          {ask('analysis')}
          {cards.contrasts.map(({ scene, title, notes, one, other }, at) => (
            <div key={`${scene} ${at}`} className={styles.stack}>
              <p className={styles.group} dir="auto">{title}</p>
              {notes === undefined ? null : <p dir="auto">{notes}</p>}
              <ul className={styles.answers}>
                {[one, other].map((answer) => (
                  <li key={answer.name} className={styles.answer}>
                    <p className={styles.group} dir="auto">{answer.name}</p>
                    <p dir="auto">{answer.text}</p>
                    {answer.certainty ? <p><Tag>{t(`certainty.${answer.certainty}`)}</Tag></p> : null}
                    {answer.reason ? <blockquote dir="auto" className={styles.reason}>{answer.reason}</blockquote> : null}
                  </li>
                ))}
              </ul>
            </div>
          ))}
          {cards.uncorroborated.length > 0 ? <p><span className={styles.soft}>{t('maps.uncorroborated')}</span> <bdi>{cards.uncorroborated.join(' · ')}</bdi></p> : null}
          {list(cards.unrepaired.map(({ title, groups: of }) => `${t('cards.unrepaired')} ${title} (${of.join(', ')})`))}
        </Card>
        <Card title={t('cards.summary')}>{ask('summary')}{list(cards.parked.map(({ text, group }) => `${t('taken.parked')} ${about(group)}${text}`))}</Card>
      </ol>
    </Panel>
  );
}

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <li className={styles.answer}><h3>{title}</h3>{children}</li>;
}
