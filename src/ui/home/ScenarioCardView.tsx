import { Clock, Languages } from 'lucide-react';
import type { Language } from '../../scenario/words.ts';
import type { ScenarioCard } from '../../session/view.ts';
import { useHomeText } from '../hosts/useHomeText.ts';
import { Button } from '../kit/Button.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useFormat } from '../kit/useFormat.ts';
import styles from './ScenarioCardView.module.css';

export interface ScenarioCardViewProps {
  readonly card: ScenarioCard;
  /** The language it was written in; the card may be a translation. */
  readonly writtenIn?: Language;
  /** A case of it that has not ended. */
  readonly openCase?: string | undefined;
  readonly busy: boolean;
  readonly onStart: () => void;
  readonly onContinue: (caseId: string) => void;
}

/** One scenario of the catalogue: what it is about, how long it takes, and the way in. */
export function ScenarioCardView({ card, writtenIn = card.language, openCase, busy, onStart, onContinue }: ScenarioCardViewProps) {
  const t = useHomeText();
  const format = useFormat();
  const languages = [writtenIn, ...(card.languages ?? [])].map((each) => t([`languages.${each}`, 'languages.other'])).join(' · ');
  const about = (action: string) => ({ 'aria-label': t('catalogue.about', { action, title: card.title }) });
  return (
    <article className={styles.card}>
      <div className={styles.words} lang={card.language} dir="auto">
        <h3 className={styles.title}>{card.title}</h3>
        <p className={styles.summary}>{card.summary}</p>
      </div>
      <ul className={styles.tags}>
        {card.focus.map((focus) => <li key={focus}><Tag>{t(`focus.${focus}`)}</Tag></li>)}
        {card.level ? <li><Tag>{t(`level.${card.level}`)}</Tag></li> : null}
        {card.keys === 'draft' ? <li><Tag tone="warn">{t('catalogue.draft')}</Tag></li> : null}
      </ul>
      <div className={styles.foot}>
        <p className={styles.facts}>
          <span className={styles.fact}><Clock aria-hidden="true" /> {t('catalogue.minutes', { time: format.duration(card.minutes) })}</span>{' '}
          <span className={styles.fact}><Languages aria-hidden="true" /> {t('catalogue.language', { language: languages })}</span>
        </p>
        <div className={styles.actions}>
          {openCase === undefined ? (
            <Button variant="primary" busy={busy} onClick={onStart} {...about(t('catalogue.start'))}>{t('catalogue.start')}</Button>
          ) : (
            <>
              <Button variant="primary" onClick={() => onContinue(openCase)} {...about(t('catalogue.continue'))}>{t('catalogue.continue')}</Button>
              <Button variant="quiet" busy={busy} onClick={onStart} {...about(t('catalogue.start-again'))}>{t('catalogue.start-again')}</Button>
            </>
          )}
        </div>
      </div>
    </article>
  );
}
