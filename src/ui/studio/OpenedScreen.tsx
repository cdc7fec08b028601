import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { Way } from '../../analysis/trial/beginTrial.ts';
import { inOrder } from '../../scenario/diagnostic.ts';
import { Message } from '../hosts/Message.tsx';
import { Page } from '../hosts/Page.tsx';
import { useHomeText } from '../hosts/useHomeText.ts';
import { useTitle } from '../hosts/useTitle.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { type Tab, Tabs } from '../kit/Tabs.tsx';
import { useFormat } from '../kit/useFormat.ts';
import { AnalysisPanel } from './analysis/AnalysisPanel.tsx';
import { useAnalysis } from './analysis/useAnalysis.ts';
import { InjectTable } from './map/InjectTable.tsx';
import { type MapHandle, MapView } from './map/MapView.tsx';
import { markDrawings, type Mark } from './map/SceneMarks.tsx';
import { SceneSearch } from './map/SceneSearch.tsx';
import { SceneTable } from './map/SceneTable.tsx';
import { Authored, Name, WrittenIn } from './parts/Authored.tsx';
import { GoToScene, GoToThing } from './parts/JumpTo.tsx';
import { ProblemList } from './ProblemList.tsx';
import { SceneBeside } from './scene/SceneBeside.tsx';
import { ScenePanel } from './scene/ScenePanel.tsx';
import type { Source } from './sources/source.ts';
import styles from './studio.module.css';
import { TranslationsPanel } from './translations/TranslationsPanel.tsx';
import { StartForm } from './trial/StartForm.tsx';
import { type PlayedTrial, TrialScreen } from './trial/TrialScreen.tsx';
import { useTrial } from './trial/useTrial.ts';
import { UsesList } from './UsesList.tsx';
import { useOpened } from './useOpened.ts';
import { useRoom } from './useRoom.ts';
import { useStudioText } from './useStudioText.ts';
import { useWays } from './ways/useWays.ts';
import { type Ways, WaysHere } from './ways/ways.ts';
import type { Workshop } from './work/workshop.ts';

type View = 'map' | 'outline' | 'problems' | 'uses' | 'analysis' | 'translations';

export interface OpenedScreenProps {
  readonly source: Source;
  readonly folder: string;
  readonly workshop: Workshop;
  readonly header: ReactNode;
  readonly player: (trial: PlayedTrial) => ReactNode;
  readonly onClose: () => void;
}

const legend: readonly Mark[] = ['first', 'failure', 'repair', 'deadline', 'inject', 'loop', 'stuck'];

