// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogFaultCode } from '../../../src/engine/savedLog.ts';
import { HomeScreen } from '../../../src/ui/home/HomeScreen.tsx';
import { SiteHeader } from '../../../src/ui/home/SiteHeader.tsx';
import { SiteFooter } from '../../../src/ui/home/SiteFooter.tsx';
import { caseFileOf } from '../../../src/ui/hosts/caseFile.ts';
import type { Desk } from '../../../src/ui/hosts/openCase.ts';
import { i18n, setLanguage } from '../../../src/ui/i18n.ts';
import { canonical, contentHash } from '../../../src/scenario/contentHash.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';
import { aCase, closeStores, freshDevice, look, meet, openDisk, openTab, read, shelfOf } from '../hosts/deskForTests.ts';
import { findAxeViolations } from '../kit/findAxeViolations.ts';

// Parts of the site come when they are needed, and a busy machine takes its time.

beforeEach(freshDevice);
afterEach(async () => {
  closeStores();
  await act(() => setLanguage('en'));
});

const deskWith = (store = openTab()): Desk => ({ store, shelf: shelfOf(tinyScenario) });

/** The start page, and where it was asked to go. */
function show(desk: Desk) {
  const went: string[] = [];
  const { container } = render(
    <>
      <SiteHeader onLanguage={(language) => void setLanguage(language)} />
      <HomeScreen desk={desk} onOpen={(id) => went.push(`case ${id}`)} onDebrief={(id) => went.push(`debrief ${id}`)} />
      <SiteFooter />
    </>,
  );
  return { went, container, user: userEvent.setup() };
}

async function keep(desk: Desk, id: string, ended?: string) {
  const { record, session } = aCase(id, read);
  await desk.store.begin({ ...record, ...(ended !== undefined && { ended }) }, session.log);
}

const fileInput = () => screen.getByTestId<HTMLInputElement>('case-file');

