import { useState } from 'react';
import type { ElementView, ExhibitView } from '../../../session/view.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Authored } from '../Authored.tsx';
import { ExhibitCheckList } from '../ExhibitCheckList.tsx';
import { RowName } from '../map/RowName.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './tasks.module.css';

export interface RelianceProps {
  readonly elements: readonly ElementView[];
  readonly exhibits: readonly ExhibitView[];
  /** Elements of the offence now marked; undefined while none is. */
  readonly required: readonly string[] | undefined;
  readonly value: Readonly<Record<string, readonly string[]>>;
  readonly onChange: (element: string, exhibits: readonly string[]) => void;
}

/** Which exhibits each element rests on: first the elements of the offence that is marked, then the others. */
export function Reliance({ elements, exhibits, required, value, onChange }: RelianceProps) {
  const t = usePlayerText();
  const first = elements.filter((element) => !required || required.includes(element.id));
  const others = elements.filter((element) => !first.includes(element));
  const rows = (shown: readonly ElementView[]) => (
    <div>
      {shown.map((element) => (
        <RelianceRow key={element.id} element={element} exhibits={exhibits} value={value[element.id] ?? []} onChange={(ids) => onChange(element.id, ids)} />
      ))}
    </div>
  );
  return (
    <section className={styles.group} aria-label={t('qualify.reliance')}>
      <div>
        <h3 className={styles.subtitle}>{t('qualify.reliance')}</h3>
        <p className={styles.soft}>{t('qualify.reliance-hint')}</p>
      </div>
      {rows(first)}
      {others.length > 0 ? (
        <>
          <p className={styles.soft}>{t('qualify.other-elements')}</p>
          {rows(others)}
        </>
      ) : null}
    </section>
  );
}

interface RowProps {
  readonly element: ElementView;
  readonly exhibits: readonly ExhibitView[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

function RelianceRow({ element, exhibits, value, onChange }: RowProps) {
  const t = usePlayerText();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure
      summary={(
        <>
          <RowName element={element} />
          <span className={styles.soft}>{value.length > 0 ? t('qualify.rests-on', { count: value.length }) : t('qualify.rests-on-nothing')}</span>
        </>
      )}
      open={open}
      onToggle={setOpen}
    >
      {open ? (
        <ExhibitCheckList legend={<Authored>{element.question}</Authored>} exhibits={exhibits} value={value} onChange={onChange} />
      ) : null}
    </Disclosure>
  );
}
