import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { CheckList } from '../../kit/CheckList.tsx';
import { Authored } from '../Authored.tsx';
import { Missing } from '../Missing.tsx';
import type { TaskProps } from '../taskProps.ts';
import { fieldOf, listAmong, useDraft } from '../useDraft.ts';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './tasks.module.css';

/** Which explanations are kept open, from the long list. */
export function HypothesesTask({ task, scene, draft: place, busy, onMove }: TaskProps<'hypotheses'>) {
  const t = usePlayerText();
  const [tried, setTried] = useState(false);
  const known = task.hypotheses.map(({ id }) => id);
  const { value, change, clear } = useDraft<{ readonly open: readonly string[] }>({ ...place, name: 'hypotheses' }, (stored) => ({
    open: listAmong(fieldOf(stored, 'open'), known),
  }));

  const confirm = () => {
    setTried(true);
    if (value.open.length > 0) onMove({ type: 'hypotheses.listed', scene, hypotheses: value.open }, clear);
  };

  return (
    <div className={styles.task}>
      <CheckList
        legend={<Authored as="lines" className={styles.prompt}>{task.prompt}</Authored>}
        hint={t('hypotheses.hint')}
        options={task.hypotheses.map(({ id, text }) => ({ id, label: <Authored as="lines">{text}</Authored> }))}
        value={value.open}
        onChange={(open) => change({ open })}
      />
      <div className={styles.foot}>
        <p className={styles.progress} role="status">{t('hypotheses.open', { open: value.open.length, all: known.length })}</p>
        <Missing title={t('missing')} reasons={tried && value.open.length === 0 ? [t('hypotheses.missing')] : []} />
        <Button variant="primary" busy={busy} onClick={confirm}>{t('hypotheses.hand-in')}</Button>
      </div>
    </div>
  );
}
