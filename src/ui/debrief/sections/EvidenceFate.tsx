import type { ReactNode } from 'react';
import type { MissedExhibit } from '../../../scoring/debrief/debriefTypes.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Author } from '../parts/Author.tsx';
import { HadFrom } from '../parts/HadFrom.tsx';
import { MarkList } from '../parts/MarkList.tsx';
import { Section } from '../parts/Section.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import styles from './EvidenceFate.module.css';

/** What was lost and when, what became inadmissible and why, and what was never found and where it was to be had. */
export function EvidenceFate() {
  const t = useDebriefText();
  const { time, number } = useFormat();
  const { items, debrief: { lost, spoiled, neverFound } } = useTold();
  const gone = new Set(lost.map(({ id }) => id));
  const missed = neverFound.filter(({ id }) => !gone.has(id));
  const inquiry = [...items.values()].filter(({ dim }) => dim === 'inquiry').map(({ id }) => id);
  return (
    <Section id="evidence" title={t('section.evidence.title')} lead={t('section.evidence.lead')}>
      {lost.length + spoiled.length + missed.length === 0 ? <p>{t('fate.none')}</p> : null}
      <MarkList items={inquiry} />
      <Group title={t('fate.lost')} count={lost.length}>
        {lost.map(({ id, name, importance, reason, seq, time: at }) => (
          <Fate key={id} name={name} importance={importance} when={t('moment', { time: time(at), seq: number(seq) })} reason={reason} />
        ))}
      </Group>
      <Group title={t('fate.spoiled')} count={spoiled.length}>
        {spoiled.map(({ id, name, importance, reason, seq, time: at, held }) => (
          <Fate key={id} name={name} importance={importance} when={t('moment', { time: time(at), seq: number(seq) })} reason={reason} held={held} />
        ))}
      </Group>
      {missed.length === 0 ? null : (
        <Disclosure summary={t('fate.never-found')} meta={number(missed.length)}>
          <ul className={styles.list}>{missed.map((exhibit) => <Missed key={exhibit.id} exhibit={exhibit} />)}</ul>
        </Disclosure>
      )}
    </Section>
  );
}

function Group({ title, count, children }: { readonly title: string; readonly count: number; readonly children: ReactNode }) {
  return count === 0 ? null : (
    <div className={styles.group}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>{children}</ul>
    </div>
  );
}

interface FateProps {
  readonly name: string;
  readonly importance: number;
  readonly when: string;
  readonly reason: string;
  /** Of an exhibit that became inadmissible: whether it is in the file all the same. */
  readonly held?: boolean;
}

function Fate({ name, importance, when, reason, held }: FateProps) {
  const t = useDebriefText();
  return (
    <li className={styles.exhibit}>
      <Title name={name} importance={importance} />
      <p><Author>{reason}</Author></p>
      <p className={styles.soft}>{when}{held === undefined ? null : ` ${t(held ? 'fate.held' : 'fate.not-held')}`}</p>
    </li>
  );
}

function Missed({ exhibit: { name, importance, from } }: { readonly exhibit: MissedExhibit }) {
  return (
    <li className={styles.exhibit}>
      <Title name={name} importance={importance} />
      <HadFrom from={from} />
    </li>
  );
}

function Title({ name, importance }: { readonly name: string; readonly importance: number }) {
  const t = useDebriefText();
  return (
    <p className={styles.title}>
      <Author className={styles.name}>{name}</Author>
      <Tag tone={importance === 3 ? 'accent' : 'plain'}>{t(`importance.${importance}`)}</Tag>
    </p>
  );
}
