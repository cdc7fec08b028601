import type { ComponentType } from 'react';
import type { Citing } from '../../../scenario/choiceParts.ts';
import { listOf } from '../../../scenario/listOf.ts';
import type { Task, TaskKind, TaskOf } from '../../../scenario/task.ts';
import type { Scenario } from '../../../scenario/wholeScenario.ts';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Words } from '../../kit/Words.tsx';
import { Authored } from '../parts/Authored.tsx';
import { useStudioText } from '../useStudioText.ts';
import { ConditionWords } from './ConditionWords.tsx';
import { agencyName, exhibitName, failureName, hypothesisName, offenceName, personName } from './names.ts';
import { OptionCard, Row } from './OptionCard.tsx';
import styles from './scene.module.css';

interface PartsProps<K extends TaskKind> {
  readonly scenario: Scenario;
  readonly task: TaskOf<K>;
}

function ChooseParts({ scenario, task }: PartsProps<'choose'>) {
  return (
    <>
      <CitingParts scenario={scenario} cite={task.cite} />
      {Object.entries(task.choices).map(([id, choice]) => <OptionCard key={id} scenario={scenario} id={id} label={choice.label} option={choice} />)}
    </>
  );
}

function InterviewParts({ scenario, task }: PartsProps<'interview'>) {
  const t = useStudioText();
  const { number } = useFormat();
  return (
    <>
      <Row label={t('interview.person')}><p>{personName(scenario, task.person)}</p></Row>
      <Row label={t('interview.interpreters')}>
        <ul className={styles.parts}>
          {Object.entries(task.interpreters).map(([id, { when }]) => <li key={id}>{personName(scenario, id)}{when ? <ConditionWords scenario={scenario} conditions={[when]} /> : null}</li>)}
        </ul>
      </Row>
      {task['at-most'] === undefined ? null : <p className={styles.soft}>{t('interview.at-most', { count: task['at-most'] })}</p>}
      {Object.entries(task.questions).map(([id, question]) => (
        <OptionCard
          key={id} scenario={scenario} id={id} label={question.label} option={question}
          tags={(
            <>
              <Tag>{t(`question.${question.type}`)}</Tag>
              {question['should-ask'] ? <Tag tone="success">{t('question.should-ask', { value: number(question['should-ask']) })}</Tag> : null}
              {question['should-not-ask'] ? <Tag tone="danger">{t('question.should-not-ask', { value: number(question['should-not-ask']) })}</Tag> : null}
            </>
          )}
        >
          <Row label={t('question.said')}><p><Words words={question.said} /></p></Row>
          {Object.entries(question.rendered ?? {}).map(([interpreter, { text, distorted, because }]) => (
            <Row key={interpreter} label={t('question.rendered', { name: personName(scenario, interpreter) })}>
              <p><Authored>{text}</Authored> {distorted ? <Tag tone="warn">{t('question.distorted', { value: number(distorted) })}</Tag> : null}</p>
              {because ? <p className={styles.soft}><Authored>{because}</Authored></p> : null}
            </Row>
          ))}
        </OptionCard>
      ))}
      {task.replace ? <OptionCard scenario={scenario} label={t('interview.replace')} option={task.replace} /> : null}
      <OptionCard scenario={scenario} label={task.end.label} option={task.end} />
    </>
  );
}

function QualifyParts({ scenario, task }: PartsProps<'qualify'>) {
  const t = useStudioText();
  return (
    <>
      <Row label={t('qualify.offences')}><ul className={styles.parts}>{task.offences.map((id) => <li key={id}>{offenceName(scenario, id)}{id === scenario.qualification.reference ? <> <Tag tone="success">{t('qualify.reference')}</Tag></> : null}</li>)}</ul></Row>
      {task.outcomes.map((outcome, at) => {
        const { feedback, ...rest } = outcome;
        const offences = listOf(outcome.offence).map((id) => offenceName(scenario, id)).join(', ');
        const readiness = listOf(outcome.readiness).map((one) => t(`readiness.${one}`)).join(', ');
        return (
          <OptionCard key={at} scenario={scenario} option={{ ...rest, 'leads-to': outcome.to, ...(feedback && { feedback }) }}>
            <p>{offences || t('qualify.any-offence')} · {readiness || t('qualify.any-readiness')}</p>
          </OptionCard>
        );
      })}
    </>
  );
}

