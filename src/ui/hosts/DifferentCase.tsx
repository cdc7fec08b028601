import { useState } from 'react';
import { bareText } from '../../scenario/asWritten.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { Panel } from '../kit/Panel.tsx';
import { fileOfFound } from './caseFile.ts';
import { downloadFile } from './downloadFile.ts';
import { Message } from './Message.tsx';
import type { Difference } from './openCase.ts';
import { refusalWords, stepWords } from './stepWords.ts';
import { useHomeText } from './useHomeText.ts';

export interface DifferentCaseProps {
  readonly difference: Difference;
  /** Makes the new case of the steps that fit, and goes there. Rejects where that failed. */
  readonly onContinue: () => Promise<void>;
  readonly onLeave: () => void;
}

/** A case that does not match its scenario any more: how far it fits, what no longer does, and the trainee decides. */
export function DifferentCase({ difference, onContinue, onLeave }: DifferentCaseProps) {
  const { found, scenario, edited, damage, stopped, fits } = difference;
  const { record, log } = found;
  const t = useHomeText();
  const [state, setState] = useState<'asking' | 'working' | 'failed'>('asking');
  const reason = edited ? 'edited' : damage ? 'damaged' : 'not-fitting';
  const go = async () => {
    setState('working');
    try {
      await onContinue();
    } catch {
      setState('failed');
    }
  };
  return (
    <Message
      kicker={t('different.kicker', { title: scenario.translated ? bareText(scenario.title) : record.title, attempt: record.attempt })}
      title={t(`different.${reason}-title`)}
      actions={(
        <>
          <Button onClick={() => {
            const { name, text } = fileOfFound(found);
            downloadFile(name, text);
          }}
          >
            {t('different.file')}
          </Button>
          {fits.length > 0 ? (
            <Button variant="primary" busy={state === 'working'} onClick={() => void go()}>
              {stopped || damage ? t('different.continue', { step: fits.length }) : t('different.continue-all')}
            </Button>
          ) : null}
          <Button variant="quiet" onClick={onLeave}>{t('different.leave')}</Button>
        </>
      )}
    >
      {edited ? (
        <p>
          {t(record.scenario.version === scenario.version ? 'different.edited-same-version' : 'different.edited', { played: record.scenario.version, now: scenario.version, count: log.length })}
          {stopped ? null : ` ${t('different.all-fit')}`}
        </p>
      ) : null}
      {damage ? <Banner tone="warn">{t('different.damaged', { what: t([`damage.${damage.code}`, 'damage.other'], { step: (damage.seq ?? 0) + 1 }) })}</Banner> : null}
      {stopped ? (
        <Panel tone="sunken" title={t('different.stopped-at', { step: stopped.entry.seq + 1 })}>
          <p>{t('different.stopped-what', { what: stepWords(t, scenario, stopped.entry.event) })} {refusalWords(t, stopped.refusal)}</p>
          <p>{t('different.after', { count: log.length - fits.length })}</p>
        </Panel>
      ) : null}
      <p>{t(fits.length > 0 ? 'different.kept' : 'different.nothing-fits')}</p>
      {state === 'failed' ? <Banner tone="error" live="assertive">{t('different.failed')}</Banner> : null}
    </Message>
  );
}
