import { usePlayerText } from '../usePlayerText.ts';
import styles from './PartBar.module.css';
import { Unread } from './Unread.tsx';
import { type Part, partDrawings, parts } from './parts.ts';

export interface PartBarProps {
  readonly part: Part;
  readonly unread: number;
  readonly onPart: (part: Part) => void;
}

/** The parts of the desk, at the foot of a phone. */
export function PartBar({ part, unread, onPart }: PartBarProps) {
  const t = usePlayerText();
  return (
    <nav className={styles.bar} aria-label={t('parts.label')}>
      {parts.map((one) => {
        const Drawing = partDrawings[one];
        return (
          <button key={one} type="button" className={styles.part} aria-current={one === part ? 'page' : undefined} onClick={() => onPart(one)}>
            <Drawing className={styles.drawing} aria-hidden="true" />
            <span>{t(`parts.${one}`)}</span>
            {one === 'file' && unread > 0 ? <span className={styles.badge}><Unread count={unread} /></span> : null}
          </button>
        );
      })}
    </nav>
  );
}
