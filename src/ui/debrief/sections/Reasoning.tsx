import type { Counted, ElementReasoning } from '../../../scoring/debrief/debriefTypes.ts';
import { useFormat } from '../../kit/useFormat.ts';
import { Fact, Facts } from '../parts/Facts.tsx';
import { Names } from '../parts/Names.tsx';
import { useDebriefText } from '../useDebriefText.ts';
import { useScoreText } from '../useScoreText.ts';

export const gradeTones = { missing: 'plain', indicated: 'warn', supported: 'accent', corroborated: 'success' } as const;

/** Why an element is proved so far and no further: its points, its origins, and each exhibit that bears on it. */
export function Reasoning({ proof: { points, origins, grade, support, against } }: { readonly proof: ElementReasoning }) {
  const t = useDebriefText();
  const score = useScoreText();
  const { number } = useFormat();
  const worth = ({ strength, not }: Counted) => (not ? `(${t(`not-counted.${not}`)})` : `(${t('points', { points: number(strength) })})`);
  return (
    <Facts>
      <Fact name={t('proof.grade')}>{t('proof.sum', { grade: score(`grade-${grade}`), points: number(points), origins: number(origins) })}</Fact>
      {support.length > 0 ? <Fact name={t('proof.support')}><Names names={support} after={worth} /></Fact> : null}
      {against.length > 0 ? <Fact name={t('proof.against')}><Names names={against} after={worth} /></Fact> : null}
    </Facts>
  );
}
