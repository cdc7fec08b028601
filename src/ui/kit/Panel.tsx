import { type ReactNode, useId } from 'react';
import { classNames } from './classNames.ts';
import { Heading, type HeadingLevel } from './Heading.tsx';
import styles from './Panel.module.css';

export interface PanelProps {
  readonly title?: ReactNode;
  /** The level of the title on its page; 2 unless told. */
  readonly level?: HeadingLevel;
  /** A line above the title: where it belongs, what kind it is. */
  readonly kicker?: ReactNode;
  /** Beside the title: a tag, a small button. */
  readonly aside?: ReactNode;
  /** `raised` stands on the page, `sunken` lies in it, `plain` has no ground of its own. */
  readonly tone?: 'raised' | 'sunken' | 'plain';
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

/** A part of a page that belongs together, under its title. */
export function Panel({ title, level = 2, kicker, aside, tone = 'raised', className, children }: PanelProps) {
  const id = useId();
  const Part = title ? 'section' : 'div';
  return (
    <Part className={classNames(styles.panel, styles[tone], className)} aria-labelledby={title ? id : undefined}>
      {title || aside ? (
        <div className={styles.head}>
          <div className={styles.titles}>
            {kicker ? <p className={styles.kicker}>{kicker}</p> : null}
            {title ? <Heading level={level} id={id} className={styles.title}>{title}</Heading> : null}
          </div>
          {aside ? <div className={styles.aside}>{aside}</div> : null}
        </div>
      ) : null}
      {children}
    </Part>
  );
}
