import type { Words as WordsValue } from '../../../scenario/words.ts';
import { useKitText } from '../useKitText.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import { Words } from '../Words.tsx';
import styles from './Stamp.module.css';

/** A stamp on a paper. The rings and the tilt are drawn; its words are text. */
export function Stamp({ words }: { readonly words: WordsValue }) {
  const t = useKitText();
  return (
    <div className={styles.place}>
      <p className={styles.stamp}>
        <VisuallyHidden>{t('document.stamp')} </VisuallyHidden>
        <Words words={words} />
      </p>
    </div>
  );
}
