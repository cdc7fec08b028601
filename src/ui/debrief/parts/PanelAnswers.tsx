import type { ReactNode } from 'react';
import type { PanelSpread } from '../../../scoring/debrief/reasoningTypes.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { Author } from './Author.tsx';
import styles from './PanelAnswers.module.css';
import { Quiet } from './Quiet.tsx';

export interface PanelAnswersProps {
  readonly panel: PanelSpread;
  /** An answer of the scale in words. */
  readonly wordsOf: (answer: string) => ReactNode;
  /** The trainee's own answer on the same scale. */
  readonly yours: string;
}

/** How a panel of practitioners answered: how many gave each answer, how far that counts, and why they gave it. */
export function PanelAnswers({ panel: { n, answers, modes, use, reasons }, wordsOf, yours }: PanelAnswersProps) {
  const t = useDebriefText();
  const { number } = useFormat();
  const most = Math.max(1, ...answers.map(({ count }) => count));
  return (
    <div className={styles.panel}>
      <p className={styles.head}><strong>{t('panel.title', { n: number(n) })}</strong> {t(`panel.use.${use}`)}</p>
      <ul className={styles.answers} aria-label={t('panel.title', { n: number(n) })}>
        {answers.map(({ answer, count }) => (
          <li key={answer} className={styles.answer}>
            <span className={styles.words}>
              {wordsOf(answer)}
              {answer === yours ? <span className={styles.note}> ({t('panel.yours')})</span> : null}
              {modes.includes(answer) ? <span className={styles.note}> ({t('panel.mode')})</span> : null}
            </span>
            <span className={styles.scale} aria-hidden="true"><span className={styles.bar} style={{ inlineSize: `${(100 * count) / most}%` }} /></span>
            <span className={styles.count}>{number(count)}</span>
          </li>
        ))}
      </ul>
      {reasons.length === 0 ? null : (
        <Disclosure summary={<Quiet>{t('panel.reasons')}</Quiet>} meta={number(reasons.length)}>
          <ul className={styles.reasons}>
            {reasons.map(({ answer, text }, at) => <li key={at}><span className={styles.note}>{wordsOf(answer)}:</span> <Author>{text}</Author></li>)}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
