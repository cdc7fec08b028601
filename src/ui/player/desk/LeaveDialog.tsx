import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { usePlayerText } from '../usePlayerText.ts';

export interface LeaveDialogProps {
  readonly open: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
  readonly onExport: () => void;
}

/** Asked only where leaving would lose something: the device does not take what happened. */
export function LeaveDialog({ open, onStay, onLeave, onExport }: LeaveDialogProps) {
  const t = usePlayerText();
  return (
    <Dialog
      open={open}
      size="small"
      title={t('leaving.title')}
      onClose={onStay}
      footer={(
        <>
          <Button onClick={onStay}>{t('leaving.stay')}</Button>
          <Button onClick={onExport}>{t('saving.export')}</Button>
          <Button variant="danger" onClick={onLeave}>{t('leaving.leave')}</Button>
        </>
      )}
    >
      <p>{t('leaving.text')}</p>
    </Dialog>
  );
}
