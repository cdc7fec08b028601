// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseEvent } from '../../src/engine/event.ts';
import { MODEL } from '../../src/scoring/constants.ts';
import { App } from '../../src/ui/App.tsx';
import { ErrorBoundary } from '../../src/ui/ErrorBoundary.tsx';
import type { Desk } from '../../src/ui/hosts/openCase.ts';
import { setLanguage } from '../../src/ui/i18n.ts';
import { hashOf, routeOf } from '../../src/ui/useHashRoute.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { aCase, closeStores, freshDevice, look, meet, openTab, play, read, shelfOf } from './hosts/deskForTests.ts';
import { findAxeViolations } from './kit/findAxeViolations.ts';

// Parts of the site come when they are needed, and a busy machine takes its time.

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
    await waitFor(() => expect(document.title).toBe('Tiny – Proving Ground'));
    act(() => {
      location.hash = '#/';
    });
    expect(await screen.findByRole('heading', { level: 1, name: /Practice for investigators/ })).toBeVisible();
    await waitFor(() => expect(document.title).toBe('Proving Ground'));
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

  it('leads from a decision of the debrief to a what-if, which says so while it is played and in the list', async () => {
    const { desk, user } = await show();
    const { record, session } = aCase('two', read, meet, ...toTheEnd);
    await desk.store.begin({ ...record, ended: record.updated }, session.log);
    act(() => {
      location.hash = '#/case/two/debrief';
    });
    await user.click(await screen.findByRole('button', { name: 'Try another way from here: First call' }));
    await waitFor(() => expect(location.hash).not.toContain('debrief'));
    expect(await screen.findByText('What if: not a run of its own')).toBeVisible();
    expect(screen.getByText(/It left attempt 2 before step 3/)).toBeVisible();
    act(() => {
      location.hash = '#/';
    });
    const row = (await screen.findByText('What if, from attempt 2 before step 3')).closest('li') as HTMLElement;
    expect(within(row).getByText('What if')).toBeVisible();
    expect(screen.getByText('Scored run')).toBeVisible();
  });

  it('says of a case begun after the scored run that it is practice', async () => {
    const { desk } = await show();
    const { record, session } = aCase('two', read, meet, ...toTheEnd);
    await desk.store.begin({ ...record, ended: record.updated }, session.log);
    act(() => {
      location.hash = '#/case/one';
    });
    expect(await screen.findByText('Practice run: the first completed run is the scored one')).toBeVisible();
  });

  it('never scores a case of another model anew by itself, and marks it where the trainee asks for it', async () => {
    const { desk, user } = await show();
    const { record, session } = aCase('two', read, meet, ...toTheEnd);
    await desk.store.begin({ ...record, ended: record.updated, score: { model: 'k0', keys: 'draft', values: { elements: 0.37 }, index: 0.42 } }, session.log);
    act(() => {
      location.hash = '#/case/two/debrief';
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'As scored then, with model k0' })).toBeVisible();
    expect(screen.getByRole('row', { name: 'Elements of proof 37' })).toBeVisible();
    expect(await findAxeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: `Score it anew with model ${MODEL}` }));
    expect(await screen.findByText(`Scored anew with model ${MODEL}`)).toBeVisible();
    expect((await desk.store.read('two'))?.record.score?.model).toBe('k0');
    await user.click(screen.getByRole('button', { name: 'Show as scored then (k0)' }));
    expect(screen.getByRole('row', { name: 'Elements of proof 37' })).toBeVisible();
  });

  it('hands over the scorecard as files, with the model that made it', async () => {
    const { desk, user } = await show();
    const { record, session } = aCase('two', read, meet, ...toTheEnd);
    await desk.store.begin({ ...record, ended: record.updated }, session.log);
    const files: { readonly name: string; readonly blob: Blob }[] = [];
    let blob = new Blob();
    Object.assign(URL, { createObjectURL: (made: Blob) => { blob = made; return 'blob:x'; }, revokeObjectURL: () => undefined });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      files.push({ name: this.download, blob });
    });
    act(() => {
      location.hash = '#/case/two/debrief';
    });
    await user.click((await screen.findAllByRole('button', { name: 'Scorecard as JSON' }))[0] as HTMLElement);
    await user.click(screen.getAllByRole('button', { name: 'Scorecard as CSV' })[0] as HTMLElement);
    click.mockRestore();
    expect(files.map(({ name }) => name)).toEqual(['tiny-2-2026-05-01T10-00.scorecard.json', 'tiny-2-2026-05-01T10-00.scorecard.csv']);
    expect(JSON.parse(await files[0]?.blob.text() ?? '')).toMatchObject({ format: 1, model: MODEL, scenario: { id: 'tiny' } });
    // The mark that tells spreadsheets that it is UTF-8 is in the bytes; reading it as text takes it off.
    expect([...new Uint8Array(await files[1]?.blob.arrayBuffer() ?? new ArrayBuffer(0))].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    expect(await files[1]?.blob.text()).toMatch(/^\uFEFF?id,dimension,raw/);
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
    await waitFor(() => expect(document.title).toBe('This case is not on this device – Proving Ground'));
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
