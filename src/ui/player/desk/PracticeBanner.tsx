import { Banner } from '../../kit/Banner.tsx';
import { usePlayerText } from '../usePlayerText.ts';

/** Says of every run after the first that it is practice. */
export function PracticeBanner({ attempt }: { readonly attempt: number }) {
  const t = usePlayerText();
  return attempt > 1 ? <Banner title={t('practice.title')}>{t('practice.attempt', { attempt })}</Banner> : null;
}
