import { useContext, useState } from 'react';
import type { Certainty } from '../../../scenario/playthrough.ts';
import { Button } from '../../kit/Button.tsx';
import { asOnPaper, OnPaper } from '../../kit/onPaper.ts';
import { CertaintyChoice } from '../../kit/CertaintyChoice.tsx';
import { RadioCards } from '../../kit/RadioCards.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { Authored } from '../Authored.tsx';
import { ExhibitCheckList } from '../ExhibitCheckList.tsx';
import { MinutesTaken } from '../MinutesTaken.tsx';
import { Missing } from '../Missing.tsx';
import type { TaskProps } from '../taskProps.ts';
import { fieldOf, listAmong, useDraft } from '../useDraft.ts';
import { usePlayerText } from '../usePlayerText.ts';
import { certaintyAmong } from './certaintyAmong.ts';
import styles from './tasks.module.css';

/** One of several options. A plain step is one press; a decision is weighed and confirmed. */
export function ChooseTask(props: TaskProps<'choose'>) {
  const onPaper = useContext(OnPaper);
  const told = onPaper ? { ...props, task: { ...props.task, choices: asOnPaper(props.task.choices) } } : props;
  return props.task.decision ? <Decision {...told} /> : <Steps {...told} />;
}

/** What an option says, after the letter that it has on the sheets where answers are read off them. */
function OptionWords({ choice: { letter, label } }: { readonly choice: TaskProps<'choose'>['task']['choices'][number] }) {
  const words = <Authored as="lines">{label}</Authored>;
  return useContext(OnPaper) ? <span className={styles.lettered}><strong><bdi dir="ltr">{letter}</bdi></strong>{' '}{words}</span> : words;
}

function Steps({ task, scene, busy, onMove }: TaskProps<'choose'>) {
  return (
    <div className={styles.task}>
      <h3 className={styles.prompt}><Authored as="lines">{task.prompt}</Authored></h3>
      <div className={styles.steps}>
        {task.choices.map((choice) => (
          <Button key={choice.id} className={styles.step} aria-disabled={busy} onClick={() => onMove({ type: 'choice.made', scene, choice: choice.id })}>
            <OptionWords choice={choice} />
            {choice.minutes > 0 ? <span className={styles.soft}><MinutesTaken minutes={choice.minutes} /></span> : null}
          </Button>
        ))}
      </div>
    </div>
  );
}

interface ChooseDraft {
  readonly choice: string | null;
  readonly certainty: Certainty | null;
  readonly cites: readonly string[];
  readonly reason: string;
}

function Decision({ task, scene, exhibits, draft: place, busy, onMove }: TaskProps<'choose'>) {
  const t = usePlayerText();
  const [tried, setTried] = useState(false);
  const { value, change, clear } = useDraft<ChooseDraft>({ ...place, name: 'choose' }, (stored) => {
    const reason = fieldOf(stored, 'reason');
    return {
      choice: listAmong([fieldOf(stored, 'choice')], task.choices.map((choice) => choice.id))[0] ?? null,
      certainty: certaintyAmong(fieldOf(stored, 'certainty')),
      cites: listAmong(fieldOf(stored, 'cites'), exhibits.map((exhibit) => exhibit.id)),
      reason: typeof reason === 'string' ? reason : '',
    };
  });
  // An option may have closed, or an exhibit gone, since it was marked.
  const choice = task.choices.find((one) => one.id === value.choice)?.id ?? null;
  const cites = listAmong(value.cites, exhibits.map((exhibit) => exhibit.id));
  const missing = [
    ...(choice === null ? [t('choose.missing-choice')] : []),
    ...(task.certainty && value.certainty === null ? [t('choose.missing-certainty')] : []),
  ];

  const confirm = () => {
    setTried(true);
    if (choice === null || missing.length > 0) return;
    const reason = value.reason.trim();
    onMove({
      type: 'choice.made', scene, choice,
      ...(task.certainty && value.certainty && { certainty: value.certainty }),
      ...(task.cites && { cites }),
      ...(reason && { reason }),
    }, clear);
  };

  return (
    <div className={styles.task}>
      <RadioCards
        legend={<Authored as="lines" className={styles.prompt}>{task.prompt}</Authored>}
        options={task.choices.map((one) => ({ id: one.id, label: <OptionWords choice={one} />, meta: <MinutesTaken minutes={one.minutes} /> }))}
        value={choice}
        onChange={(id) => change({ choice: id })}
      />
      {task.certainty ? <CertaintyChoice value={value.certainty} onChange={(certainty) => change({ certainty })} /> : null}
      {task.cites && exhibits.length > 0 ? (
        <ExhibitCheckList legend={t('choose.cites')} hint={t('choose.cites-hint')} exhibits={exhibits} value={cites} onChange={(ids) => change({ cites: ids })} />
      ) : null}
      <TextField label={t('choose.reason')} hint={t('choose.reason-hint')} rows={3} maxLength={2000} value={value.reason} onChange={(reason) => change({ reason })} />
      <div className={styles.foot}>
        <Missing title={t('missing')} reasons={tried ? missing : []} />
        <Button variant="primary" busy={busy} onClick={confirm}>{t('choose.confirm')}</Button>
      </div>
    </div>
  );
}
