import { ArrowLeft } from 'lucide-react';
import type { ExhibitView } from '../../../session/view.ts';
import { Button } from '../../kit/Button.tsx';
import { ExhibitDocument } from '../../kit/ExhibitDocument.tsx';
import { Authored } from '../Authored.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import { Provenance } from './ExhibitPage.tsx';
import styles from './file.module.css';

export interface CompareExhibitsProps {
  readonly first: ExhibitView;
  readonly second: ExhibitView;
  readonly onBack: () => void;
}

/** Two exhibits side by side where there is room, one after the other where there is not. */
export function CompareExhibits({ first, second, onBack }: CompareExhibitsProps) {
  const t = usePlayerText();
  return (
    <section className={styles.part}>
      <p className={styles.way}><Button variant="quiet" icon={<ArrowLeft className={styles.back} />} onClick={onBack}>{t('file.stop-comparing')}</Button></p>
      <h2 className={styles.heading} tabIndex={-1} data-file-heading="">{t('file.comparing')}</h2>
      <div className={styles.two}>
        {[first, second].map((exhibit) => (
          <article key={exhibit.id} className={styles.side}>
            <h3 className={styles.subheading}><Authored>{exhibit.title}</Authored></h3>
            <Authored as="block"><ExhibitDocument document={exhibit.document} level={4} /></Authored>
            <Provenance exhibit={exhibit} />
          </article>
        ))}
      </div>
    </section>
  );
}
