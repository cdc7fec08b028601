import { FileText } from 'lucide-react';
import { useId } from 'react';
import { type Admissibility, admissibility, weighingReason } from '../../../scenario/tasks/weigh.ts';
import type { ExhibitView } from '../../../session/view.ts';
import { Button } from '../../kit/Button.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { ScaleChoice } from '../../kit/ScaleChoice.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { SelectField } from '../../kit/SelectField.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Authored } from '../Authored.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './tasks.module.css';
import { ratingOf, reliabilities, type WeighMarks } from './weighDraft.ts';

export interface WeighExhibitProps {
  readonly exhibit: ExhibitView;
  readonly marks: WeighMarks;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly onChange: (marks: WeighMarks) => void;
  readonly onDocument: () => void;
  /** Goes on to the next exhibit that is not weighed; left out where there is none. */
  readonly onNext: (() => void) | undefined;
}

/** One exhibit weighed: how far it can be relied on, whether it is admissible, and the main reason. */
export function WeighExhibit({ exhibit, marks, open, onToggle, onChange, onDocument, onNext }: WeighExhibitProps) {
  const t = usePlayerText();
  const { number } = useFormat();
  const id = useId();
  const rating = ratingOf(marks);
  return (
    <div data-weigh={exhibit.id}>
      <Disclosure
        open={open}
        onToggle={onToggle}
        summary={(
          <span className={styles.weighed}>
            <span id={`${id}-title`}><Authored as="lines">{exhibit.title}</Authored></span>
            {rating ? (
              <span className={styles.counts}>
                <Tag tone="accent">{number(rating.reliability)} {t(`weigh.reliability-${rating.reliability}`)}</Tag>
                <Tag tone="accent">{t(`weigh.tag-${rating.admissible}`)}</Tag>
              </span>
            ) : <span className={styles.soft}>{t('weigh.not-weighed')}</span>}
          </span>
        )}
      >
        {open ? (
          <div className={styles.weighing}>
            <p>
              <Button
                id={`${id}-open`}
                icon={<FileText />}
                aria-label={t('weigh.document')}
                aria-labelledby={`${id}-open ${id}-title`}
                onClick={onDocument}
              >
                {t('weigh.document')}
              </Button>
            </p>
            <ScaleChoice
              legend={t('weigh.reliability')}
              steps={reliabilities.map((step) => ({ value: String(step), figure: number(step), label: t(`weigh.reliability-${step}`) }))}
              value={marks.reliability === undefined ? null : String(marks.reliability)}
              onChange={(step) => onChange({ ...marks, reliability: Number(step) })}
            />
            <Segmented<Admissibility>
              legend={t('weigh.admissible')}
              options={admissibility.options.map((value) => ({ value, label: t(`weigh.admissible-${value}`) }))}
              value={marks.admissible ?? null}
              onChange={(admissible) => onChange({ ...marks, admissible })}
            />
            <SelectField
              label={t('weigh.reason')}
              hint={t('weigh.reason-hint')}
              prompt={t('weigh.reason-prompt')}
              options={weighingReason.options.map((value) => ({ value, label: t(`weigh.reasons.${value}`) }))}
              value={marks.reason ?? null}
              onChange={(reason) => onChange({ ...marks, reason })}
            />
            {rating && onNext ? <p><Button onClick={onNext}>{t('weigh.next')}</Button></p> : null}
          </div>
        ) : null}
      </Disclosure>
    </div>
  );
}
