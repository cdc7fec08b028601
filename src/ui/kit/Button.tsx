import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './Button.module.css';
import { classNames } from './classNames.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  /** `primary` once a screen; `secondary` is the default; `quiet` beside text; `danger` for what cannot be undone. */
  readonly variant?: ButtonVariant;
  /** A drawing before the label. Decoration: the label alone must say it. */
  readonly icon?: ReactNode;
  /** As wide as its place. */
  readonly wide?: boolean;
}

export interface ButtonProps extends Look, ButtonHTMLAttributes<HTMLButtonElement> {
  /** Its work is under way: it keeps its label and its focus, says so, and takes no second press. */
  readonly busy?: boolean;
}

/** Something to press. */
export function Button({
  variant = 'secondary', icon, wide = false, busy = false, type = 'button', className, children, onClick, ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // Submitting is a press too: a busy button submits nothing.
      type={busy ? 'button' : type}
      className={classNames(styles.button, styles[variant], wide && styles.wide, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? undefined : onClick}
    >
      <Face icon={busy ? <span className={styles.turning} /> : icon}>{children}</Face>
    </button>
  );
}

export interface LinkButtonProps extends Look, AnchorHTMLAttributes<HTMLAnchorElement> {}

/** A link that leads on and looks like a button. */
export function LinkButton({ variant = 'secondary', icon, wide = false, className, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={classNames(styles.button, styles[variant], wide && styles.wide, className)}>
      <Face icon={icon}>{children}</Face>
    </a>
  );
}

function Face({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      {icon ? <span className={styles.icon} aria-hidden="true">{icon}</span> : null}
      <span>{children}</span>
    </>
  );
}
