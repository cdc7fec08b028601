import { type ReactNode, useId } from 'react';
import { classNames } from './classNames.ts';
import styles from './OptionCards.module.css';

export interface CardOption<Id extends string = string> {
  readonly id: Id;
  readonly label: ReactNode;
  /** A second, quieter paragraph: what it means, what it takes. */
  readonly detail?: ReactNode;
  /** Tags and figures beneath: time, cost. */
  readonly meta?: ReactNode;
  readonly disabled?: boolean;
}

export interface RadioCardsProps<Id extends string> {
  readonly legend: ReactNode;
  /** The question already stands as a heading above: the legend is for the screen reader alone. */
  readonly legendHidden?: boolean;
  readonly hint?: ReactNode;
  readonly options: readonly CardOption<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly disabled?: boolean;
}

/** One of several, each as long as it needs to be. */
export function RadioCards<Id extends string>(
  { legend, legendHidden = false, hint, options, value, onChange, disabled = false }: RadioCardsProps<Id>,
) {
  const name = useId();
  return (
    <fieldset className={styles.set} disabled={disabled} aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className={classNames(styles.legend, legendHidden && styles.hidden)}>{legend}</legend>
      {hint ? <p id={`${name}-hint`} className={styles.hint}>{hint}</p> : null}
      <div className={styles.options}>
        {options.map((option) => (
          <OptionCard
            key={option.id}
            kind="radio"
            name={name}
            option={option}
            checked={option.id === value}
            onChange={() => onChange(option.id)}
          />
        ))}
      </div>
    </fieldset>
  );
}

export interface OptionCardProps {
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly option: CardOption;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: () => void;
}

/** One option as a card: the whole of it is the target. */
export function OptionCard({ kind, name, option, checked, disabled = false, onChange }: OptionCardProps) {
  const id = useId();
  const described = [option.detail ? `${id}-detail` : '', option.meta ? `${id}-meta` : ''].filter(Boolean).join(' ');
  return (
    <label className={styles.card}>
      <input
        type={kind}
        className={styles.input}
        name={name}
        value={option.id}
        checked={checked}
        disabled={disabled || option.disabled}
        onChange={onChange}
        aria-labelledby={`${id}-label`}
        aria-describedby={described || undefined}
      />
      <span className={styles.words}>
        <span id={`${id}-label`} className={styles.label}>{option.label}</span>
        {option.detail ? <span id={`${id}-detail`} className={styles.detail}>{option.detail}</span> : null}
        {option.meta ? <span id={`${id}-meta`} className={styles.meta}>{option.meta}</span> : null}
      </span>
    </label>
  );
}
