import type { Saving } from '../../../session/host.ts';
import { Banner } from '../../kit/Banner.tsx';
import { usePlayerText } from '../usePlayerText.ts';

/** Stays as long as this device does not take what happened, and offers it as a file. */
export function SavingBanner({ saving, onExport }: { readonly saving: Saving; readonly onExport: () => void }) {
  const t = usePlayerText();
  if (saving !== 'failing') return null;
  return (
    <Banner tone="error" live="assertive" title={t('saving.failing-title')} action={{ label: t('saving.export'), onAct: onExport }}>
      {t('saving.failing-text')}
    </Banner>
  );
}
