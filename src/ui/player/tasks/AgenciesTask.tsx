import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { RadioCards } from '../../kit/RadioCards.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { Authored } from '../Authored.tsx';
import { isolated } from '../isolated.ts';
import { Missing } from '../Missing.tsx';
import type { TaskProps } from '../taskProps.ts';
import { fieldOf, useDraft } from '../useDraft.ts';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './tasks.module.css';

type Answers = Readonly<Record<string, string>>;

interface AgenciesDraft {
  readonly tell: Answers;
  readonly settle: Answers;
}

/** Every agency is given a time, and what stands between them is settled; all of it is handed in together. */
export function AgenciesTask({ task, scene, draft: place, busy, onMove }: TaskProps<'agencies'>) {
  const t = usePlayerText();
  const { times, agencies, matters } = task;
  const [tried, setTried] = useState(false);
  const { value: { tell, settle }, change, clear } = useDraft<AgenciesDraft>({ ...place, name: 'agencies' }, (stored) => ({
    tell: answersOf(fieldOf(stored, 'tell'), agencies.map(({ id }) => ({ id, options: times }))),
    settle: answersOf(fieldOf(stored, 'settle'), matters.map(({ id, choices }) => ({ id, options: choices }))),
  }));
  const missing = [
    ...agencies.filter(({ id }) => tell[id] === undefined).map(({ name }) => isolated(name)),
    ...matters.filter(({ id }) => settle[id] === undefined).map(({ prompt }) => isolated(prompt)),
  ];
  const handIn = () => {
    setTried(true);
    if (missing.length === 0) onMove({ type: 'agencies.assigned', scene, tell, settle }, clear);
  };

  return (
    <div className={styles.task}>
      <h3 className={styles.prompt}><Authored as="lines">{task.prompt}</Authored></h3>
      <section className={styles.group} aria-label={t('agencies-task.board')}>
        <div>
          <h4 className={styles.subtitle}>{t('agencies-task.board')}</h4>
          <p className={styles.progress} role="status">{t('agencies-task.progress', { done: agencies.filter(({ id }) => tell[id] !== undefined).length, all: agencies.length })}</p>
        </div>
        {agencies.map(({ id, name, role }) => (
          <div key={id} className={styles.asked}>
            <Segmented
              legend={<><Authored as="lines">{name}</Authored><span className={styles.roleOf}><Authored>{role}</Authored></span></>}
              options={times.map((time) => ({ value: time.id, label: <Authored>{time.label}</Authored> }))}
              value={tell[id] ?? null}
              onChange={(time) => change({ tell: { ...tell, [id]: time } })}
            />
          </div>
        ))}
      </section>
      {matters.length > 0 ? (
        <section className={styles.group} aria-label={t('agencies-task.settle')}>
          <h4 className={styles.subtitle}>{t('agencies-task.settle')}</h4>
          {matters.map(({ id, about, prompt, choices }) => (
            <RadioCards
              key={id}
              legend={<><span className={styles.soft}>{t(`agencies-task.about.${about}`)}</span><br /><Authored as="lines">{prompt}</Authored></>}
              options={choices.map((choice) => ({ id: choice.id, label: <Authored as="lines">{choice.label}</Authored> }))}
              value={settle[id] ?? null}
              onChange={(choice) => change({ settle: { ...settle, [id]: choice } })}
            />
          ))}
        </section>
      ) : null}
      <div className={styles.foot}>
        <Missing title={t('agencies-task.missing')} reasons={tried ? missing : []} />
        <Button variant="primary" busy={busy} onClick={handIn}>{t('agencies-task.hand-in')}</Button>
      </div>
    </div>
  );
}

/** Of whatever was stored, the answers that can be given. */
const answersOf = (stored: unknown, asked: readonly { readonly id: string; readonly options: readonly { readonly id: string }[] }[]): Answers =>
  Object.fromEntries(asked.flatMap(({ id, options }) => {
    const answer = options.find((option) => option.id === fieldOf(stored, id))?.id;
    return answer === undefined ? [] : [[id, answer]];
  }));