describe('the start page', () => {
  it('says what this is, what it is not for, and shows the cases with what they are about', async () => {
    show(deskWith());
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('investigators of trafficking');
    const card = screen.getByRole('article');
    for (const text of ['Tiny', 'A small case.', 'Coordination of agencies', 'about 5 minutes', 'in English', 'Marking in draft']) expect(card).toHaveTextContent(text);
    expect(screen.getByText(/They are no test of fitness/)).toBeVisible();
    expect(screen.getByText(/fictional composite/)).toBeVisible();
    expect(await screen.findByText('You have no cases yet')).toBeVisible();
    await waitFor(() => expect(document.title).toBe('Proving Ground'));
  });

  it('begins a case and goes to it', async () => {
    const desk = deskWith();
    const { went, user } = show(desk);
    await user.click(screen.getByRole('button', { name: 'Open the case: Tiny' }));
    await waitFor(() => expect(went).toHaveLength(1));
    const [kept] = (await desk.store.list()).cases;
    expect(went).toEqual([`case ${kept?.id}`]);
  });

  it('says so where a case cannot be fetched, and lets the trainee try again', async () => {
    const desk: Desk = { ...deskWith(), shelf: { ...shelfOf(tinyScenario), load: () => Promise.reject(new Error('offline')) } };
    const { went, user } = show(desk);
    await user.click(screen.getByRole('button', { name: 'Open the case: Tiny' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be fetched');
    expect(went).toEqual([]);
    expect(screen.getByRole('button', { name: 'Open the case: Tiny' })).toBeEnabled();
  });

  it('goes on with a case that has not ended, from its card and from the list', async () => {
    const desk = deskWith();
    await keep(desk, 'one');
    const { went, user } = show(desk);
    await user.click(await screen.findByRole('button', { name: 'Go on with it: Tiny' }));
    await user.click(screen.getByRole('button', { name: 'Go on: Tiny, Attempt 1' }));
    expect(went).toEqual(['case one', 'case one']);
  });

  it('offers the debrief of a case that has ended, and to begin it anew', async () => {
    const desk = deskWith();
    await keep(desk, 'one', '2026-05-01T11:00:00.000Z');
    const { went, user } = show(desk);
    await user.click(await screen.findByRole('button', { name: 'See the debrief: Tiny, Attempt 1' }));
    expect(went).toEqual(['debrief one']);
    expect(screen.getByRole('button', { name: 'Open the case: Tiny' })).toBeVisible();
  });

  it('shows a case that another tab began', async () => {
    const desk = deskWith();
    show(desk);
    await screen.findByText('You have no cases yet');
    await keep(deskWith(), 'one');
    expect(await screen.findByRole('button', { name: 'Go on: Tiny, Attempt 1' })).toBeVisible();
  });
});

describe('deleting a case', () => {
  it('asks once more, and deletes nothing when the trainee keeps it', async () => {
    const desk = deskWith();
    await keep(desk, 'one');
    const { user } = show(desk);
    await user.click(await screen.findByRole('button', { name: 'Delete: Tiny, Attempt 1' }));
    const dialog = screen.getByRole('dialog', { name: 'Delete this case?' });
    expect(dialog).toHaveTextContent('It cannot be brought back');
    await user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect((await desk.store.list()).cases).toHaveLength(1);
  });

  it('deletes it for good on the second word, with what was typed in it and not confirmed', async () => {
    const desk = deskWith();
    await keep(desk, 'one');
    localStorage.setItem('proving-ground.draft.one.task', '{}');
    localStorage.setItem('proving-ground.draft.two.task', '{}');
    const { user } = show(desk);
    await user.click(await screen.findByRole('button', { name: 'Delete: Tiny, Attempt 1' }));
    await user.click(screen.getByRole('button', { name: 'Delete it for good' }));
    expect(await screen.findByText('You have no cases yet')).toBeVisible();
    expect((await desk.store.list()).cases).toEqual([]);
    expect(Object.keys(localStorage).filter((key) => key.startsWith('proving-ground.draft.'))).toEqual(['proving-ground.draft.two.task']);
    localStorage.clear();
  });
});

describe('a device that keeps nothing', () => {
  it('is said before a case is begun, and beside a case that is only in memory', async () => {
    const disk = openDisk();
    disk.full = true;
    const desk = deskWith(openTab({ ...disk, database: { ...disk.database, list: () => Promise.reject(new Error('no database')) } }));
    await keep(desk, 'one');
    show(desk);
    expect(await screen.findByText('This device keeps nothing now')).toBeVisible();
    expect(screen.getByText('Only in this page’s memory')).toBeVisible();
  });
});

describe('a case file', () => {
  const file = (text: string) => new File([text], 'tiny.case.json', { type: 'application/json' });

  it('goes on where it stood', async () => {
    const { record, session } = aCase('elsewhere', read, look);
    const desk = deskWith();
    const { went, user } = show(desk);
    await user.upload(fileInput(), file(caseFileOf({ ...record, attempt: 1 }, session.log).text));
    await waitFor(() => expect(went).toHaveLength(1));
    expect((await desk.store.read(went[0]?.slice('case '.length) ?? ''))?.log).toEqual(session.log);
  });

  const saved = (change: (entries: { seq: unknown; event: unknown }[]) => void, more: object = {}) => {
    const { record, session } = aCase('elsewhere', read, look, meet);
    const whole = JSON.parse(caseFileOf({ ...record, attempt: 1 }, session.log).text) as { format: number; scenario: object; entries: { seq: unknown; event: unknown }[] };
    change(whole.entries);
    const { format, scenario, entries } = whole;
    return canonical({ format, scenario, entries, digest: contentHash({ format, scenario, entries }), ...more });
  };
  const faulty: readonly (readonly [LogFaultCode, string, RegExp])[] = [
    ['not-json', 'Dear colleague', /cannot be read as one/],
    ['not-a-case', '{"a":1}', /not a case file of Proving Ground/],
    ['newer-format', '{"format":2}', /newer version/],
    ['too-large', `"${'x'.repeat(4_300_000)}"`, /larger than any case/],
    ['bad-entry', saved((entries) => { entries[2] = { seq: 2, event: {} }; }), /Step 3 in it is not a step/],
    ['missing-entry', saved((entries) => { entries.splice(1, 1); }), /Step 2 is missing/],
    ['repeated-entry', saved((entries) => { entries.splice(2, 0, entries[1] as never); }), /Step 2 stands in it twice/],
    ['entries-out-of-order', saved((entries) => { entries.reverse(); }), /out of order from step 1/],
    ['not-opened', saved((entries) => { entries.splice(0); }), /does not begin with the opening/],
    ['changed-after-saving', saved(() => undefined, { digest: 'no' }), /changed after it was saved/],
  ];

  it.each(faulty)('with the fault %s is refused in plain words', async (_, text, words) => {
    const desk = deskWith();
    const { went, user } = show(desk);
    await user.upload(fileInput(), file(text));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('This file cannot be used');
    expect(alert).toHaveTextContent(words);
    expect(went).toEqual([]);
    expect((await desk.store.list()).cases).toEqual([]);
  });

  it('has words for every fault in every language', async () => {
    for (const language of ['ar', 'ckb'] as const) {
      await setLanguage(language);
      for (const [code] of faulty) expect(i18n.exists(`fault.${code}`, { ns: 'home', lng: language, fallbackLng: [] })).toBe(true);
    }
  });
});

describe('the languages', () => {
  it('turn the page round at once, with nothing on it lost', async () => {
    const desk = deskWith();
    await keep(desk, 'one');
    const { user } = show(desk);
    await screen.findByRole('button', { name: 'Go on: Tiny, Attempt 1' });
    await user.click(screen.getByRole('button', { name: 'العربية' }));
    expect(await screen.findByText('قضاياك')).toBeVisible();
    expect(document.documentElement).toHaveAttribute('dir', 'rtl');
    expect(document.documentElement).toHaveAttribute('lang', 'ar');
    for (const title of screen.getAllByText('Tiny')) expect(title.closest('[lang]')).toHaveAttribute('lang', 'en');
  });

  it.each(['en', 'ar', 'ckb'] as const)('are within reach of everybody: no faults that axe can find in %s', async (language) => {
    await setLanguage(language);
    const desk = deskWith();
    await keep(desk, 'one');
    await keep(desk, 'two', '2026-05-01T11:00:00.000Z');
    const { container, user } = show(desk);
    await waitFor(() => expect(screen.getAllByRole('listitem').length).toBeGreaterThan(2));
    await user.upload(fileInput(), file());
    await screen.findByRole('alert');
    expect(await findAxeViolations(container)).toEqual([]);
  });
  const file = () => new File(['{}'], 'x.json', { type: 'application/json' });
});

it('light and dark are chosen once and remembered', async () => {
  const { user } = show(deskWith());
  await user.click(screen.getByRole('button', { name: 'Dark' }));
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
  expect(screen.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');
  expect(localStorage.getItem('proving-ground.theme')).toBe('dark');
  await user.click(screen.getByRole('button', { name: 'As the device has it' }));
  expect(document.documentElement).not.toHaveAttribute('data-theme');
});
