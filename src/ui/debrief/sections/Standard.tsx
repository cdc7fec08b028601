import { standardOfProof } from '../../../engine/proof.ts';
import { DraftKey } from '../parts/DraftKey.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import styles from './ProofMap.module.css';

/** How an element comes to its points and its grade, in plain words. */
export function Standard() {
  const t = useDebriefText();
  const { scenario } = useTold();
  return <p className={styles.soft}>{t('standard', { ...standardOfProof(scenario) })} <DraftKey /></p>;
}