/** One scenario, looked at from every side. */
export function OpenedScreen({ source, folder, workshop, header, player, onClose }: OpenedScreenProps) {
  const t = useStudioText();
  const home = useHomeText();
  const { number } = useFormat();
  const roomy = useRoom();
  const opened = useOpened(source, folder, workshop);
  const { whole, texts, wholeTexts, broken } = opened;
  const analysis = useAnalysis(workshop, whole);
  const { trial, begin, again, leave } = useTrial(whole?.scenario);
  const [chosen, setView] = useState<View | undefined>();
  const [scene, setScene] = useState<string | undefined>();
  const [thing, setThing] = useState<string | undefined>();
  const [at, setAt] = useState<string | undefined>();
  const [asking, setAsking] = useState(false);
  const [starting, setStarting] = useState<{ readonly scene: string; readonly way: Way | undefined } | undefined>();
  const map = useRef<MapHandle>(null);
  useTitle(home('title.of', { title: whole?.scenario.title ?? folder }));

  // Where there is no room for a map, the outline says the same.
  const view = chosen ?? (whole ? (roomy ? 'map' : 'outline') : 'problems');
  const ways = useWays(whole?.scenario, begin);
  const { explore, guess } = analysis;
  const problems = useMemo(() => (broken ? opened.problems : inOrder([...explore.answer?.problems ?? opened.problems, ...guess.answer ?? []])), [broken, opened.problems, explore.answer, guess.answer]);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const present = scene !== undefined && whole && scene in whole.scenario.scenes ? scene : undefined;

  const show = useCallback((id: string) => {
    setScene(id);
    setAt(id);
    map.current?.show(id);
  }, []);
  const showThing = useCallback((path: string) => {
    setThing(path);
    setView(path.startsWith('injects.') ? 'outline' : 'uses');
  }, []);
  const look = useCallback((chosenView: View) => {
    setThing(undefined);
    setView(chosenView);
  }, []);
  const close = useCallback(() => setScene(undefined), []);
  const play = useCallback((id: string) => {
    setAsking(true);
    const startFrom = (way: Way | undefined) => {
      setAsking(false);
      setStarting({ scene: id, way });
    };
    workshop.ask('way', { scene: id }).answer.then(startFrom, () => startFrom(undefined));
  }, [workshop]);

  const things = useMemo(() => [...whole?.uses.map(({ path }) => path.join('.')) ?? [], ...Object.keys(whole?.scenario.injects ?? {}).map((id) => `injects.${id}`)], [whole]);

  const tabs = useMemo((): readonly Tab<View>[] => [
    ...(whole ? [{ id: 'map' as const, label: t('tab.map') }, { id: 'outline' as const, label: t('tab.outline'), badge: number(whole.map.scenes.length) }] : []),
    { id: 'problems', label: t('tab.problems'), badge: number(problems.length) },
    ...(whole ? [{ id: 'uses' as const, label: t('tab.uses') }, { id: 'analysis' as const, label: t('tab.analysis') }, { id: 'translations' as const, label: t('tab.translations') }] : []),
  ], [t, whole, problems.length, number]);

  if (trial && whole) {
    return (
      <WrittenIn value={whole.scenario.language}>
        <TrialScreen host={trial.host} scenario={whole.scenario} replayed={trial.replayed} saves={trial.saves} broken={broken} player={player} onRestart={again} onLeave={leave} />
      </WrittenIn>
    );
  }
  if (!texts) {
    return (
      <>
        {header}
        <Page>
          {opened.state === 'opening' ? <p role="status">{t('opened.opening')}</p> : (
            <Message title={t(`opened.${opened.state === 'missing' ? 'missing' : 'failed'}`)} actions={<><Button variant="primary" onClick={opened.again}>{t('opened.again')}</Button><Button onClick={onClose}>{t('opened.pick')}</Button></>}>
              <p>{t(`opened.${opened.state === 'missing' ? 'missing' : 'failed'}-why`)}</p>
            </Message>
          )}
        </Page>
      </>
    );
  }

  const panel = whole && present !== undefined ? <ScenePanel whole={whole} texts={wholeTexts ?? texts} analysis={analysis} problems={broken ? [] : problems} scene={present} onPlay={play} asking={asking} /> : null;
  return (
    <WrittenIn value={whole?.scenario.language ?? 'en'}>
      <Goings scene={show} thing={showThing} ways={ways}>
        {header}
        <main className={styles.page} tabIndex={-1}>
          <header className={styles.head}>
            <div className={styles.names}>
              <p className={styles.kicker}><button type="button" className={styles.up} onClick={onClose}>{t('title')}</button></p>
              <h1 className={styles.title}>{whole ? <Authored>{whole.scenario.title}</Authored> : <Name>{folder}</Name>}</h1>
            </div>
            <p className={styles.facts}>
              <Name>{texts.entry}</Name>
              {whole ? <> · {t('opened.version', { version: `\u2068${whole.scenario.version}\u2069` })}</> : null}
            </p>
            <p role="status" className={styles.status} data-testid="readings" data-readings={opened.readings}>
              {source.follow ? t('opened.live', { count: opened.readings }) : t('opened.still')} {errors > 0 ? t('opened.errors', { count: errors }) : t('opened.no-errors')}
            </p>
          </header>
          {broken && whole ? <Banner tone="error" live="polite" title={t('opened.broken')} action={{ label: t('opened.to-problems'), onAct: () => look('problems') }}>{t('opened.broken-why')}</Banner> : null}
          <div className={styles.columns} data-beside={(panel !== null && roomy) || undefined}>
            <div className={styles.main}>
              <Tabs label={t('tab.label')} tabs={tabs} selected={tabs.some(({ id }) => id === view) ? view : 'problems'} onSelect={look}>
                {whole && (view === 'map' || view === 'outline') ? <div className={styles.bar}><SceneSearch scenes={whole.map.scenes} onFound={show} /><Legend /></div> : null}
                {whole && view === 'map' ? <MapView whole={whole} analysis={analysis} opened={present} onOpen={setScene} onClose={close} handle={map} at={at} onAt={setAt} /> : null}
                {whole && view === 'outline' ? <><SceneTable whole={whole} analysis={analysis} /><InjectTable whole={whole} thing={thing} /></> : null}
                {view === 'problems' || !whole ? <ProblemList problems={problems} texts={texts} scenes={Object.keys(whole?.scenario.scenes ?? {})} things={things} unexplored={!analysis.explore.answer?.whole} /> : null}
                {whole && view === 'uses' ? <UsesList whole={whole} thing={thing} /> : null}
                {whole && view === 'analysis' ? <AnalysisPanel whole={whole} analysis={analysis} onProblems={() => look('problems')} /> : null}
                {whole && view === 'translations' ? <TranslationsPanel workshop={workshop} folder={folder} scenario={whole.scenario} /> : null}
              </Tabs>
            </div>
            {panel !== null && roomy ? <SceneBeside title={<Authored>{whole?.scenario.scenes[present ?? '']?.title ?? ''}</Authored>} scene={present ?? ''} onClose={close}>{panel}</SceneBeside> : null}
          </div>
          {panel !== null && !roomy && starting === undefined ? <Dialog open size="large" title={<Authored>{whole?.scenario.scenes[present ?? '']?.title ?? ''}</Authored>} onClose={close}>{panel}</Dialog> : null}
          {whole && starting && starting.scene in whole.scenario.scenes ? (
            <StartForm
              key={starting.scene} scenario={whole.scenario} scene={starting.scene} way={starting.way} onClose={() => setStarting(undefined)}
              onBegin={(start) => {
                begin(start, starting.way);
                setStarting(undefined);
              }}
            />
          ) : null}
        </main>
      </Goings>
    </WrittenIn>
  );
}

/** Where presses lead, for everything on the page. */
function Goings({ scene, thing, ways, children }: { readonly scene: (id: string) => void; readonly thing: (path: string) => void; readonly ways: Ways; readonly children: ReactNode }) {
  return <GoToScene value={scene}><GoToThing value={thing}><WaysHere value={ways}>{children}</WaysHere></GoToThing></GoToScene>;
}

/** What the marks of the map and of the outline mean. */
function Legend() {
  const t = useStudioText();
  return (
    <div className={styles.legend}>
      <Disclosure summary={t('legend')}>
        <ul className={styles.marks}>
          {legend.map((mark) => <li key={mark}><span aria-hidden="true" className={styles.mark}>{markDrawings[mark]}</span>{t(`mark.${mark}`)}</li>)}
          <li><span aria-hidden="true" className={styles.mark}>◆</span>{t('mark.guard')}</li>
        </ul>
      </Disclosure>
    </div>
  );
}
