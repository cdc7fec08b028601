import { type ReactNode, useId } from 'react';
import styles from './ScaleChoice.module.css';

export interface ScaleStep<Value extends string> {
  readonly value: Value;
  /** The step's figure on the scale, as it is written: `0`, `+2`. */
  readonly figure: string;
  /** What the figure means. */
  readonly label: ReactNode;
}

export interface ScaleChoiceProps<Value extends string> {
  readonly legend: ReactNode;
  /** From the lower end of the scale to the upper. */
  readonly steps: readonly ScaleStep<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** One step of a scale, each with its figure and its words: side by side, or one above the other where there is no room. */
export function ScaleChoice<Value extends string>({ legend, steps, value, onChange }: ScaleChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.steps}>
        {steps.map((step) => (
          <label key={step.value} className={styles.step}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              value={step.value}
              checked={step.value === value}
              onChange={() => onChange(step.value)}
            />
            <span className={styles.figure}>{step.figure}</span> <span className={styles.label}>{step.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
