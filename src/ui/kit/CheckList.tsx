import { type ReactNode, useId } from 'react';
import { classNames } from './classNames.ts';
import styles from './OptionCards.module.css';
import { type CardOption, OptionCard } from './RadioCards.tsx';

export interface CheckListProps<Id extends string> {
  readonly legend: ReactNode;
  readonly legendHidden?: boolean;
  readonly hint?: ReactNode;
  readonly options: readonly CardOption<Id>[];
  /** The ids that are checked. */
  readonly value: readonly Id[];
  /** The ids checked now, in the order of the options. */
  readonly onChange: (ids: readonly Id[]) => void;
  readonly disabled?: boolean;
}

/** Any of several. */
export function CheckList<Id extends string>(
  { legend, legendHidden = false, hint, options, value, onChange, disabled = false }: CheckListProps<Id>,
) {
  const name = useId();
  const toggle = (id: Id) => {
    const next = new Set(value);
    if (!next.delete(id)) next.add(id);
    onChange(options.map((option) => option.id).filter((known) => next.has(known)));
  };
  return (
    <fieldset className={styles.set} disabled={disabled} aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className={classNames(styles.legend, legendHidden && styles.hidden)}>{legend}</legend>
      {hint ? <p id={`${name}-hint`} className={styles.hint}>{hint}</p> : null}
      <div className={styles.options}>
        {options.map((option) => (
          <OptionCard
            key={option.id}
            kind="checkbox"
            name={name}
            option={option}
            checked={value.includes(option.id)}
            onChange={() => toggle(option.id)}
          />
        ))}
      </div>
    </fieldset>
  );
}
