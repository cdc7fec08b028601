import { CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { InterviewView } from '../../../session/view.ts';
import { Button } from '../../kit/Button.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { Authored } from '../Authored.tsx';
import { FeedbackPanel } from '../FeedbackPanel.tsx';
import { MinutesTaken } from '../MinutesTaken.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import own from './Preparation.module.css';
import styles from './tasks.module.css';

export interface PreparationProps {
  readonly task: InterviewView;
  readonly busy: boolean;
  readonly onDo: (step: string) => void;
}

/** What can be done before the first question, each step once, and what each of them showed. */
export function Preparation({ task: { steps, exchanges }, busy, onDo }: PreparationProps) {
  const t = usePlayerText();
  const list = useRef<HTMLUListElement>(null);
  const done = steps.filter((step) => step.done).length;
  const seen = useRef(done);
  // What a step showed is where the reader goes on: the button that was pressed is gone.
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (done > seen.current && last.current !== null) list.current?.querySelector<HTMLElement>(`[data-step="${last.current}"]`)?.focus();
    seen.current = done;
  }, [done]);
  if (steps.length === 0) return null;
  const begun = exchanges.length > 0;
  const open = steps.some((step) => !step.done);
  const all = (
    <ul ref={list} className={own.steps}>
      {steps.map((step) => (
        <li key={step.id} className={own.step} data-done={step.done || undefined}>
          <div className={own.words} tabIndex={-1} data-step={step.id}>
            <p className={own.kind}><Tag tone={step.done ? 'success' : 'plain'}>{t(`interview.kind.${step.kind}`)}</Tag></p>
            <p className={own.label}>{step.done ? <CircleCheck className={own.mark} aria-label={t('interview.step-done')} role="img" /> : null}<Authored as="lines">{step.label}</Authored></p>
            {step.shows ? <p className={own.shows}><Authored as="lines">{step.shows}</Authored></p> : null}
            {step.feedback ? <FeedbackPanel feedback={step.feedback} /> : null}
          </div>
          {step.done ? null : (
            <Button
              busy={busy}
              aria-label={`${t('interview.do-step')}: ${step.label}`}
              onClick={() => {
                last.current = step.id;
                onDo(step.id);
              }}
            >
              {t('interview.do-step')}
              {step.minutes > 0 ? <span className={own.minutes}><MinutesTaken minutes={step.minutes} /></span> : null}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
  if (begun && !open) return <Disclosure summary={t('interview.prepared')}>{all}</Disclosure>;
  return (
    <section className={styles.group} aria-label={t(begun ? 'interview.prepare-later' : 'interview.prepare')}>
      <h4 className={styles.subtitle}>{t(begun ? 'interview.prepare-later' : 'interview.prepare')}</h4>
      {begun ? null : <p className={styles.soft}>{t('interview.prepare-hint')}</p>}
      {all}
    </section>
  );
}
