import { Banner } from '../../kit/Banner.tsx';
import { Authored } from '../Authored.tsx';
import type { Trouble } from '../useMoves.ts';
import { usePlayerText } from '../usePlayerText.ts';

/** Why the last thing did not happen. Nothing was changed by it. */
export function TroubleBanner({ trouble, onDismiss }: { readonly trouble: Trouble | undefined; readonly onDismiss: () => void }) {
  const t = usePlayerText();
  if (!trouble) return null;
  return (
    <Banner tone={trouble.refused === 'stale' ? 'info' : 'error'} live="assertive" title={t('refusal.title')} onDismiss={onDismiss}>
      <p>{t(`refusal.${trouble.refused}`)}</p>
      {'about' in trouble && trouble.about ? <p>{t('refusal.about')} <Authored>{trouble.about}</Authored></p> : null}
    </Banner>
  );
}
