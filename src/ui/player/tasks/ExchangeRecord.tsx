import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { CheckKind } from '../../../scenario/tasks/interview.ts';
import type { InterviewView } from '../../../session/view.ts';
import { Button } from '../../kit/Button.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Words } from '../../kit/Words.tsx';
import { Authored } from '../Authored.tsx';
import { FeedbackPanel } from '../FeedbackPanel.tsx';
import { MinutesTaken } from '../MinutesTaken.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import own from './InterviewTask.module.css';

type Exchange = InterviewView['exchanges'][number];

export interface ExchangeRecordProps {
  readonly exchange: Exchange;
  readonly task: InterviewView;
  readonly person: string;
  /** The last one: its checks lie open. */
  readonly latest: boolean;
  readonly busy: boolean;
  readonly onCheck: (by: CheckKind) => void;
}

/** One question on two channels: what the interpreter made of the answer, and what was said where a check brought it to light. */
export function ExchangeRecord({ exchange, task, person, latest, busy, onCheck }: ExchangeRecordProps) {
  const t = usePlayerText();
  const nameOf = (id: string): string => task.interpreters.find((interpreter) => interpreter.id === id)?.name ?? id;
  const whoMade = (by: CheckKind, id: string): string => task.checks.find((check) => check.by === by)?.who ?? nameOf(id);
  const caught = exchange.checks.some((check) => check.caught);
  const { open } = exchange;
  const minutesOf = (by: CheckKind): number => task.checks.find((check) => check.by === by)?.minutes ?? 0;
  const checks = (
    <ul className={own.checks}>
      {open.map((by) => (
        <li key={by}>
          <Button busy={busy} className={own.check} onClick={() => onCheck(by)}>
            {t(`check.${by}`)}
            {minutesOf(by) > 0 ? <span className={own.soft}><MinutesTaken minutes={minutesOf(by)} /></span> : null}
          </Button>
        </li>
      ))}
    </ul>
  );

  return (
    <li className={own.exchange}>
      <h4 className={own.question} tabIndex={-1}><Authored as="lines">{exchange.label}</Authored></h4>
      <div className={own.channels} data-two={exchange.said !== undefined || undefined}>
        <figure className={own.channel} data-wrong={caught || undefined}>
          <figcaption className={own.label}>
            {t('interview.rendered', { language: t(`language.${exchange.spoken}`) })} <Authored>{nameOf(exchange.interpreter)}</Authored>
            {exchange.mode ? <> · {t(`interview.mode-${exchange.mode}`)}</> : null}
          </figcaption>
          <blockquote className={own.words}><Authored as="lines">{exchange.rendered}</Authored></blockquote>
        </figure>
        {exchange.said !== undefined ? (
          <figure className={own.channel}>
            <figcaption className={own.label}>
              {t('interview.said')} <Authored>{person}</Authored>
            </figcaption>
            <blockquote className={own.words}><Authored as="block"><Words words={exchange.said} /></Authored></blockquote>
          </figure>
        ) : null}
      </div>
      <div role="status">
        {caught ? (
          <p className={own.verdict} data-tone="warn"><TriangleAlert aria-hidden="true" />{t('interview.not-what-was-said')}</p>
        ) : exchange.said !== undefined ? (
          <p className={own.verdict} data-tone="plain"><CircleCheck aria-hidden="true" />{t('interview.as-said')}</p>
        ) : exchange.checks.length > 0 ? (
          <p className={own.verdict} data-tone="plain">{t('interview.stands-by-it')}</p>
        ) : null}
      </div>
      {exchange.checks.length > 0 ? (
        <ul className={own.made} aria-label={t('interview.checks-made')}>
          {exchange.checks.map((check, at) => (
            <li key={at}>{t(`check.${check.by}-made`)}{check.by === 'audio' ? null : <>: <Authored>{whoMade(check.by, check.interpreter)}</Authored></>}</li>
          ))}
        </ul>
      ) : null}
      {exchange.feedback ? <FeedbackPanel feedback={exchange.feedback} /> : null}
      {open.length === 0 ? null : latest ? (
        <div className={own.checking}>
          <p className={own.label}>{t('interview.check')}</p>
          {checks}
        </div>
      ) : <Disclosure summary={t('interview.check-this')}>{checks}</Disclosure>}
    </li>
  );
}
