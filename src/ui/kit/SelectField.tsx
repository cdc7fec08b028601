import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';

export interface SelectFieldProps<Value extends string> {
  readonly label: ReactNode;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** Shown while nothing is chosen. */
  readonly prompt?: string;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
}

/** One of a list too long to lay out. */
export function SelectField<Value extends string>(
  { label, options, value, onChange, prompt, hint, disabled = false }: SelectFieldProps<Value>,
) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>{label}</label>
      {hint ? <p id={`${id}-hint`} className={styles.hint}>{hint}</p> : null}
      <select
        id={id}
        className={styles.input}
        value={value ?? ''}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {value === null ? <option value="" disabled>{prompt ?? ''}</option> : null}
        {options.map((option) => <option key={option.value} value={option.value} lang={option.lang}>{option.label}</option>)}
      </select>
    </div>
  );
}
