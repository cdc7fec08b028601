// @vitest-environment jsdom
import { act, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseEvent } from '../../src/engine/event.ts';
import { App } from '../../src/ui/App.tsx';
import { ErrorBoundary } from '../../src/ui/ErrorBoundary.tsx';
import type { Desk } from '../../src/ui/hosts/openCase.ts';
import { setLanguage } from '../../src/ui/i18n.ts';
import { hashOf, routeOf } from '../../src/ui/useHashRoute.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { aCase, closeStores, freshDevice, look, meet, openTab, play, read, shelfOf } from './hosts/deskForTests.ts';

// Parts of the site come when they are needed, and a busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  freshDevice();
  location.hash = '';
  // jsdom has no page to scroll.
  window.scrollTo = () => undefined;
});
afterEach(async () => {
  closeStores();
  await act(() => setLanguage('en'));
});

/** After the meeting: nothing is asked, nothing is tied, and the wrong offence is named. */
const toTheEnd: readonly CaseEvent[] = [
  { type: 'interview.ended', scene: 'talk' },
  { type: 'proof-map.handed-in', scene: 'map' },
  { type: 'offence.qualified', scene: 'name', offence: 'cheating', readiness: 'refer', reliesOn: {} },
];

async function show(hash = '') {
  const desk: Desk = { store: openTab(), shelf: shelfOf(tinyScenario) };
  const { record, session } = aCase('one', read);
  await desk.store.begin(record, session.log);
  location.hash = hash;
  render(<App desk={desk} />);
  return { desk, user: userEvent.setup() };
}

describe('an address', () => {
  it.each([
    ['', { screen: 'home' }],
    ['#/', { screen: 'home' }],
    ['#/case/one', { screen: 'case', caseId: 'one' }],
    ['#/case/one/debrief', { screen: 'debrief', caseId: 'one' }],
    ['#/case/', { screen: 'home' }],
    ['#/case/..%2f..', { screen: 'home' }],
    ['#/elsewhere', { screen: 'home' }],
  ] as const)('%s leads to a screen that is there', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });

  it('of a screen leads back to it', () => {
    for (const route of [{ screen: 'home' }, { screen: 'case', caseId: 'a1' }, { screen: 'debrief', caseId: 'a1' }] as const) expect(routeOf(hashOf(route))).toEqual(route);
  });
});

describe('the site', () => {
  it('leads from the start page into a case and back, and names each page', async () => {
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: 'Go on: Tiny, Attempt 1' }));
    expect(location.hash).toBe('#/case/one');
    expect(await screen.findByText('The phone rings.', { exact: false })).toBeVisible();
    expect(document.title).toBe('Tiny – Proving Ground');
    act(() => {
      location.hash = '#/';
    });
    expect(await screen.findByRole('heading', { level: 1, name: /Practice for investigators/ })).toBeVisible();
    expect(document.title).toBe('Proving Ground');
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  });

  it('takes the reader by keyboard past the head of the page first', async () => {
    const { user } = await show();
    await screen.findByRole('main');
    await user.tab();
    expect(screen.getByRole('button', { name: 'Skip to the content' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('says of a translation that it is a draft, and not of English', async () => {
    await show();
    expect(screen.queryByText(/ترجمة أولية/)).toBeNull();
    await act(() => setLanguage('ar'));
    expect(await screen.findByText(/ترجمة أولية/)).toBeVisible();
  });

  it('keeps the debrief closed until the case has ended, so that it gives nothing away', async () => {
    const { user } = await show('#/case/one/debrief');
    await user.click(await screen.findByRole('button', { name: 'Go on with the case' }));
    expect(location.hash).toBe('#/case/one');
  });

  it('shows the debrief of a case that has ended', async () => {
    const { desk } = await show();
    const { record, session } = aCase('two', read, meet, ...toTheEnd);
    await desk.store.begin({ ...record, ended: record.updated }, session.log);
    act(() => {
      location.hash = '#/case/two/debrief';
    });
    await waitFor(() => expect(document.title).toBe('Debrief: Tiny – Proving Ground'));
    expect(screen.getAllByText(/The case falls/)[0]).toBeVisible();
  });

  it('asks before it is closed while steps are only in its memory, and only then', async () => {
    const closes = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const { desk } = await show();
    await screen.findByRole('button', { name: 'Go on: Tiny, Attempt 1' });
    expect(closes()).toBe(true);
    const [kept] = (await desk.store.list()).cases;
    if (!kept) throw new Error('no case');
    const other = openTab();
    await other.remove('one');
    await act(() => desk.store.add(kept, play(aCase('one', read).session, look).log));
    expect(closes()).toBe(false);
    await act(() => desk.store.keepAgain('one'));
    expect(closes()).toBe(true);
  });

  it('says of an address without a case that the case is not here', async () => {
    await show('#/case/nobody');
    expect(await screen.findByRole('heading', { name: 'This case is not on this device' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Proving Ground' })).toHaveAttribute('href', '#/');
    expect(document.title).toBe('This case is not on this device – Proving Ground');
  });
});

describe('a screen that breaks', () => {
  const Broken = ({ failure }: { readonly failure: Error }): never => {
    throw failure;
  };

  beforeEach(() => {
    // React reports it as well; the boundary is what is looked at here.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('says in people’s words what to do, and hands over the open case', async () => {
    let saved = 0;
    render(<ErrorBoundary place="#/case/one" onExport={() => { saved += 1; }}><Broken failure={new Error('x is undefined')} /></ErrorBoundary>);
    expect(screen.getByRole('heading', { name: 'The program has made a mistake' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Load the page again' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Save your case as a file' }));
    expect(saved).toBe(1);
  });

  it('says so where a part of the program could not be fetched', () => {
    render(<ErrorBoundary place="#/case/one"><Broken failure={new TypeError('Failed to fetch dynamically imported module: http://localhost/a.js')} /></ErrorBoundary>);
    expect(screen.getByRole('heading', { name: 'A part of the program could not be fetched' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save your case as a file' })).toBeNull();
  });

  it('does not keep the other screens from being shown', async () => {
    const { rerender } = render(<ErrorBoundary place="#/case/one"><Broken failure={new Error('x')} /></ErrorBoundary>);
    rerender(<ErrorBoundary place="#/">the start page</ErrorBoundary>);
    await waitFor(() => expect(screen.getByText('the start page')).toBeVisible());
  });
});
