import type { ReactNode } from 'react';
import type { LinkVerdict } from '../../scenario/playthrough.ts';
import { Segmented } from './Segmented.tsx';
import { useKitText } from './useKitText.ts';

export interface BearingChoiceProps {
  /** The exhibit and the element it is asked of: `Chat with Karim - deception`. */
  readonly legend: ReactNode;
  readonly legendHidden?: boolean;
  readonly value: LinkVerdict | null;
  readonly onChange: (verdict: LinkVerdict) => void;
  readonly disabled?: boolean;
}

/** Whether an exhibit supports an element, does not bear on it, or contradicts it. */
export function BearingChoice(props: BearingChoiceProps) {
  const t = useKitText();
  return (
    <Segmented<LinkVerdict>
      {...props}
      options={[
        { value: 'supports', label: t('bearing.supports'), tone: 'success' },
        { value: 'none', label: t('bearing.none'), tone: 'plain' },
        { value: 'contradicts', label: t('bearing.contradicts'), tone: 'danger' },
      ]}
    />
  );
}
