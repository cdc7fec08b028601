import type { ReactNode } from 'react';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Authored, Name } from '../parts/Authored.tsx';
import { JumpTo } from '../parts/JumpTo.tsx';
import { useStudioText } from '../useStudioText.ts';
import type { Whole } from '../work/asks.ts';
import styles from './analysis.module.css';
import { PolicyResults } from './PolicyResults.tsx';
import { RangesTable } from './RangesTable.tsx';
import { type Analysis, PAGE_BOUNDS } from './useAnalysis.ts';

export interface AnalysisPanelProps {
  readonly whole: Whole;
  readonly analysis: Analysis;
  /** Shows the problems, where those that exploring found are told with their paths. */
  readonly onProblems: () => void;
}

const WALKS = 400;
const SEEDS = 200;
/** States of the search for one end of one range. */
const RANGE_STATES = 20_000;

/** What can be known without playing: everything that can be reached, where walks at random go, what thoughtless play earns. */
export function AnalysisPanel({ whole, analysis, onProblems }: AnalysisPanelProps) {
  const t = useStudioText();
  const { number } = useFormat();
  const { explore, walk, judge, ranges, run, stop } = analysis;
  const walked = walk.answer ?? walk.progress;
  const missed = walked ? whole.map.scenes.filter(({ id }) => !walked.scenes[id]).map(({ id }) => id) : [];
  return (
    <div className={styles.panels}>
      <Panel title={t('explore.title')} aside={<Run running={explore.running} name={t('explore.title')} start={t('explore.start')} onStart={() => run('explore', PAGE_BOUNDS)} onStop={() => stop('explore')} />}>
        <p className={styles.about}>{t('explore.about')}</p>
        {explore.failed ? <Banner tone="error">{t('work.failed')}</Banner> : null}
        <p role="status">
          {explore.running ? t('explore.running', { states: number(explore.progress?.states ?? 0), waiting: number(explore.progress?.waiting ?? 0) }) : null}
        </p>
        {explore.answer ? <ExploredWords whole={whole} analysis={analysis} onProblems={onProblems} /> : null}
      </Panel>

      <Panel title={t('walk.title')} aside={<Run running={walk.running} name={t('walk.title')} start={t('walk.start', { count: WALKS, number: number(WALKS) })} onStart={() => run('walk', { walks: WALKS, seed: 1 })} onStop={() => stop('walk')} />}>
        <p className={styles.about}>{t('walk.about')}</p>
        {walk.failed ? <Banner tone="error">{t('work.failed')}</Banner> : null}
        <p role="status">{walk.running || walked ? t('walk.made', { of: number(walked?.walks ?? 0), walks: number(walked?.asked ?? WALKS) }) : null}</p>
        {walked && !walk.running ? (
          <>
            {walked.unended > 0 ? <Banner tone="warn">{t('walk.unended', { count: walked.unended, number: number(walked.unended) })}</Banner> : null}
            <p>{t('walk.missed', { count: missed.length })}</p>
            <SceneList whole={whole} scenes={missed} />
          </>
        ) : null}
      </Panel>

      <Panel title={t('judge.title')} aside={<Run running={judge.running} name={t('judge.title')} start={t('judge.start')} onStart={() => run('judge', { seeds: SEEDS })} onStop={() => stop('judge')} />}>
        <p className={styles.about}>{t('judge.about')}</p>
        {judge.failed ? <Banner tone="error">{t('work.failed')}</Banner> : null}
        <p role="status">{judge.running ? t('judge.running', { runs: number(judge.progress?.runs ?? 0), asked: number(judge.progress?.asked ?? SEEDS) }) : null}</p>
        {judge.answer ? <PolicyResults judged={judge.answer} /> : null}
      </Panel>

      {whole.hasRanges ? (
        <Panel title={t('ranges.title')} aside={<Run running={ranges.running} name={t('ranges.title')} start={t('ranges.start')} onStart={() => run('ranges', { states: RANGE_STATES })} onStop={() => stop('ranges')} />}>
          <p className={styles.about}>{t('ranges.about')}</p>
          {ranges.failed ? <Banner tone="error">{t('work.failed')}</Banner> : null}
          <p role="status">{ranges.running ? t('ranges.running', { runs: number(ranges.progress?.runs ?? 0), states: number(ranges.progress?.states ?? 0) }) : null}</p>
          {ranges.answer ? <RangesTable whole={whole} ranges={ranges.answer} /> : null}
        </Panel>
      ) : null}
    </div>
  );
}

