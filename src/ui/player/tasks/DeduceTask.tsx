import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { RadioCards } from '../../kit/RadioCards.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { Authored } from '../Authored.tsx';
import { Missing } from '../Missing.tsx';
import type { TaskProps } from '../taskProps.ts';
import { fieldOf, useDraft } from '../useDraft.ts';
import { usePlayerText } from '../usePlayerText.ts';
import { answersAmong, type Answers } from './deduceDraft.ts';
import styles from './tasks.module.css';

type Shown = TaskProps<'deduce'>['task']['deductions'][number];

/** What stood when answers were put forward: what came of it shows beside the view that follows. */
interface Asked {
  readonly triesLeft: number;
  readonly confirmed: number;
}

/** What follows from the file: one of several answers to each statement, confirmed in batches where the author asks for it. */
export function DeduceTask({ task, scene, draft: place, busy, onMove }: TaskProps<'deduce'>) {
  const t = usePlayerText();
  const { deductions, confirm } = task;
  const [tried, setTried] = useState<'ask' | 'hand-in' | undefined>();
  const [asked, setAsked] = useState<Asked | undefined>();
  const { value, change, clear } = useDraft<{ readonly answers: Answers }>({ ...place, name: 'deduce' }, (stored) => ({
    answers: answersAmong(fieldOf(stored, 'answers'), deductions),
  }));
  // What is not asked any more is left out; what is confirmed is as it was confirmed.
  const answers = answersAmong(value.answers, deductions);
  const open = deductions.filter((deduction) => deduction.confirmed === undefined);
  const answered = open.filter(({ id }) => answers[id] !== undefined).length;
  const blank = open.length - answered;
  const confirmed = deductions.length - open.length;

  const notAsked = !confirm || open.length === 0 ? [] : open.length < confirm.batch ? [t('deduce.too-few-left', { batch: confirm.batch })]
    : confirm.triesLeft === 0 ? [t('deduce.no-tries')]
    : answered < confirm.batch ? [t('deduce.too-few', { batch: confirm.batch })] : [];
  const reasons = tried === 'ask' ? notAsked : tried === 'hand-in' && blank > 0 ? [t('deduce.blank', { count: blank })] : [];

  const ask = () => {
    setTried('ask');
    if (!confirm || open.length === 0 || notAsked.length > 0) return;
    setAsked({ triesLeft: confirm.triesLeft, confirmed });
    onMove({ type: 'deductions.put-forward', scene, answers: Object.fromEntries(open.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]]))) });
  };
  const handIn = () => {
    setTried('hand-in');
    if (blank === 0 || tried === 'hand-in') onMove({ type: 'deductions.handed-in', scene, answers }, clear);
  };

  return (
    <div className={styles.task}>
      <div className={styles.hints}>
        <h3 className={styles.prompt}><Authored as="lines">{task.prompt}</Authored></h3>
        <p className={styles.soft}>{t('deduce.hint')}</p>
        {confirm ? <p className={styles.soft}>{t('deduce.hint-confirm', { batch: confirm.batch })}</p> : null}
      </div>
      {deductions.length === 0 ? <p>{t('deduce.none')}</p> : null}
      {deductions.map((deduction) => (deduction.confirmed === undefined ? (
        <RadioCards
          key={deduction.id}
          legend={<Authored as="lines">{deduction.statement}</Authored>}
          options={deduction.options.map(({ id, text }) => ({ id, label: <Authored as="lines">{text}</Authored> }))}
          value={answers[deduction.id] ?? null}
          onChange={(option) => {
            setTried(undefined);
            change({ answers: { ...answers, [deduction.id]: option } });
          }}
        />
      ) : <Confirmed key={deduction.id} deduction={deduction} />))}
      <div className={styles.foot}>
        {confirm ? (
          <>
            <p className={styles.soft}>{t('deduce.tries-left', { count: confirm.triesLeft })}</p>
            <p className={styles.progress} role="status" data-told={confirm.triesLeft}>{resultOf(asked, confirm.triesLeft, confirmed)}</p>
          </>
        ) : null}
        <Missing title={t(tried === 'hand-in' ? 'deduce.open-still' : 'deduce.not-now')} reasons={reasons} />
        <div className={styles.buttons}>
          {confirm ? <Button busy={busy} onClick={ask}>{t('deduce.ask')}</Button> : null}
          <Button variant="primary" busy={busy} onClick={handIn}>{t('deduce.hand-in')}</Button>
        </div>
      </div>
    </div>
  );

  /** What the last try came to, told with what is left so that no two of them read alike. */
  function resultOf(before: Asked | undefined, triesLeft: number, now: number): string {
    if (!confirm || !before || triesLeft === before.triesLeft) return '';
    const result = now > before.confirmed ? t('deduce.confirmed', { count: now - before.confirmed }) : t('deduce.not-confirmed', { batch: confirm.batch });
    return t('deduce.result', { result, left: t('deduce.tries-left', { count: triesLeft }) });
  }
}

/** A deduction that stands: it can be read, and not changed any more. */
function Confirmed({ deduction: { statement, options, confirmed } }: { readonly deduction: Shown }) {
  const t = usePlayerText();
  return (
    <div className={styles.confirmed}>
      <p className={styles.statement}><Authored as="lines">{statement}</Authored></p>
      <p><Tag tone="success">{t('deduce.stands')}</Tag> <Authored>{options.find(({ id }) => id === confirmed)?.text ?? ''}</Authored></p>
    </div>
  );
}
