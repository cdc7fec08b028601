import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { RadioCards } from '../../kit/RadioCards.tsx';
import { Authored } from '../Authored.tsx';
import { ExhibitCheckList } from '../ExhibitCheckList.tsx';
import { isolated } from '../isolated.ts';
import { Missing } from '../Missing.tsx';
import type { TaskProps } from '../taskProps.ts';
import { fieldOf, listAmong, useDraft } from '../useDraft.ts';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './tasks.module.css';

interface IdentifyDraft {
  readonly statuses: Readonly<Record<string, string>>;
  readonly reliesOn: Readonly<Record<string, readonly string[]>>;
}

/** What each of these people is, one by one, and the exhibits that it rests on. */
export function IdentifyTask({ task, scene, exhibits, draft: place, busy, onMove }: TaskProps<'identify'>) {
  const t = usePlayerText();
  const { subjects, statuses } = task;
  const [tried, setTried] = useState(false);
  const held = exhibits.map(({ id }) => id);
  const { value, change, clear } = useDraft<IdentifyDraft>({ ...place, name: 'identify' }, (stored) => ({
    statuses: Object.fromEntries(subjects.flatMap(({ id }) => {
      const status = statuses.find((one) => one.id === fieldOf(fieldOf(stored, 'statuses'), id))?.id;
      return status === undefined ? [] : [[id, status]];
    })),
    reliesOn: Object.fromEntries(subjects.map(({ id }) => [id, listAmong(fieldOf(fieldOf(stored, 'reliesOn'), id), held)])),
  }));
  const open = subjects.filter(({ id }) => value.statuses[id] === undefined);
  const handIn = () => {
    setTried(true);
    if (open.length > 0) return;
    onMove({
      type: 'people.identified', scene, statuses: value.statuses,
      ...(task.cites && { reliesOn: Object.fromEntries(subjects.map(({ id }) => [id, listAmong(value.reliesOn[id], held)])) }),
    }, clear);
  };

  return (
    <div className={styles.task}>
      <div className={styles.hints}>
        <h3 className={styles.prompt}><Authored as="lines">{task.prompt}</Authored></h3>
        {subjects.length > 1 ? <p className={styles.soft}>{t('identify.hint')}</p> : null}
        <p className={styles.progress} role="status">{t('identify.progress', { done: subjects.length - open.length, all: subjects.length })}</p>
      </div>
      {subjects.map(({ id, name }) => (
        <section key={id} className={styles.asked} aria-label={name}>
          <RadioCards
            legend={<Authored as="lines">{name}</Authored>}
            options={statuses.map((status) => ({
              id: status.id, label: <Authored as="lines">{status.label}</Authored>, ...(status.means !== undefined && { detail: <Authored as="lines">{status.means}</Authored> }),
            }))}
            value={value.statuses[id] ?? null}
            onChange={(status) => change({ statuses: { ...value.statuses, [id]: status } })}
          />
          {task.cites ? <RestsOn name={name} exhibits={exhibits} value={value.reliesOn[id] ?? []} onChange={(ids) => change({ reliesOn: { ...value.reliesOn, [id]: ids } })} /> : null}
        </section>
      ))}
      <div className={styles.foot}>
        <Missing title={t('identify.missing')} reasons={tried ? open.map(({ name }) => isolated(name)) : []} />
        <Button variant="primary" busy={busy} onClick={handIn}>{t('identify.hand-in')}</Button>
      </div>
    </div>
  );
}

interface RestsOnProps extends Pick<TaskProps<'identify'>, 'exhibits'> {
  readonly name: string;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

function RestsOn({ name, exhibits, value, onChange }: RestsOnProps) {
  const t = usePlayerText();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure
      summary={<>{t('identify.rests-on')} <span className={styles.soft}>{value.length > 0 ? t('qualify.rests-on', { count: value.length }) : t('qualify.rests-on-nothing')}</span></>}
      open={open}
      onToggle={setOpen}
    >
      {open ? <ExhibitCheckList legend={t('identify.rests-on-of', { name: isolated(name) })} legendHidden exhibits={exhibits} value={value} onChange={onChange} /> : null}
    </Disclosure>
  );
}
