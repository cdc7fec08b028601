import type { ListedCase } from '../hosts/caseStore.ts';
import { useHomeText } from '../hosts/useHomeText.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';

export interface DeleteCaseProps {
  readonly of: ListedCase | undefined;
  readonly onExport: (of: ListedCase) => void;
  readonly onDelete: (of: ListedCase) => void;
  readonly onKeep: () => void;
}

/** Asks once more before a case is deleted, and offers the file. */
export function DeleteCase({ of, onExport, onDelete, onKeep }: DeleteCaseProps) {
  const t = useHomeText();
  if (!of) return null;
  return (
    <Dialog
      open
      size="small"
      title={t('deleting.title')}
      onClose={onKeep}
      footer={(
        <>
          <Button onClick={onKeep}>{t('deleting.keep')}</Button>
          <Button onClick={() => onExport(of)}>{t('deleting.file')}</Button>
          <Button variant="danger" onClick={() => onDelete(of)}>{t('deleting.confirm')}</Button>
        </>
      )}
    >
      <p>{t(of.forkedFrom ? 'deleting.what-if' : 'deleting.text', { title: of.title, attempt: of.attempt })}</p>
    </Dialog>
  );
}
