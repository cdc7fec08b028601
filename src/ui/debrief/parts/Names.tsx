import type { ReactNode } from 'react';
import type { Named } from '../../../scoring/debrief/debriefTypes.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { Author } from './Author.tsx';
import styles from './Names.module.css';

export interface NamesProps<N extends Named> {
  readonly names: readonly N[];
  /** After a name, in the reader's language: how it was, why. */
  readonly after?: (name: N) => ReactNode;
}

/** Exhibits, agencies or other things by name, one after the other. */
export function Names<N extends Named>({ names, after }: NamesProps<N>) {
  const t = useDebriefText();
  if (names.length === 0) return <span className={styles.none}>{t('none')}</span>;
  return (
    <ul className={styles.names}>
      {names.map((name) => (
        <li key={name.id} className={styles.name}>
          <Author>{name.name}</Author>
          {after ? <span className={styles.after}>{after(name)}</span> : null}
        </li>
      ))}
    </ul>
  );
}
