import { useState } from 'react';
import type { Certainty } from '../../../scenario/playthrough.ts';
import { rowOf } from '../../../scenario/rows.ts';
import type { Readiness } from '../../../scenario/tasks/qualify.ts';
import type { ElementView, QualifyView } from '../../../session/view.ts';
import { Button } from '../../kit/Button.tsx';
import { CertaintyChoice } from '../../kit/CertaintyChoice.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { RadioCards } from '../../kit/RadioCards.tsx';
import { Authored } from '../Authored.tsx';
import { LegalSources } from '../LegalSources.tsx';
import { Missing } from '../Missing.tsx';
import type { TaskProps } from '../taskProps.ts';
import { fieldOf, listAmong, useDraft } from '../useDraft.ts';
import { usePlayerText } from '../usePlayerText.ts';
import { certaintyAmong } from './certaintyAmong.ts';
import { OffenceRequirements } from './OffenceRequirements.tsx';
import { Reliance } from './Reliance.tsx';
import styles from './tasks.module.css';

const readinesses: readonly Readiness[] = ['refer', 'continue', 'insufficient'];

interface QualifyDraft {
  readonly offence: string | null;
  readonly readiness: Readiness | null;
  readonly certainty: Certainty | null;
  /** By element, where the trainee changed it; elsewhere it rests on the trainee's own links. */
  readonly reliesOn: Readonly<Record<string, readonly string[]>>;
}

/** The offence is named, with how ready the file is and what each element rests on. */
export function QualifyTask({ task, scene, exhibits, elements: rows, links, draft: place, busy, onMove }: TaskProps<'qualify'>) {
  const t = usePlayerText();
  const [tried, setTried] = useState(false);
  const held = exhibits.map((exhibit) => exhibit.id);
  // An answer about one person rests on the rows that are theirs, and on those of the case as a whole.
  const elements = task.for === undefined ? rows : rows.filter(({ subject }) => subject === undefined || subject.id === task.for?.id);
  const { value, change, clear } = useDraft<QualifyDraft>({ ...place, name: 'qualify' }, (stored) => {
    const relied = fieldOf(stored, 'reliesOn');
    return {
      offence: listAmong([fieldOf(stored, 'offence')], task.offences.map((offence) => offence.id))[0] ?? null,
      readiness: readinesses.find((one) => one === fieldOf(stored, 'readiness')) ?? null,
      certainty: certaintyAmong(fieldOf(stored, 'certainty')),
      reliesOn: Object.fromEntries(elements.filter(({ id }) => fieldOf(relied, id) !== undefined).map(({ id }) => [id, listAmong(fieldOf(relied, id), held)])),
    };
  });
  const offence = task.offences.find((one) => one.id === value.offence);
  const reliesOn = Object.fromEntries(elements.map(({ id }) => [
    id, listAmong(value.reliesOn[id] ?? held.filter((exhibit) => links[exhibit]?.[id] === 'supports'), held),
  ]));
  const missing = [
    ...(offence ? [] : [t('qualify.missing-offence')]),
    ...(value.readiness ? [] : [t('qualify.missing-readiness')]),
    ...(task.certainty && value.certainty === null ? [t('choose.missing-certainty')] : []),
  ];

  const confirm = () => {
    setTried(true);
    if (!offence || !value.readiness || missing.length > 0) return;
    onMove({
      type: 'offence.qualified', scene, offence: offence.id, readiness: value.readiness,
      reliesOn: Object.fromEntries(Object.entries(reliesOn).filter(([, ids]) => ids.length > 0)),
      ...(task.certainty && value.certainty && { certainty: value.certainty }),
    }, clear);
  };

  return (
    <div className={styles.task}>
      <RadioCards
        legend={<Authored as="lines" className={styles.prompt}>{task.prompt}</Authored>}
        options={task.offences.map((one) => ({
          id: one.id,
          label: <Authored as="lines">{one.name}</Authored>,
          detail: <OffenceRequirements requires={one.requires} />,
        }))}
        value={offence?.id ?? null}
        onChange={(id) => change({ offence: id })}
      />
      <div className={styles.group}>
        <h3 className={styles.subtitle}>{t('qualify.law')}</h3>
        <div>
          {task.offences.map((one) => (
            <Disclosure key={one.id} summary={<Authored>{one.name}</Authored>}>
              <LegalSources sources={one.law} label={t('qualify.law')} />
            </Disclosure>
          ))}
        </div>
      </div>
      <RadioCards<Readiness>
        legend={t('qualify.readiness')}
        options={readinesses.map((id) => ({ id, label: t(`readiness.${id}`), detail: t(`readiness.${id}-means`) }))}
        value={value.readiness}
        onChange={(readiness) => change({ readiness })}
      />
      <Reliance
        elements={elements}
        exhibits={exhibits}
        required={offence && requiredOf(offence, elements, task.for !== undefined)}
        value={reliesOn}
        onChange={(element, ids) => change({ reliesOn: { ...value.reliesOn, [element]: ids } })}
      />
      {task.certainty ? <CertaintyChoice value={value.certainty} onChange={(certainty) => change({ certainty })} /> : null}
      <div className={styles.foot}>
        <Missing title={t('missing')} reasons={tried ? missing : []} />
        <Button variant="primary" busy={busy} onClick={confirm}>{t('qualify.confirm')}</Button>
      </div>
    </div>
  );
}

/** The rows that an offence needs: of the person asked about, or where nobody is named, of anybody. */
function requiredOf({ requires }: QualifyView['offences'][number], elements: readonly ElementView[], ofOne: boolean): readonly string[] {
  const ids = requires.flat().map(({ id }) => id);
  return ofOne ? ids : elements.filter(({ id }) => ids.includes(rowOf(id).element)).map(({ id }) => id);
}
