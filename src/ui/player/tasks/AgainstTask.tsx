import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { CheckList } from '../../kit/CheckList.tsx';
import { Prose } from '../../kit/Prose.tsx';
import { Authored } from '../Authored.tsx';
import { ExhibitCheckList } from '../ExhibitCheckList.tsx';
import { Missing } from '../Missing.tsx';
import type { TaskProps } from '../taskProps.ts';
import { fieldOf, listAmong, useDraft } from '../useDraft.ts';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './tasks.module.css';

interface AgainstDraft {
  readonly exhibits: readonly string[];
  /** Said outright, so that an empty list is never handed in by mistake. */
  readonly nothing: boolean;
}

/** The leading hypothesis, and which exhibits speak most strongly against it. */
export function AgainstTask({ task, scene, exhibits, draft: place, busy, onMove }: TaskProps<'against'>) {
  const t = usePlayerText();
  const [tried, setTried] = useState(false);
  const held = exhibits.map((exhibit) => exhibit.id);
  const { value, change, clear } = useDraft<AgainstDraft>({ ...place, name: 'against' }, (stored) => ({
    exhibits: listAmong(fieldOf(stored, 'exhibits'), held),
    nothing: fieldOf(stored, 'nothing') === true,
  }));
  const named = listAmong(value.exhibits, held);
  const missing = named.length === 0 && !value.nothing;

  const confirm = () => {
    setTried(true);
    if (!missing) onMove({ type: 'counter-evidence.named', scene, exhibits: named }, clear);
  };

  return (
    <div className={styles.task}>
      <h3 className={styles.prompt}><Authored as="lines">{task.prompt}</Authored></h3>
      <div className={styles.side}>
        <p className={styles.sideName}>{t('against.hypothesis')}</p>
        <Authored as="block"><Prose text={task.hypothesis} /></Authored>
      </div>
      <ExhibitCheckList
        legend={t('against.legend')}
        hint={t('against.hint')}
        exhibits={exhibits}
        value={named}
        onChange={(ids) => change({ exhibits: ids, nothing: false })}
      />
      <CheckList
        legend={t('against.or')}
        legendHidden
        options={[{ id: 'nothing', label: t('against.nothing') }]}
        value={value.nothing ? ['nothing'] : []}
        onChange={(ids) => change(ids.length > 0 ? { exhibits: [], nothing: true } : { nothing: false })}
      />
      <div className={styles.foot}>
        <Missing title={t('missing')} reasons={tried && missing ? [t('against.missing')] : []} />
        <Button variant="primary" busy={busy} onClick={confirm}>{t('against.hand-in')}</Button>
      </div>
    </div>
  );
}
