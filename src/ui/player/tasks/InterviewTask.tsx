import { useEffect, useRef, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { RadioCards } from '../../kit/RadioCards.tsx';
import { Authored } from '../Authored.tsx';
import { MinutesTaken } from '../MinutesTaken.tsx';
import type { TaskProps } from '../taskProps.ts';
import { usePlayerText } from '../usePlayerText.ts';
import { ExchangeRecord } from './ExchangeRecord.tsx';
import { InterviewManner } from './InterviewManner.tsx';
import { InterpreterBar } from './InterpreterBar.tsx';
import own from './InterviewTask.module.css';
import { Preparation } from './Preparation.tsx';
import styles from './tasks.module.css';

/** An interview through an interpreter: what was asked and rendered so far, what may still be asked, and the end of it. */
export function InterviewTask({ task, scene, people, busy, onMove }: TaskProps<'interview'>) {
  const t = usePlayerText();
  const [question, setQuestion] = useState<string | null>(null);
  const [ending, setEnding] = useState(false);
  const [missing, setMissing] = useState(false);
  const record = useRef<HTMLOListElement>(null);
  const asked = task.exchanges.length;
  const seen = useRef(asked);
  // The answer to a question is where the reader goes on.
  useEffect(() => {
    if (asked > seen.current) record.current?.querySelector<HTMLElement>(':scope > li:last-child h4')?.focus();
    seen.current = asked;
  }, [asked]);

  const chosen = task.questions.find((one) => one.id === question)?.id ?? null;
  const person = people.find((one) => one.id === task.person)?.name ?? task.person;
  const ask = () => {
    setMissing(chosen === null);
    if (chosen !== null) onMove({ type: 'question.asked', scene, question: chosen }, () => setQuestion(null));
  };

  return (
    <div className={styles.task}>
      <h3 className={styles.prompt}><Authored as="lines">{task.prompt}</Authored></h3>
      <InterpreterBar task={task} busy={busy} onReplace={(interpreter) => onMove({ type: 'interpreter.replaced', scene, interpreter })} />
      <Preparation task={task} busy={busy} onDo={(step) => onMove({ type: 'preparation.done', scene, step })} />
      <InterviewManner
        task={task}
        onAddress={(to) => onMove({ type: 'address.chosen', scene, to })}
        onMode={(mode) => onMove({ type: 'mode.chosen', scene, mode })}
      />

      <section className={styles.group} aria-label={t('interview.record')}>
        <h4 className={styles.subtitle}>{t('interview.record')}</h4>
        {asked === 0 ? <p className={styles.soft}>{t('interview.nothing-asked')}</p> : (
          <ol ref={record} className={own.record}>
            {task.exchanges.map((exchange, at) => (
              <ExchangeRecord
                key={exchange.question}
                exchange={exchange}
                task={task}
                person={person}
                latest={at === asked - 1}
                busy={busy}
                onCheck={(by) => onMove({ type: 'rendering.checked', scene, question: exchange.question, by })}
              />
            ))}
          </ol>
        )}
      </section>

      {task.questions.length > 0 ? (
        <div className={styles.group}>
          <RadioCards
            legend={t('interview.ask-next')}
            hint={t('interview.questions-left', { count: task.questionsLeft })}
            options={task.questions.map((one) => ({
              id: one.id, label: <Authored as="lines">{one.label}</Authored>, meta: one.minutes > 0 ? <MinutesTaken minutes={one.minutes} /> : undefined,
            }))}
            value={chosen}
            onChange={(id) => {
              setQuestion(id);
              setMissing(false);
            }}
          />
          <div role="alert">{missing ? <p className={own.missing}>{t('interview.missing-question')}</p> : null}</div>
          <div className={styles.buttons}>
            <Button variant="primary" busy={busy} onClick={ask}>{t('interview.ask')}</Button>
          </div>
        </div>
      ) : <p className={styles.soft}>{task.questionsLeft === 0 ? t('interview.used-up') : t('interview.no-more')}</p>}

      <div className={styles.foot}>
        {task.mayEnd ? null : <p id="interview-must-go-on" className={styles.soft}>{t('refusal.interview-must-go-on')}</p>}
        <Button
          variant={task.mayEnd && task.questions.length === 0 ? 'primary' : 'secondary'}
          aria-disabled={!task.mayEnd}
          aria-describedby={task.mayEnd ? undefined : 'interview-must-go-on'}
          busy={busy}
          onClick={() => task.mayEnd && setEnding(true)}
        >
          <Authored>{task.endLabel}</Authored>
        </Button>
      </div>
      <Dialog
        open={ending}
        size="small"
        title={t('interview.end-sure')}
        onClose={() => setEnding(false)}
        footer={(
          <>
            <Button onClick={() => setEnding(false)}>{t('interview.go-on')}</Button>
            <Button
              variant="primary"
              onClick={() => {
                setEnding(false);
                onMove({ type: 'interview.ended', scene });
              }}
            >
              {t('interview.end')}
            </Button>
          </>
        )}
      >
        <p>{t('interview.end-text')}</p>
      </Dialog>
    </div>
  );
}
