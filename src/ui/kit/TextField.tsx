import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';

export interface TextFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  /** What is wrong with it, in words; it is read with the field. */
  readonly error?: ReactNode;
  /** Several lines: how many to show. */
  readonly rows?: number;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'search';
}

/** A field for the reader's own words. It takes either direction, as the writing does. */
export function TextField(
  { label, value, onChange, hint, error, rows, maxLength, disabled = false, autoComplete = 'off', inputMode }: TextFieldProps,
) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  const shared = {
    id,
    value,
    maxLength,
    disabled,
    autoComplete,
    dir: 'auto',
    className: styles.input,
    'aria-describedby': described,
    'aria-invalid': error ? true : undefined,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>{label}</label>
      {hint ? <p id={`${id}-hint`} className={styles.hint}>{hint}</p> : null}
      {rows ? (
        <textarea {...shared} rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} type="text" inputMode={inputMode} onChange={(event) => onChange(event.target.value)} />
      )}
      {error ? <p id={`${id}-error`} className={styles.error}>{error}</p> : null}
    </div>
  );
}