interface RunProps {
  readonly running: boolean;
  readonly name: string;
  readonly start: string;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

function Run({ running, name, start, onStart, onStop }: RunProps): ReactNode {
  const t = useStudioText();
  return running ? <Button onClick={onStop} aria-label={t('work.stop-named', { name })}>{t('work.stop')}</Button> : <Button onClick={onStart}>{start}</Button>;
}

function ExploredWords({ whole, analysis: { explore: { answer } }, onProblems }: AnalysisPanelProps) {
  const t = useStudioText();
  const { number } = useFormat();
  if (!answer) return null;
  const { scenes } = whole.map;
  const missed = scenes.filter(({ id }) => !(id in answer.scenes));
  const endings = scenes.filter(({ id, ending }) => ending && id in answer.scenes);
  return (
    <>
      <p>{t('explore.found', { states: number(answer.states), transitions: number(answer.transitions), scenes: number(Object.keys(answer.scenes).length), of: number(scenes.length) })}</p>
      {answer.whole ? <Banner tone="success">{t('explore.whole')}</Banner>
        : answer.stoppedBy ? <Banner tone="warn" title={t('explore.partial')}>{t(`explore.by.${answer.stoppedBy}`, { count: answer.unexplored, number: number(answer.unexplored) })}</Banner>
        : <Banner tone="warn" title={t('explore.undecided', { count: answer.undecided.length })}>{t('explore.undecided-why')}</Banner>}
      {answer.undecided.length > 0 ? <ul className={styles.scenes}>{answer.undecided.map((one) => <li key={one}><Name>{one}</Name></li>)}</ul> : null}
      {answer.violated.length > 0 ? (
        <Banner tone="error" title={t('explore.violated', { count: answer.violated.length })} action={{ label: t('opened.to-problems'), onAct: onProblems }}>
          {answer.violated.map((one) => <span key={one}><Name>{one}</Name> </span>)}
        </Banner>
      ) : null}
      {endings.length > 0 ? (
        <div>
          <p className={styles.label}>{t('explore.endings')}</p>
          <ul className={styles.endings}>{endings.map(({ id, ending, title }) => <li key={id}><JumpTo scene={id}><Authored>{title}</Authored></JumpTo> <span className={styles.soft}>{ending ? t(`ending.${ending}`) : null}</span></li>)}</ul>
        </div>
      ) : null}
      {missed.length > 0 ? <div><p className={styles.label}>{answer.whole ? t('reach.never') : t('reach.unseen')}</p><SceneList whole={whole} scenes={missed.map(({ id }) => id)} /></div> : null}
      {answer.deadEnds.length > 0 ? <div><p className={styles.label}>{t('stuck.dead-end')}</p><SceneList whole={whole} scenes={answer.deadEnds} /></div> : null}
      {answer.trapped.length > 0 ? <div><p className={styles.label}>{t('stuck.trapped')}</p><SceneList whole={whole} scenes={answer.trapped} /></div> : null}
    </>
  );
}

function SceneList({ whole, scenes }: { readonly whole: Whole; readonly scenes: readonly string[] }) {
  return scenes.length === 0 ? null : (
    <ul className={styles.scenes}>{scenes.map((id) => <li key={id}><JumpTo scene={id}><Authored>{whole.scenario.scenes[id]?.title ?? id}</Authored></JumpTo></li>)}</ul>
  );
}
