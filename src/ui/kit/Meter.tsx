import { type ReactNode, useId } from 'react';
import { classNames } from './classNames.ts';
import styles from './Meter.module.css';
import { useFormat } from './useFormat.ts';

export interface MeterProps {
  readonly label: ReactNode;
  /** From 0 to 1; what lies outside is drawn at the end it passed. */
  readonly value: number;
  /** What it amounts to, in words or figures: `5 of 7`. A percentage unless told. */
  readonly text?: string | undefined;
  readonly tone?: 'accent' | 'success' | 'warn' | 'danger';
  /** A mark on the scale, from 0 to 1, and what it stands for: the cap, the threshold. */
  readonly mark?: { readonly at: number; readonly label: string } | undefined;
  /** Beneath: why it is so. */
  readonly note?: ReactNode;
}

/** How much of the whole: a bar that says its figure. */
export function Meter({ label, value, text, tone = 'accent', mark, note }: MeterProps) {
  const id = useId();
  const { percent } = useFormat();
  const share = within(value);
  const figure = text ?? percent(share);
  return (
    <div className={styles.meter}>
      <div className={styles.line}>
        <span id={id} className={styles.label}>{label}</span>
        <span className={styles.figure} aria-hidden="true">{figure}</span>
      </div>
      <div
        className={classNames(styles.scale, styles[tone])}
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={mark ? `${figure}. ${mark.label}` : figure}
      >
        <span className={styles.bar} style={{ inlineSize: `${share * 100}%` }} />
        {mark ? <span className={styles.mark} style={{ insetInlineStart: `${within(mark.at) * 100}%` }} /> : null}
      </div>
      {mark ? <p className={styles.note} aria-hidden="true">{mark.label}</p> : null}
      {note ? <p className={styles.note}>{note}</p> : null}
    </div>
  );
}

const within = (value: number): number => (Number.isNaN(value) ? 0 : Math.min(1, Math.max(0, value)));
