// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react';
import { openDB } from 'idb';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/scenario/wholeScenario.ts';
import { OpenCase } from '../../../src/ui/hosts/OpenCase.tsx';
import type { Desk } from '../../../src/ui/hosts/openCase.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';
import { aCase, closeStores, freshDevice, look, meet, openTab, read, shelfOf } from '../hosts/deskForTests.ts';
import { findAxeViolations } from '../kit/findAxeViolations.ts';

// Parts of the site come when they are needed, and a busy machine takes its time.

beforeEach(freshDevice);
afterEach(closeStores);

function withoutMeeting(): Scenario {
  const copy = structuredClone(tinyScenario);
  const task = copy.scenes['first-call']?.task;
  if (task?.kind === 'choose') delete task.choices['meet'];
  return { ...copy, version: '1.1.0', hash: 'edited-hash' };
}

async function show(scenario: Scenario, events = [read, look, meet, look], caseId = 'one') {
  const desk: Desk = { store: openTab(), shelf: shelfOf(scenario) };
  const { record, session } = aCase('one', ...events);
  await desk.store.begin(record, session.log);
  const went: string[] = [];
  const { container } = render(
    <OpenCase desk={desk} caseId={caseId} onOpen={(id) => went.push(id)} onLeave={() => went.push('home')}>
      {(host) => <main>{`playing at step ${host.view().seq}`}</main>}
    </OpenCase>,
  );
  return { desk, went, container, user: userEvent.setup() };
}

describe('taking a case up again', () => {
  it('goes straight on where nothing has changed', async () => {
    await show(tinyScenario);
    expect(await screen.findByText('playing at step 5')).toBeVisible();
  });

  it('shows which step no longer fits an edited case, what it was and why, and touches nothing by itself', async () => {
    const { desk, container } = await show(withoutMeeting());
    expect(await screen.findByRole('heading', { level: 1, name: 'The case was edited since you played it' })).toBeVisible();
    expect(screen.getByText(/You played version 1.0.0; this site has version 1.1.0. Your 5 steps/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Step 4 no longer fits' })).toBeVisible();
    expect(screen.getByText(/the decision “meet” in “First call”.*does not have that choice any more/)).toBeVisible();
    expect(screen.getByText(/Steps from there on: 2/)).toBeVisible();
    expect((await desk.store.list()).cases).toHaveLength(1);
    expect(await findAxeViolations(container)).toEqual([]);
  });

  it('goes on as a new case from the last step that fits, when the trainee says so', async () => {
    const { desk, went, user } = await show(withoutMeeting());
    await user.click(await screen.findByRole('button', { name: 'Go on after step 3, as a new case' }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect((await desk.store.read(went[0] ?? ''))?.log).toHaveLength(3);
    expect((await desk.store.read('one'))?.log).toHaveLength(5);
  });

  it('leaves it as it is, when the trainee says so', async () => {
    const { desk, went, user } = await show(withoutMeeting());
    await user.click(await screen.findByRole('button', { name: 'Leave it as it is' }));
    expect(went).toEqual(['home']);
    expect((await desk.store.list()).cases).toHaveLength(1);
  });

  it('says so where every step still fits', async () => {
    await show({ ...tinyScenario, hash: 'edited-hash' });
    expect(await screen.findByText(/its version is still 1.0.0.*All of them still fit/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Go on, as a new case' })).toBeVisible();
  });

  it('shows what is damaged, and goes on from the steps before it as a new case', async () => {
    const store = openTab();
    const { record, session } = aCase('one', read, look, meet);
    await store.begin(record, session.log);
    const database = await openDB('proving-ground', 1);
    await database.delete('entries', ['one', 2]);
    database.close();
    const went: string[] = [];
    render(<OpenCase desk={{ store, shelf: shelfOf(tinyScenario) }} caseId="one" onOpen={(id) => went.push(id)} onLeave={() => undefined}>{() => 'playing'}</OpenCase>);
    expect(await screen.findByRole('heading', { name: 'A part of this case is damaged' })).toBeVisible();
    expect(screen.getByText(/Step 3 is missing/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Go on after step 2, as a new case' }));
    await waitFor(() => expect(went).toHaveLength(1));
    const made = await store.read(went[0] ?? '');
    expect(made?.log).toHaveLength(2);
    expect(made?.record.origin).toBe('damaged');
  });

  it('says that a case is not on this device, and leads back', async () => {
    const { went, user } = await show(tinyScenario, [read], 'nobody');
    expect(await screen.findByRole('heading', { name: 'This case is not on this device' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'To the start page' }));
    expect(went).toEqual(['home']);
  });

  it('tries again where the scenario could not be fetched', async () => {
    const shelf = shelfOf(tinyScenario);
    let online = false;
    const desk: Desk = { store: openTab(), shelf: { ...shelf, load: (id) => (online ? shelf.load(id) : Promise.reject(new Error('offline'))) } };
    const { record, session } = aCase('one', read);
    await desk.store.begin(record, session.log);
    render(<OpenCase desk={desk} caseId="one" onOpen={() => undefined} onLeave={() => undefined}>{() => 'playing'}</OpenCase>);
    const again = await screen.findByRole('button', { name: 'Try again' });
    online = true;
    await userEvent.click(again);
    expect(await screen.findByText('playing')).toBeVisible();
  });
});
