import { Network } from 'lucide-react';
import { useState } from 'react';
import type { LinkVerdict } from '../../../scenario/playthrough.ts';
import type { ElementView, ExhibitView, TraineeView } from '../../../session/view.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Tabs } from '../../kit/Tabs.tsx';
import { Authored } from '../Authored.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './map.module.css';
import { ProofList } from './ProofList.tsx';
import { ProofMatrix } from './ProofMatrix.tsx';
import { rowGroups } from './rowGroups.ts';

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
  const [shown, setShown] = useState('');
  if (rest.exhibits.length === 0) {
    return <EmptyState title={t('map.empty')} icon={<Network />}><p>{t('map.empty-text')}</p></EmptyState>;
  }
  const groups = rowGroups(rest.elements);
  const group = groups.find(({ id }) => id === shown) ?? groups[0];
  const map = (elements: readonly ElementView[]) => (matrix ? <ProofMatrix {...rest} elements={elements} /> : <ProofList {...rest} elements={elements} />);
  return (
    <section className={styles.part}>
      <div>
        <h2 className={styles.heading}>{t('map.title')}</h2>
        <p className={styles.soft}>{t('map.hint')}</p>
      </div>
      {group && groups.length > 1 ? (
        <Tabs
          label={t('map.whose')}
          tabs={groups.map(({ id, name }) => ({ id, label: name === undefined ? t('map.whole-case') : <Authored>{name}</Authored> }))}
          selected={group.id}
          onSelect={setShown}
        >
          <div key={group.id} className={styles.part}>{map(group.elements)}</div>
        </Tabs>
      ) : map(rest.elements)}
    </section>
  );
}
