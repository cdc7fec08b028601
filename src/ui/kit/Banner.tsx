import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { Button } from './Button.tsx';
import { classNames } from './classNames.ts';
import { useKitText } from './useKitText.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export type BannerTone = 'info' | 'warn' | 'error' | 'success';

export interface BannerProps {
  readonly tone?: BannerTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** What the reader may do about it. */
  readonly action?: { readonly label: string; readonly onAct: () => void; readonly busy?: boolean } | undefined;
  readonly onDismiss?: (() => void) | undefined;
  /** Read aloud when it appears: `polite` waits its turn, `assertive` interrupts. Without it the banner is plain text. */
  readonly live?: 'polite' | 'assertive' | undefined;
}

const drawings = { info: Info, warn: TriangleAlert, error: CircleAlert, success: CircleCheck } as const;

/** A message across the page: what happened, in words, and what can be done. */
export function Banner({ tone = 'info', title, children, action, onDismiss, live }: BannerProps) {
  const t = useKitText();
  const Drawing = drawings[tone];
  return (
    <div className={classNames(styles.banner, styles[tone])} role={live && (live === 'assertive' ? 'alert' : 'status')}>
      <Drawing className={styles.drawing} aria-hidden="true" />
      <div className={styles.words}>
        <VisuallyHidden>{t(`banner.${tone}`)} </VisuallyHidden>
        {title ? <strong className={styles.title}>{title}</strong> : null}
        {children ? <div>{children}</div> : null}
        {action ? (
          <div className={styles.action}>
            <Button busy={action.busy ?? false} onClick={action.onAct}>{action.label}</Button>
          </div>
        ) : null}
      </div>
      {onDismiss ? (
        <button type="button" className={styles.dismiss} onClick={onDismiss} aria-label={t('dismiss')}>
          <X aria-hidden="true" />
        </button>
      ) : null}
    </div>
  );
}
