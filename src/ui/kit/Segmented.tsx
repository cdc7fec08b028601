import { type ReactNode, useId } from 'react';
import { classNames } from './classNames.ts';
import styles from './Segmented.module.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** Under the label: what it means in figures. */
  readonly note?: ReactNode;
  /** How the segment looks once chosen. */
  readonly tone?: 'accent' | 'success' | 'danger' | 'plain';
}

export interface SegmentedProps<Value extends string> {
  readonly legend: ReactNode;
  readonly legendHidden?: boolean;
  readonly options: readonly Segment<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

/** One of a few, side by side; one above the other where there is no room. */
export function Segmented<Value extends string>(
  { legend, legendHidden = false, options, value, onChange, disabled = false }: SegmentedProps<Value>,
) {
  const name = useId();
  return (
    <fieldset className={styles.set} disabled={disabled}>
      <legend className={classNames(styles.legend, legendHidden && styles.hidden)}>{legend}</legend>
      <div className={styles.row}>
        {options.map((option) => (
          <label key={option.value} className={classNames(styles.segment, styles[option.tone ?? 'accent'])}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <span className={styles.label}>{option.label}</span>
              {option.note ? <> <span className={styles.note}>{option.note}</span></> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
