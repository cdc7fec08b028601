import type { ExhibitView } from '../../../session/view.ts';
import { Dialog } from '../../kit/Dialog.tsx';
import { ExhibitDocument } from '../../kit/ExhibitDocument.tsx';
import { Authored } from '../Authored.tsx';
import { Provenance } from './ExhibitPage.tsx';
import styles from './file.module.css';

/** One exhibit over the page, so that what was begun beneath it stays where it is. */
export function ExhibitDialog({ exhibit, onClose }: { readonly exhibit: ExhibitView | undefined; readonly onClose: () => void }) {
  if (!exhibit) return null;
  return (
    <Dialog open size="large" title={<Authored as="lines">{exhibit.title}</Authored>} onClose={onClose}>
      <div className={styles.part}>
        <Authored as="block"><ExhibitDocument document={exhibit.document} /></Authored>
        <Provenance exhibit={exhibit} />
      </div>
    </Dialog>
  );
}
