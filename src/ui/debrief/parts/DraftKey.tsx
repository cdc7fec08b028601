import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import styles from './DraftKey.module.css';

/** Said beside every mark until a panel has confirmed the keys of the case. */
export function DraftKey() {
  const t = useDebriefText();
  const { scorecard } = useTold();
  return scorecard.keys === 'draft' ? <span className={styles.draft}>{t('draft-key')}</span> : null;
}
