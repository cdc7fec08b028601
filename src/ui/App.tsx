import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './App.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { HomeScreen } from './home/HomeScreen.tsx';
import { SiteFooter } from './home/SiteFooter.tsx';
import { SiteHeader } from './home/SiteHeader.tsx';
import type { LocalHost } from './hosts/localHost.ts';
import type { Desk } from './hosts/openCase.ts';
import { FromAnotherScreen, Page } from './hosts/Page.tsx';
import { useHomeText } from './hosts/useHomeText.ts';
import { useUnloadGuard } from './hosts/useUnloadGuard.ts';
import { asInterfaceLanguage, bringApart, i18n, type InterfaceLanguage, isDraft, setLanguage } from './i18n.ts';
import { useKitText } from './kit/useKitText.ts';
import { hashOf, type Route, useHashRoute } from './useHashRoute.ts';

// Each comes when it is needed: the first download is the start page.
const CaseScreen = lazy(async () => ({ default: (await import('./CaseScreen.tsx')).CaseScreen }));
const RoomScreens = lazy(async () => ({ default: (await import('./RoomScreens.tsx')).RoomScreens }));
const LibraryScreen = lazy(async () => ({ default: (await import('./library/LibraryScreen.tsx')).LibraryScreen }));
const CaseDebrief = lazy(async () => ({ default: (await import('./CaseDebrief.tsx')).CaseDebrief }));
const AuthorScreen = lazy(async () => {
  const [{ AuthorScreen: screen }] = await Promise.all([import('./AuthorScreen.tsx'), bringApart()]);
  return { default: screen };
});

/** The whole site: which screen is shown, and what stands around every one of them. */
export function App({ desk }: { readonly desk: Desk }) {
  const [route, go] = useHashRoute();
  const [host, setHost] = useState<LocalHost | undefined>();
  const place = hashOf(route);
  const arrived = useArrived(place);
  useUnloadGuard(desk.store);
  const onExport = useCallback(() => {
    if (host) void import('./hosts/exportCase.ts').then(({ exportCase }) => exportCase(host));
  }, [host]);
  return (
    <FromAnotherScreen value={arrived}>
      <SkipLink />
      <DraftNote />
      {route.screen === 'case' || route.screen === 'author' || route.screen === 'projector' || route.screen === 'seat' || (route.screen === 'console' && route.group !== undefined) ? null : header}
      <ErrorBoundary place={place} onExport={host ? onExport : undefined}>
        <Suspense fallback={<Loading />}>
          <Screen desk={desk} route={route} go={go} onHost={setHost} />
        </Suspense>
      </ErrorBoundary>
      {route.screen === 'home' ? <SiteFooter /> : null}
    </FromAnotherScreen>
  );
}

// Where its texts cannot be fetched the language stays as it is, and can be chosen again.
const choose = (language: InterfaceLanguage) => void setLanguage(language).catch(() => undefined);

const header = <SiteHeader onLanguage={choose} />;

interface ScreenProps {
  readonly desk: Desk;
  readonly route: Route;
  readonly go: (route: Route) => void;
  readonly onHost: (host: LocalHost | undefined) => void;
}

function Screen({ desk, route, go, onHost }: ScreenProps): ReactNode {
  const onOpen = (caseId: string) => go({ screen: 'case', caseId });
  const onDebrief = (caseId: string) => go({ screen: 'debrief', caseId });
  const onLeave = () => go({ screen: 'home' });
  if (route.screen === 'home') return <HomeScreen desk={desk} onOpen={onOpen} onDebrief={onDebrief} />;
  if (route.screen === 'join' || route.screen === 'seat' || route.screen === 'console' || route.screen === 'projector') return <RoomScreens route={route} go={go} cards={desk.shelf.cards} header={header} />;
  if (route.screen === 'library') return <LibraryScreen part={route.part} folder={route.folder} shelf={desk.shelf} />;
  if (route.screen === 'author') return <AuthorScreen folder={route.folder} header={header} onFolder={(folder) => go({ screen: 'author', ...(folder !== undefined && { folder }) })} />;
  const around = { desk, caseId: route.caseId, onOpen, onLeave, onHost };
  return route.screen === 'case'
    ? <CaseScreen key={route.caseId} {...around} header={header} onDebrief={() => onDebrief(route.caseId)} />
    : <CaseDebrief key={route.caseId} {...around} />;
}

function Loading() {
  const t = useHomeText();
  return <Page><p role="status">{t('loading')}</p></Page>;
}

/** The first thing that the Tab key meets. The address keeps the screen, so it cannot be a plain link to an anchor. */
function SkipLink() {
  const t = useHomeText();
  return (
    <button
      type="button"
      className={styles.skip}
      onClick={() => {
        const main = document.querySelector<HTMLElement>('main');
        main?.setAttribute('tabindex', '-1');
        main?.focus();
      }}
    >
      {t('skip')}
    </button>
  );
}

/** Says of a translation that nobody has reviewed it yet. */
function DraftNote() {
  const t = useKitText();
  const { i18n: { language } } = useTranslation('kit', { i18n });
  return isDraft(asInterfaceLanguage(language)) ? <aside className={styles.draft} data-print="hide">{t('draft-translation')}</aside> : null;
}

/** Whether this screen was come to from another; such a screen starts at its top, the first stays where the browser had it. */
function useArrived(place: string): boolean {
  const [first] = useState(place);
  const [arrived, setArrived] = useState(false);
  useEffect(() => {
    if (!arrived && place === first) return;
    setArrived(true);
    window.scrollTo(0, 0);
  }, [place, first, arrived]);
  return arrived || place !== first;
}
