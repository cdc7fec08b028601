import type { Certainty } from '../../scenario/playthrough.ts';
import { Segmented } from './Segmented.tsx';
import { useFormat } from './useFormat.ts';
import { useKitText } from './useKitText.ts';

export interface CertaintyChoiceProps {
  readonly value: Certainty | null;
  readonly onChange: (certainty: Certainty) => void;
  readonly disabled?: boolean;
}

/** How sure the trainee is: words with their numbers in brackets, since words alone mean different things to people. */
export function CertaintyChoice({ value, onChange, disabled = false }: CertaintyChoiceProps) {
  const t = useKitText();
  const { digits } = useFormat();
  return (
    <Segmented<Certainty>
      legend={t('certainty.legend')}
      value={value}
      onChange={onChange}
      disabled={disabled}
      options={[
        { value: 'not-sure', label: t('certainty.not-sure'), note: `(${digits(t('certainty.not-sure-range'))})` },
        { value: 'probable', label: t('certainty.probable'), note: `(${digits(t('certainty.probable-range'))})` },
        { value: 'sure', label: t('certainty.sure'), note: `(${digits(t('certainty.sure-range'))})` },
      ]}
    />
  );
}