function WeighParts({ scenario, task }: PartsProps<'weigh'>) {
  const t = useStudioText();
  const { number } = useFormat();
  return (
    <>
      <Row label={t('keys.reliability')}>
        <ul className={styles.parts}>{task.exhibits.map((id) => <li key={id}>{exhibitName(scenario, id)}: {t('keys.of-four', { value: number(scenario.exhibits[id]?.reliability ?? 0) })}</li>)}</ul>
      </Row>
      <OptionCard scenario={scenario} option={task} />
    </>
  );
}

function NewFactParts({ scenario, task }: PartsProps<'new-fact'>) {
  const t = useStudioText();
  const { number } = useFormat();
  return (
    <>
      <Row label={t('keys.hypothesis')}><p>{hypothesisName(scenario, task.hypothesis)}</p></Row>
      <Row label={t('keys.fact')}><p><Authored>{task.fact}</Authored></p></Row>
      <Row label={t('keys.answer')}><p>{`${task.key > 0 ? '+' : task.key < 0 ? '−' : ''}${number(Math.abs(task.key))}`}</p></Row>
      <CitingParts scenario={scenario} cite={task.cite} />
      <OptionCard scenario={scenario} option={task} />
    </>
  );
}

function HypothesesParts({ scenario, task }: PartsProps<'hypotheses'>) {
  const t = useStudioText();
  return (
    <>
      <Row label={t('keys.belongs')}><ul className={styles.parts}>{Object.entries(scenario.hypotheses ?? {}).filter(([, { belongs }]) => belongs).map(([id]) => <li key={id}>{hypothesisName(scenario, id)}</li>)}</ul></Row>
      <OptionCard scenario={scenario} option={task} />
    </>
  );
}

function TokensParts({ scenario, task }: PartsProps<'tokens'>) {
  const t = useStudioText();
  return (
    <>
      <Row label={t('keys.hypotheses')}><ul className={styles.parts}>{task.hypotheses.map((id) => <li key={id}>{hypothesisName(scenario, id)}</li>)}</ul></Row>
      <OptionCard scenario={scenario} option={task} />
    </>
  );
}

function AgainstParts({ scenario, task }: PartsProps<'against'>) {
  const t = useStudioText();
  return (
    <>
      <Row label={t('keys.hypothesis')}><p>{hypothesisName(scenario, task.hypothesis)}</p></Row>
      <OptionCard scenario={scenario} option={task} />
    </>
  );
}

function DeduceParts({ scenario, task }: PartsProps<'deduce'>) {
  const t = useStudioText();
  const { number } = useFormat();
  return (
    <>
      {task['confirm-in'] === undefined ? null : <p className={styles.soft}>{t('deduce.confirm-in', { value: number(task['confirm-in']) })}</p>}
      {Object.entries(task.deductions).map(([id, { statement, options, answer, from, feedback }]) => (
        <OptionCard key={id} scenario={scenario} id={id} label={statement} option={{ feedback }}>
          <ul className={styles.parts}>
            {Object.entries(options).map(([option, text]) => <li key={option}><Authored>{text}</Authored>{option === answer ? <> <Tag tone="success">{t('deduce.right')}</Tag></> : null}</li>)}
          </ul>
          <Row label={t('deduce.from')}><ul className={styles.parts}>{from.map((exhibit) => <li key={exhibit}>{exhibitName(scenario, exhibit)}</li>)}</ul></Row>
        </OptionCard>
      ))}
      <OptionCard scenario={scenario} option={task} />
    </>
  );
}

