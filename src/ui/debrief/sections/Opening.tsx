import type { ReactNode } from 'react';
import { Banner } from '../../kit/Banner.tsx';
import { Prose } from '../../kit/Prose.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Author } from '../parts/Author.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { useScoreText } from '../useScoreText.ts';
import styles from './Opening.module.css';
import { RunNotes } from './RunNotes.tsx';

const tones = { justice: 'success', partial: 'accent', lost: 'warn', harm: 'danger' } as const;

/** How the case ended, and what its marks are and are not. */
export function Opening({ children }: { readonly children: ReactNode }) {
  const t = useDebriefText();
  const score = useScoreText();
  const { time, number } = useFormat();
  const { scenario, scorecard, debrief: { ending } } = useTold();
  return (
    <header className={styles.opening}>
      <p className={styles.kicker}>{t('kicker')} <Author className={styles.case}>{scenario.title}</Author></p>
      <h1 className={styles.title}>{ending ? <Author>{ending.title}</Author> : t('not-ended')}</h1>
      {ending ? (
        <>
          <p className={styles.kind}>
            <Tag tone={tones[ending.kind]}>{t(`ending.${ending.kind}`)}</Tag>
            <span className={styles.time}>{t('ended-at', { time: time(ending.time) })}</span>
          </p>
          <Author block className={styles.summary}><Prose text={ending.summary} /></Author>
        </>
      ) : <p>{t('not-ended-why')}</p>}
      {scorecard.stopped ? <Banner tone="warn" title={t('stopped')}>{t('stopped-why', { seq: number(scorecard.stopped.seq) })}</Banner> : null}
      <RunNotes />
      <Banner title={t('formative')}>
        {t('formative-why')}
        {scorecard.keys === 'draft' ? ` ${score('keys-draft')}` : ''}
      </Banner>
      {children}
    </header>
  );
}
