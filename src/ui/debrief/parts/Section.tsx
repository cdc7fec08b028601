import { type ReactNode, useId } from 'react';
import { anchors, type SectionId } from '../anchors.ts';
import styles from './Section.module.css';

export interface SectionProps {
  readonly id: SectionId;
  readonly title: ReactNode;
  /** What it tells, in a sentence or two. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the debrief under its title, to which the contents lead. */
export function Section({ id, title, lead, children }: SectionProps) {
  const heading = useId();
  return (
    <section id={anchors.section(id)} className={styles.section} aria-labelledby={heading} tabIndex={-1}>
      <h2 id={heading} className={styles.title}>{title}</h2>
      {lead ? <p className={styles.lead}>{lead}</p> : null}
      <div className={styles.body}>{children}</div>
    </section>
  );
}