function AgenciesParts({ scenario, task }: PartsProps<'agencies'>) {
  const t = useStudioText();
  return (
    <>
      {Object.entries(task.tell).map(([id, { should, or = [], critical = {}, feedback }]) => (
        <OptionCard key={id} scenario={scenario} label={agencyName(scenario, id)} option={{ feedback }}>
          <ul className={styles.parts}>
            {Object.entries(task.times).map(([time, { label }]) => (
              <li key={time}>
                <Authored>{label}</Authored>
                {time === should ? <> <Tag tone="success">{t('deduce.right')}</Tag></> : or.includes(time) ? <> <Tag>{t('keys.arguable')}</Tag></> : null}
                {critical[time] === undefined ? null : <> <Tag tone="danger">{failureName(scenario, critical[time])}</Tag></>}
              </li>
            ))}
          </ul>
        </OptionCard>
      ))}
      {Object.entries(task.settle ?? {}).map(([id, { prompt, choices }]) => (
        <Row key={id} label={prompt}>
          {Object.entries(choices).map(([choice, option]) => <OptionCard key={choice} scenario={scenario} id={choice} label={option.label} option={option} />)}
        </Row>
      ))}
      <OptionCard scenario={scenario} option={task} />
    </>
  );
}

function IdentifyParts({ scenario, task }: PartsProps<'identify'>) {
  const t = useStudioText();
  const { critical, repairs: _repairs, outcomes, ...option } = task;
  return (
    <>
      {task.subjects.map((id) => {
        const { name = id, status, or = [], because, sources = [] } = scenario.subjects?.[id] ?? {};
        return (
          <OptionCard key={id} scenario={scenario} id={id} label={name} option={because === undefined ? {} : { feedback: { text: because, sources } }}>
            <ul className={styles.parts}>
              {Object.entries(scenario.statuses ?? {}).map(([one, { label }]) => (
                <li key={one}>
                  <Authored>{label}</Authored>
                  {one === status ? <> <Tag tone="success">{t('deduce.right')}</Tag></> : or.includes(one) ? <> <Tag>{t('keys.arguable')}</Tag></> : null}
                  {critical?.[id]?.[one] === undefined ? null : <> <Tag tone="danger">{failureName(scenario, critical[id][one])}</Tag></>}
                </li>
              ))}
            </ul>
          </OptionCard>
        );
      })}
      {(outcomes ?? []).map(({ 'when-identified': wanted, ...outcome }, at) => (
        <OptionCard key={at} scenario={scenario} option={outcome}>
          <p>{Object.entries(wanted ?? {}).map(([id, among]) => `${scenario.subjects?.[id]?.name ?? id}: ${listOf(among).map((one) => scenario.statuses?.[one]?.label ?? one).join(', ')}`).join(' · ')}</p>
        </OptionCard>
      ))}
      <OptionCard scenario={scenario} option={option} />
    </>
  );
}

