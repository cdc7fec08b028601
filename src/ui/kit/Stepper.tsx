import { Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import styles from './Stepper.module.css';
import { useFormat } from './useFormat.ts';

export interface StepperProps {
  /** What is counted; it names the number and both buttons. */
  readonly label: ReactNode;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
  /** What the buttons do, before the label: `One less on`, `One more on`. */
  readonly fewer: string;
  readonly more: string;
  /** The number in words, for a screen reader: `3 tokens`. */
  readonly valueText?: string;
  /** Beneath the label and the number: a bar, a figure of before. */
  readonly children?: ReactNode;
}

/** A small number with a button on either side. The arrow keys on the number, Home and End do the same. */
export function Stepper({ label, value, most, onChange, fewer, more, valueText, children }: StepperProps) {
  const id = useId();
  const { number } = useFormat();
  const set = (next: number) => {
    const within = Math.min(most, Math.max(0, next));
    if (within !== value) onChange(within);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowUp: value + 1, ArrowDown: value - 1, Home: 0, End: most }[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    set(next);
  };
  return (
    <div className={styles.stepper}>
      <span id={`${id}-label`} className={styles.label}>{label}</span>
      <div className={styles.control}>
        <button
          type="button"
          id={`${id}-fewer`}
          className={styles.button}
          aria-label={fewer}
          aria-labelledby={`${id}-fewer ${id}-label`}
          aria-disabled={value <= 0 || undefined}
          onClick={() => set(value - 1)}
        >
          <Minus aria-hidden="true" />
        </button>
        <span
          className={styles.value}
          role="spinbutton"
          tabIndex={0}
          aria-labelledby={`${id}-label`}
          aria-valuemin={0}
          aria-valuemax={most}
          aria-valuenow={value}
          aria-valuetext={valueText}
          onKeyDown={onKeyDown}
        >
          {number(value)}
        </span>
        <button
          type="button"
          id={`${id}-more`}
          className={styles.button}
          aria-label={more}
          aria-labelledby={`${id}-more ${id}-label`}
          aria-disabled={value >= most || undefined}
          onClick={() => set(value + 1)}
        >
          <Plus aria-hidden="true" />
        </button>
      </div>
      {children ? <div className={styles.under}>{children}</div> : null}
    </div>
  );
}
