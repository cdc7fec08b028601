import { useFormat } from '../../kit/useFormat.ts';
import { VisuallyHidden } from '../../kit/VisuallyHidden.tsx';
import { usePlayerText } from '../usePlayerText.ts';

/** How many exhibits are unread: a figure for the eye, a phrase for a screen reader. */
export function Unread({ count }: { readonly count: number }) {
  const t = usePlayerText();
  const format = useFormat();
  return (
    <>
      <span aria-hidden="true">{format.number(count)}</span>
      <VisuallyHidden>{t('comma')}{t('file.unread-count', { count })}</VisuallyHidden>
    </>
  );
}
