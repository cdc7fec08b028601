import type { LogLine, TraineeView } from '../../../session/view.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { Timeline, type TimelineEntry } from '../../kit/Timeline.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { useKitText } from '../../kit/useKitText.ts';
import { Authored } from '../Authored.tsx';
import { FeedbackPanel } from '../FeedbackPanel.tsx';
import { useSigned } from '../tasks/useSigned.ts';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './desk.module.css';

const tones = {
  choice: 'accent', qualified: 'accent', 'proof-map': 'accent', weighed: 'accent', fact: 'accent', hypotheses: 'accent', tokens: 'accent', against: 'accent', deduced: 'accent',
  agencies: 'accent', identified: 'accent', request: 'accent',
  interview: 'plain', 'put-forward': 'plain', check: 'plain', prepared: 'plain', address: 'plain', mode: 'plain', replaced: 'plain', inject: 'warn', exhibit: 'plain',
} as const;

/** What was done, when, on which exhibits and for which reason; and what came into the case. */
export function DecisionLog({ log, exhibits }: { readonly log: readonly LogLine[]; readonly exhibits: TraineeView['exhibits'] }) {
  const t = usePlayerText();
  if (log.length === 0) return <EmptyState title={t('log.empty')}><p>{t('log.empty-text')}</p></EmptyState>;
  const entries = log.map((line, at): TimelineEntry => ({
    id: `${line.seq}-${at}`,
    time: line.time,
    tone: tones[line.kind],
    title: isList(line) ? t(`log.kind.${line.kind}`) : (
      <>{t(`log.kind.${line.kind}`)}: <Authored>{line.kind === 'exhibit' || line.kind === 'inject' ? line.title : line.text}</Authored>{line.manner ? t(`log.manner.${line.manner}`) : null}</>
    ),
    children: <LineBody line={line} exhibits={exhibits} />,
  }));
  return <Timeline label={t('log.title')} entries={entries} />;
}

/** Lines that tell of several things at once, one a line. */
const isList = ({ kind }: LogLine): boolean => kind === 'hypotheses' || kind === 'tokens' || kind === 'put-forward' || kind === 'deduced' || kind === 'agencies' || kind === 'identified';

/** What the exhibits of a line are to it, where it does not rest on them. */
const citeLabels: Partial<Record<LogLine['kind'], string>> = { weighed: 'log.weighed', against: 'log.against' };

/** What a request held, or whom it passed. */
function Listed({ name, of }: { readonly name: string; readonly of: readonly string[] }) {
  return (
    <>
      <p className={styles.soft}>{name}</p>
      <ul className={styles.listed}>{of.map((one) => <li key={one}><Authored as="lines">{one}</Authored></li>)}</ul>
    </>
  );
}

function LineBody({ line, exhibits }: { readonly line: LogLine; readonly exhibits: TraineeView['exhibits'] }) {
  const t = usePlayerText();
  const kit = useKitText();
  const { digits } = useFormat();
  const cites = line.cites?.map((id) => exhibits.find((exhibit) => exhibit.id === id)?.title ?? id) ?? [];
  const signed = useSigned();
  const marks = [
    ...(line.answer === undefined ? [] : [`${signed(line.answer)} ${t(`fact.answer.${line.answer}`)}`]),
    ...(line.confirmed === undefined ? [] : [t('log.confirmed', { count: line.confirmed })]),
    ...(line.readiness ? [t(`readiness.${line.readiness}`)] : []),
    ...(line.certainty ? [kit(`certainty.${line.certainty}`)] : []),
  ];
  return (
    <div className={styles.line}>
      {isList(line) && line.text !== '' ? (
        <ul className={styles.listed}>{line.text.split('\n').map((one) => <li key={one}><Authored as="lines">{line.kind === 'tokens' ? one.replace(/^\d+/, digits) : one}</Authored></li>)}</ul>
      ) : null}
      {line.kind === 'inject' ? <p><Authored as="lines">{line.text}</Authored></p> : null}
      {line.kind === 'exhibit' && line.text ? <p className={styles.soft}>{t('file.source')}: <Authored>{line.text}</Authored></p> : null}
      {line.kind !== 'inject' && line.kind !== 'exhibit' ? <p className={styles.soft}><Authored>{line.title}</Authored></p> : null}
      {marks.length > 0 ? <p className={styles.tags}>{marks.map((mark) => <Tag key={mark}>{mark}</Tag>)}</p> : null}
      {cites.length > 0 ? (
        <p className={styles.soft}>
          {t(citeLabels[line.kind] ?? 'log.rests-on')} {cites.map((title, at) => <span key={title}>{at > 0 ? t('comma') : null}<Authored>{title}</Authored></span>)}
        </p>
      ) : null}
      {line.parts ? <Listed name={t('log.included')} of={line.parts} /> : null}
      {line.route ? <Listed name={t('log.route')} of={line.route} /> : null}
      {line.reply ? <Listed name={t('request.reply')} of={[line.reply.text]} /> : null}
      {line.reason ? <p>{t('log.reason')} <q dir="auto">{line.reason}</q></p> : null}
      {line.feedback ? <FeedbackPanel feedback={line.feedback} /> : null}
    </div>
  );
}
