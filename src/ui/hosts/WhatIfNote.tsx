import { Banner } from '../kit/Banner.tsx';
import styles from './HostNotices.module.css';
import { useHomeText } from './useHomeText.ts';

export interface WhatIfNoteProps {
  /** The attempt that it left, and the number of the first step of its own. */
  readonly attempt: number;
  readonly step: number;
}

/** Says above a case that it is a what-if, as long as it is played. */
export function WhatIfNote({ attempt, step }: WhatIfNoteProps) {
  const t = useHomeText();
  return <div className={styles.place}><Banner tone="warn" title={t('what-if.title')}>{t('what-if.text', { attempt, step })}</Banner></div>;
}
