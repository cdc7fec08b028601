import { Network } from 'lucide-react';
import type { LinkVerdict } from '../../../scenario/playthrough.ts';
import type { ElementView, ExhibitView, TraineeView } from '../../../session/view.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './map.module.css';
import { ProofList } from './ProofList.tsx';
import { ProofMatrix } from './ProofMatrix.tsx';

export interface ProofMapProps {
  readonly elements: readonly ElementView[];
  readonly exhibits: readonly ExhibitView[];
  readonly links: TraineeView['links'];
  /** As a matrix, where there is room for one. */
  readonly matrix: boolean;
  /** The case has ended: it is shown and no longer changed. */
  readonly closed: boolean;
  readonly onLink: (exhibit: string, element: string, verdict: LinkVerdict) => void;
}

/** Which exhibit supports or contradicts which element of proof, in the trainee's own judgement. */
export function ProofMap({ matrix, ...rest }: ProofMapProps) {
  const t = usePlayerText();
  if (rest.exhibits.length === 0) {
    return <EmptyState title={t('map.empty')} icon={<Network />}><p>{t('map.empty-text')}</p></EmptyState>;
  }
  return (
    <section className={styles.part}>
      <div>
        <h2 className={styles.heading}>{t('map.title')}</h2>
        <p className={styles.soft}>{t('map.hint')}</p>
      </div>
      {matrix ? <ProofMatrix {...rest} /> : <ProofList {...rest} />}
    </section>
  );
}
