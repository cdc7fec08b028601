import { useEffect, useMemo, useState } from 'react';
import { attemptsOf, type PlayedCase } from '../scoring/attempts.ts';
import { debrief } from '../scoring/debrief.ts';
import { MODEL } from '../scoring/constants.ts';
import { compareModel } from '../scoring/modelVersion.ts';
import { DebriefScreen } from './debrief/DebriefScreen.tsx';
import type { RunFacts } from './debrief/RunFacts.ts';
import { ScoredThen } from './debrief/ScoredThen.tsx';
import type { CaseRecord } from './hosts/caseRecord.ts';
import { exportCase } from './hosts/exportCase.ts';
import { exportScore } from './hosts/exportScore.ts';
import { type KeptScore, keptScoreOf } from './hosts/keptScore.ts';
import type { LocalHost } from './hosts/localHost.ts';
import { Message } from './hosts/Message.tsx';
import { OpenCase, type OpenCaseProps } from './hosts/OpenCase.tsx';
import { type Desk, forkCase } from './hosts/openCase.ts';
import { Page } from './hosts/Page.tsx';
import { standingAmong } from './hosts/runs.ts';
import { stepWords } from './hosts/stepWords.ts';
import { useCases } from './hosts/useCases.ts';
import { useHomeText } from './hosts/useHomeText.ts';
import { useTitle } from './hosts/useTitle.ts';
import { Button } from './kit/Button.tsx';

type Around = Omit<OpenCaseProps, 'children'>;

/** The debrief of a case that has ended. It is worked out from the log each time; only the first figures are kept. */
export function CaseDebrief(around: Around) {
  return (
    <OpenCase {...around}>
      {(host) => (host.view().phase === 'ended'
        ? <Debriefing host={host} around={around} />
        : <NotEnded onGoOn={() => around.onOpen(around.caseId)} />)}
    </OpenCase>
  );
}

interface DebriefingProps {
  readonly host: LocalHost;
  readonly around: Around;
}

/** A case that another model scored is not scored again before the trainee has said so. */
function Debriefing({ host, around }: DebriefingProps) {
  const [anew, setAnew] = useState(false);
  const { score, title } = host.record();
  const age = score ? compareModel(score.model) : 'same';
  if (!score || age === 'same') return <Debriefed host={host} around={around} />;
  if (anew) return <Debriefed host={host} around={around} anew={{ first: score.model, onFirst: () => setAnew(false) }} />;
  return (
    <ScoredThen
      title={title} score={score} model={MODEL} newer={age === 'newer'}
      onAnew={() => setAnew(true)} onExport={() => exportCase(host)} onLeave={around.onLeave}
    />
  );
}

function Debriefed({ host, around: { desk, onOpen, onLeave }, anew }: DebriefingProps & Pick<RunFacts, 'anew'>) {
  const t = useHomeText();
  useTitle(t('title.debrief', { title: host.scenario.title }));
  // The machine is another one when the case is told in another language.
  const { machine } = host;
  const told = useMemo(() => debrief(machine, host.log()), [machine, host]);
  const { scorecard } = told;
  const record = host.record();
  const { store } = desk;
  useEffect(() => {
    // Where the figures could not be kept when the case ended, they are kept now.
    if (!record.score) store.keepScore(record.id, keptScoreOf(scorecard)).catch(() => undefined);
  }, [store, record, scorecard]);
  const cases = useCases(store)?.cases;
  const run: RunFacts = {
    ...runsOf(cases ?? [], record, record.score ?? keptScoreOf(scorecard)), anew,
    steps: host.log().map(({ seq, event }) => ({ seq, words: stepWords(t, host.scenario, event) })),
    onFork: (seq) => fork(desk, host, seq, onOpen),
    onScorecard: (format) => exportScore(record, scorecard, format),
  };
  return <DebriefScreen scenario={host.scenario} scorecard={scorecard} debrief={told} run={run} onLeave={onLeave} onExport={() => exportCase(host)} />;
}

async function fork(desk: Desk, host: LocalHost, seq: number, onOpen: (caseId: string) => void): Promise<void> {
  onOpen(await forkCase(desk, host, seq));
}

/** This run among the others of its scenario on this device. */
function runsOf(cases: readonly CaseRecord[], record: CaseRecord, figures: KeptScore): Pick<RunFacts, 'caseId' | 'standing' | 'attempt' | 'leftAt' | 'attempts' | 'numbers'> {
  const others = cases.filter(({ id, scenario }) => scenario.id === record.scenario.id && id !== record.id);
  const all = [...others, { ...record, score: figures }];
  const standing = standingAmong(all, record);
  return {
    caseId: record.id, standing: standing === 'open' ? 'practice' : standing, attempt: record.attempt, ...(record.forkedFrom && { leftAt: record.forkedFrom.seq }),
    attempts: attemptsOf(all.map(playedOf)), numbers: new Map(all.map(({ id, attempt }) => [id, attempt])),
  };
}

const playedOf = ({ id, started, ended, forkedFrom, score }: CaseRecord): PlayedCase => ({
  id, started, ...(ended !== undefined && { ended }), ...(forkedFrom && { fork: true as const }),
  model: score?.model ?? MODEL, values: score?.values ?? {}, ...(score?.index !== undefined && { index: score.index }),
});

function NotEnded({ onGoOn }: { readonly onGoOn: () => void }) {
  const t = useHomeText();
  return (
    <Page>
      <Message title={t('debrief.not-ended')} actions={<Button variant="primary" onClick={onGoOn}>{t('debrief.go-on')}</Button>}>
        <p>{t('debrief.not-ended-why')}</p>
      </Message>
    </Page>
  );
}