function RequestParts({ scenario, task }: PartsProps<'request'>) {
  const t = useStudioText();
  const { number } = useFormat();
  const label = (channel: string) => task.channels[channel]?.label ?? channel;
  const byChannel = (of: number | string | Readonly<Record<string, number | string>>, words: (value: number | string) => string): readonly string[] =>
    (typeof of === 'object' ? Object.entries(of).map(([channel, value]) => `${label(channel)}: ${words(value)}`) : [words(of)]);
  const include = (value: number | string) => t('request.should-include', { value: typeof value === 'number' ? number(value) : value });
  const leave = (value: number | string) => t(value === 'trap' ? 'request.trap' : 'request.wrong');
  return (
    <>
      {Object.entries(task.channels).map(([id, channel]) => (
        <OptionCard key={id} scenario={scenario} id={id} label={channel.label} option={channel} tags={<Tag>{t(`request.kind.${channel.kind}`)}</Tag>} />
      ))}
      {Object.entries(task.parts).map(([id, part]) => (
        <OptionCard key={id} scenario={scenario} id={id} label={part.text} option={{ feedback: part.feedback }} tags={(
          <>
            <Tag>{t(`request.section.${part.section}`)}</Tag>
            {part['should-include'] === undefined ? null : byChannel(part['should-include'], include).map((words) => <Tag key={words} tone="success">{words}</Tag>)}
            {part['should-leave-out'] === undefined ? null : byChannel(part['should-leave-out'], leave).map((words) => <Tag key={words} tone="danger">{words}</Tag>)}
            {part['should-include'] === undefined && part['should-leave-out'] === undefined ? <Tag>{t('keys.arguable')}</Tag> : null}
          </>
        )}
        />
      ))}
      {Object.entries(task.routes ?? {}).map(([channel, { through, feedback }]) => (
        <OptionCard key={channel} scenario={scenario} id={channel} label={t('request.route', { channel: label(channel) })} option={{ feedback }}>
          <ol className={styles.parts}>{through.map((station) => <li key={station}><Authored>{task.stations?.[station]?.label ?? station}</Authored></li>)}</ol>
        </OptionCard>
      ))}
      {task.outcomes.map((outcome, at) => {
        const { feedback, sent, ...rest } = outcome;
        return (
          <OptionCard key={at} scenario={scenario} option={{ ...rest, ...(feedback && { feedback }) }}>
            <ul className={styles.parts}>
              <li>{listOf(sent?.channel).map(label).join(', ') || t('request.any-channel')}</li>
              {listOf(sent?.includes).map((part) => <li key={part}>{t('request.with')}: <Authored>{task.parts[part]?.text ?? part}</Authored></li>)}
              {listOf(sent?.['leaves-out']).map((part) => <li key={part}>{t('request.without')}: <Authored>{task.parts[part]?.text ?? part}</Authored></li>)}
              {sent?.route ? <li>{t(`request.route-${sent.route}`)}</li> : null}
            </ul>
            <Row label={t('request.reply')}><p><Authored>{outcome.reply.text}</Authored></p></Row>
          </OptionCard>
        );
      })}
      {task.effects || task.takes !== undefined ? <OptionCard scenario={scenario} option={{ ...(task.takes !== undefined && { takes: task.takes }), ...(task.effects && { effects: task.effects }) }} /> : null}
    </>
  );
}

const ProofMapParts = ({ scenario, task }: PartsProps<'proof-map'>) => <OptionCard scenario={scenario} option={task} />;

/** The table of tasks: what an author looks at, one component a kind. */
const kinds = {
  choose: ChooseParts, interview: InterviewParts, qualify: QualifyParts, 'proof-map': ProofMapParts, weigh: WeighParts, 'new-fact': NewFactParts,
  hypotheses: HypothesesParts, tokens: TokensParts, against: AgainstParts, deduce: DeduceParts, agencies: AgenciesParts, identify: IdentifyParts, request: RequestParts,
} satisfies { readonly [K in TaskKind]: ComponentType<PartsProps<K>> };

/** Everything that a task holds, keys and all. */
export function TaskParts({ scenario, task }: { readonly scenario: Scenario; readonly task: Task }) {
  const Kind = kinds[task.kind] as ComponentType<{ readonly scenario: Scenario; readonly task: Task }>;
  return <Kind scenario={scenario} task={task} />;
}

function CitingParts({ scenario, cite }: { readonly scenario: Scenario; readonly cite: Citing | undefined }) {
  const t = useStudioText();
  const { number } = useFormat();
  if (!cite) return null;
  return (
    <Row label={t('keys.cite')}>
      <ul className={styles.parts}>
        {Object.entries(cite['should-weigh']).map(([id, strength]) => <li key={id}>{exhibitName(scenario, id)}: {t('keys.should-weigh', { value: number(strength) })}</li>)}
        {(cite.arguable ?? []).map((id) => <li key={id}>{exhibitName(scenario, id)}: {t('keys.arguable')}</li>)}
        {(cite.traps ?? []).map((id) => <li key={id}>{exhibitName(scenario, id)}: {t('keys.trap')}</li>)}
      </ul>
    </Row>
  );
}
