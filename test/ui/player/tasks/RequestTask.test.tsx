// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../../src/engine/event.ts';
import { setLanguage } from '../../../../src/ui/i18n.ts';
import { cooperationOf } from '../../../scoring/cooperationCase.ts';
import { findAxeViolations } from '../../kit/findAxeViolations.ts';
import { playingHost } from '../hosts.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const { scenario } = cooperationOf();
const begun: CaseEvent = { type: 'briefing.read' };
const start = () => playingHost(scenario, begun);

const formal = /^A request of the judge/;
const channel = (name: RegExp) => within(screen.getByRole('group', { name: 'By which channel does it go?' })).getByRole('radio', { name });
const part = (name: RegExp) => screen.getByRole('checkbox', { name });
const route = () => within(screen.getByRole('list', { name: 'Through whom does it go?' })).getAllByRole('listitem').map((item) => item.querySelector('span')?.textContent ?? item.textContent);
const add = (name: string) => within(screen.getByRole('group', { name: 'Add the next authority:' })).getByRole('button', { name });
const press = (name: RegExp) => screen.getByRole('button', { name });
const review = () => press(/^Read it before sending/);

afterEach(async () => {
  await setLanguage('en');
  localStorage.clear();
});

describe('drafting a request', () => {
  it('asks for the channel, for what it says section by section, and for the way, and gives no key away', async () => {
    renderPlayer(start());
    expect(screen.getAllByRole('group').flatMap((each) => each.querySelector('legend')?.textContent ?? [])).toEqual([
      'By which channel does it go?', 'The facts', 'The offence', 'What is asked for', 'Confidentiality', 'Assurances',
    ]);
    expect(screen.getAllByRole('radio')).toHaveLength(4);
    expect(screen.getAllByRole('checkbox')).toHaveLength(8);
    expect(document.body).not.toHaveTextContent(/Only what comes back this way|trap|Received, complete|Returned/);
    expect(await findAxeViolations()).toEqual([]);
  });

  it('puts the way together by buttons, says each step aloud, and keeps the focus', async () => {
    const { user } = renderPlayer(start());
    await user.click(add('The ministry of justice'));
    await user.click(add('The investigating judge'));
    expect(route()).toEqual(['From your desk', 'The ministry of justice', 'The investigating judge', 'Sent abroad']);
    expect(document.body).toHaveTextContent(/The investigating judge\W* is now number 2 on the way/);
    press(/^Move .The investigating judge.* earlier/).focus();
    await user.keyboard('{Enter}');
    expect(route()).toEqual(['From your desk', 'The investigating judge', 'The ministry of justice', 'Sent abroad']);
    expect(press(/^Move .The investigating judge.* later/)).toHaveFocus();
    await user.click(press(/^Take .The ministry of justice/));
    expect(add('The ministry of justice')).toHaveFocus();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('is not read before a channel is chosen and something is said', async () => {
    const host = start();
    const { user } = renderPlayer(host);
    await user.click(review());
    const alert = within(screen.getByRole('main')).getAllByRole('alert').map(({ textContent }) => textContent).join();
    expect(alert).toContain('Choose a channel.');
    expect(alert).toContain('Tick at least one part.');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(host.sent).toEqual([]);
  });

  it('is read once more as a whole, may be gone back to, and is sent; the reply stands above the scene until it is closed', async () => {
    const host = start();
    const { user } = renderPlayer(host);
    await user.click(channel(formal));
    for (const name of [/^Eleven people/, /^Trafficking for work/, /^The papers with which/]) await user.click(part(name));
    for (const name of ['The investigating judge', 'The ministry of justice', 'The ministry of foreign affairs']) await user.click(add(name));
    await user.click(review());
    const dialog = screen.getByRole('dialog', { name: 'The request as it would go out' });
    for (const text of ['Mutual legal assistance', 'The offence', 'The ministry of foreign affairs']) expect(dialog).toHaveTextContent(text);
    expect(dialog).not.toHaveTextContent('Everything that is known');
    await user.click(within(dialog).getByRole('button', { name: 'Back to the draft' }));
    expect(review()).toHaveFocus();
    await user.click(review());
    await user.click(screen.getByRole('button', { name: 'Send the request' }));
    expect(host.sent.map(({ event }) => event)).toEqual([
      { type: 'request.sent', scene: 'draft', channel: 'formal', parts: expect.arrayContaining(['facts', 'article', 'opening-papers']), route: ['judge', 'justice', 'foreign'] },
    ]);
    const reply = screen.getByRole('complementary', { name: 'What came back' });
    expect(reply).toHaveTextContent('Received, complete. You will have the papers within three days.');
    expect(reply).toHaveTextContent('Ministry of Justice of Neighbour Land');
    await user.click(within(reply).getByRole('button', { name: 'Close the reply' }));
    expect(screen.queryByRole('complementary', { name: 'What came back' })).toBeNull();
  });

  it('is kept over a reload', async () => {
    const first = renderPlayer(start());
    await first.user.click(channel(formal));
    await first.user.click(part(/^Eleven people/));
    await first.user.click(add('The ministry of justice'));
    await first.user.click(add('The investigating judge'));
    first.unmount();
    renderPlayer(start());
    expect(channel(formal)).toBeChecked();
    expect(part(/^Eleven people/)).toBeChecked();
    expect(route()).toEqual(['From your desk', 'The ministry of justice', 'The investigating judge', 'Sent abroad']);
  });

  it.each(['ar', 'ckb'] as const)('is drafted in %s', async (language) => {
    await setLanguage(language);
    renderPlayer(start());
    expect(document.body).not.toHaveTextContent(/\brequest\.[a-z]|By which channel/);
    expect(await findAxeViolations()).toEqual([]);
  });
});
