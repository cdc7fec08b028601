import { useState } from 'react';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { SelectField } from '../../kit/SelectField.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { TryAnother } from '../parts/TryAnother.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import styles from './DecisionTimeline.module.css';

/** What if, from any step of the log: the decisions offer it themselves, this the steps between them too. */
export function ForkFrom() {
  const t = useDebriefText();
  const { number } = useFormat();
  const { run } = useTold();
  // The first two open the case and its briefing: a case of its own begins there from the start page.
  const steps = run?.steps.filter(({ seq }) => seq > 1) ?? [];
  const [seq, setSeq] = useState<string | null>(null);
  if (steps.length === 0) return null;
  return (
    <div data-print="hide">
      <Disclosure summary={t('what-if.any')}>
        <div className={styles.more}>
          <p>{t('what-if.what')}</p>
          <SelectField
            label={t('what-if.step')}
            prompt={t('what-if.choose')}
            value={seq}
            options={steps.map((step) => ({ value: String(step.seq), label: t('what-if.step-of', { step: number(step.seq + 1), words: `\u2068${step.words}\u2069` }) }))}
            onChange={setSeq}
          />
          {seq === null ? null : <TryAnother key={seq} seq={Number(seq)} />}
        </div>
      </Disclosure>
    </div>
  );
}
