import { MessageSquareText, X } from 'lucide-react';
import type { FeedbackView } from '../../session/view.ts';
import { Prose } from '../kit/Prose.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Authored } from './Authored.tsx';
import styles from './FeedbackPanel.module.css';
import { LegalSources } from './LegalSources.tsx';
import { usePlayerText } from './usePlayerText.ts';

export interface FeedbackPanelProps {
  readonly feedback: FeedbackView;
  /** What it is about: the option taken. Left out where it stands right beneath that. */
  readonly about?: string;
  readonly onDismiss?: () => void;
}

/** Why a decision was good or poor, in the author's words, with what that rests on. */
export function FeedbackPanel({ feedback, about, onDismiss }: FeedbackPanelProps) {
  const t = usePlayerText();
  // Beneath the answer it is about it is part of the text; on its own it is a landmark.
  const Element = about === undefined ? 'div' : 'aside';
  const title = about === undefined ? t('feedback.on-this') : t('feedback.title');
  return (
    <Element className={styles.panel} aria-label={about === undefined ? undefined : title}>
      <div className={styles.head}>
        <MessageSquareText className={styles.drawing} aria-hidden="true" />
        <div className={styles.titles}>
          <p className={styles.title}>{title}</p>
          {about === undefined ? null : <p className={styles.about}><Authored as="lines">{about}</Authored></p>}
        </div>
        {onDismiss ? (
          <button type="button" className={styles.dismiss} onClick={onDismiss} aria-label={t('feedback.dismiss')}>
            <X aria-hidden="true" />
          </button>
        ) : null}
      </div>
      <Authored as="block"><Prose text={feedback.text} /></Authored>
      {feedback.sources.length > 0 ? (
        <Disclosure summary={t('feedback.sources', { count: feedback.sources.length })}>
          <LegalSources sources={feedback.sources} label={title} />
        </Disclosure>
      ) : null}
    </Element>
  );
}
