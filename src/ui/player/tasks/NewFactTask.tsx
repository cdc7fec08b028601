import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Prose } from '../../kit/Prose.tsx';
import { ScaleChoice } from '../../kit/ScaleChoice.tsx';
import { Authored } from '../Authored.tsx';
import { ExhibitCheckList } from '../ExhibitCheckList.tsx';
import { Missing } from '../Missing.tsx';
import type { TaskProps } from '../taskProps.ts';
import { fieldOf, listAmong, useDraft } from '../useDraft.ts';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './tasks.module.css';
import { useSigned } from './useSigned.ts';

const answers = [-2, -1, 0, 1, 2] as const;

interface NewFactDraft {
  readonly answer: number | null;
  readonly cites: readonly string[];
}

/** A hypothesis and a fact that has come up beside it: does the fact make it more or less likely? */
export function NewFactTask({ task, scene, exhibits, draft: place, busy, onMove }: TaskProps<'new-fact'>) {
  const t = usePlayerText();
  const signed = useSigned();
  const [tried, setTried] = useState(false);
  const held = exhibits.map((exhibit) => exhibit.id);
  const { value, change, clear } = useDraft<NewFactDraft>({ ...place, name: 'new-fact' }, (stored) => ({
    answer: answers.find((one) => one === fieldOf(stored, 'answer')) ?? null,
    cites: listAmong(fieldOf(stored, 'cites'), held),
  }));
  const cites = listAmong(value.cites, held);

  const confirm = () => {
    setTried(true);
    if (value.answer === null) return;
    onMove({ type: 'fact.judged', scene, answer: value.answer, ...(task.cites && { cites }) }, clear);
  };

  return (
    <div className={styles.task}>
      <h3 className={styles.prompt}><Authored as="lines">{task.prompt}</Authored></h3>
      <div className={styles.pairPlace}>
        <dl className={styles.pair}>
          <div className={styles.side}>
            <dt className={styles.sideName}>{t('fact.hypothesis')}</dt>
            <dd><Authored as="block"><Prose text={task.hypothesis} /></Authored></dd>
          </div>
          <div className={styles.side} data-new="">
            <dt className={styles.sideName}>{t('fact.fact')}</dt>
            <dd><Authored as="block"><Prose text={task.fact} /></Authored></dd>
          </div>
        </dl>
      </div>
      <ScaleChoice
        legend={t('fact.legend')}
        steps={answers.map((step) => ({ value: String(step), figure: signed(step), label: t(`fact.answer.${step}`) }))}
        value={value.answer === null ? null : String(value.answer)}
        onChange={(step) => change({ answer: Number(step) })}
      />
      {task.cites && exhibits.length > 0 ? (
        <ExhibitCheckList legend={t('choose.cites')} hint={t('choose.cites-hint')} exhibits={exhibits} value={cites} onChange={(ids) => change({ cites: ids })} />
      ) : null}
      <div className={styles.foot}>
        <Missing title={t('missing')} reasons={tried && value.answer === null ? [t('fact.missing')] : []} />
        <Button variant="primary" busy={busy} onClick={confirm}>{t('fact.hand-in')}</Button>
      </div>
    </div>
  );
}
