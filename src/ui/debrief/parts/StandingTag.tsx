import { Tag } from '../../kit/Tag.tsx';
import type { Standing } from '../standingOf.ts';
import { useDebriefText } from '../useDebriefText.ts';

export const standingTones = { reference: 'success', 'best-left': 'accent', partly: 'warn', not: 'danger' } as const;

/** How an option stands beside what the reference expert would do. */
export function StandingTag({ standing }: { readonly standing: Standing }) {
  const t = useDebriefText();
  return <Tag tone={standingTones[standing]}>{t(`standing.${standing}`)}</Tag>;
}
