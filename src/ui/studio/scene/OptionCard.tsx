import type { ReactNode } from 'react';
import type { Condition, Effects } from '../../../scenario/conditions.ts';
import type { Credits, Feedback, LeadsTo } from '../../../scenario/choiceParts.ts';
import type { Scenario } from '../../../scenario/wholeScenario.ts';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Authored, Name } from '../parts/Authored.tsx';
import { JumpTo } from '../parts/JumpTo.tsx';
import { useStudioText } from '../useStudioText.ts';
import { ConditionWords } from './ConditionWords.tsx';
import { EffectWords } from './EffectWords.tsx';
import styles from './scene.module.css';

export interface OptionCardProps {
  readonly scenario: Scenario;
  readonly id?: string;
  readonly label?: string;
  readonly option: {
    readonly when?: Condition; readonly takes?: number; readonly effects?: Effects; readonly critical?: string; readonly repairs?: string;
    readonly 'leads-to'?: LeadsTo; readonly credit?: Credits; readonly feedback?: Feedback;
  };
  /** What else its author said of it. */
  readonly tags?: ReactNode;
  readonly children?: ReactNode;
}

/** Something a trainee may do: when it is open, what it changes, where it leads, what it is worth, and what it teaches. */
export function OptionCard({ scenario, id, label, option, tags, children }: OptionCardProps) {
  const t = useStudioText();
  const { number } = useFormat();
  const { when, credit, feedback } = option;
  const to = option['leads-to'];
  return (
    <article className={styles.option}>
      <p className={styles.optionHead}>
        {label ? <strong><Authored>{label}</Authored></strong> : null} {id ? <Name>{id}</Name> : null}
        {credit?.procedure === undefined ? null : <Tag tone="accent">{t('option.credit.procedure', { value: number(credit.procedure, 2) })}</Tag>}
        {credit?.protection === undefined ? null : <Tag tone="accent">{t('option.credit.protection', { value: number(credit.protection, 2) })}</Tag>}
        {tags}
      </p>
      {when ? <Row label={t('option.when')}><ConditionWords scenario={scenario} conditions={[when]} /></Row> : null}
      {children}
      <EffectWords scenario={scenario} of={option} />
      {to === undefined ? null : (
        <Row label={t('option.leads-to')}>
          <ul className={styles.parts}>
            {(typeof to === 'string' ? [{ to }] : to).map((way, at) => (
              <li key={at}>
                <JumpTo scene={way.to}><Authored>{scenario.scenes[way.to]?.title ?? way.to}</Authored></JumpTo>
                {'when' in way && way.when ? <><span className={styles.soft}> ◆ {t('option.if')}</span><ConditionWords scenario={scenario} conditions={[way.when]} /></> : null}
              </li>
            ))}
          </ul>
        </Row>
      )}
      {feedback ? <Row label={feedback.show === 'at-once' ? t('option.feedback-at-once') : t('option.feedback')}><p><Authored>{feedback.text}</Authored></p><SourceNames sources={feedback.sources} /></Row> : null}
    </article>
  );
}

/** A part of a card under its name. */
export function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <p className={styles.rowLabel}>{label}</p>
      {children}
    </div>
  );
}

function SourceNames({ sources }: { readonly sources: readonly string[] }) {
  return sources.length === 0 ? null : <p className={styles.soft}>{sources.map((source) => <span key={source}><Name>{source}</Name> </span>)}</p>;
}
