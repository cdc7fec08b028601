// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../../src/engine/event.ts';
import { setLanguage } from '../../../../src/ui/i18n.ts';
import { deduceCase, withDeduce } from '../../../scoring/deduceCase.ts';
import { findAxeViolations } from '../../kit/findAxeViolations.ts';
import { playingHost } from '../hosts.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const at = (choice: string): readonly CaseEvent[] => [{ type: 'briefing.read' }, { type: 'choice.made', scene: 'gather', choice }];
const put = (answers: Readonly<Record<string, string>>): CaseEvent => ({ type: 'deductions.put-forward', scene: 'follows', answers });
const atFull = at('full');

const group = (name: string) => screen.getByRole('group', { name });
const mark = (statement: string, option: string) => within(group(statement)).getByRole('radio', { name: option });
const ask = () => screen.getByRole('button', { name: 'Ask whether these hold' });
const handIn = () => screen.getByRole('button', { name: 'Hand in the deductions' });
/** What the page tells by itself, without being asked. */
const told = () => within(screen.getByRole('main')).getAllByRole('status').map(({ textContent }) => textContent).join('');

afterEach(() => setLanguage('en'));

describe('deductions', () => {
  it('stand one beneath the other with their options, and do not name the exhibits they follow from', async () => {
    renderPlayer(playingHost(deduceCase, ...atFull));
    expect(screen.getAllByRole('group').map((each) => each.querySelector('legend')?.textContent)).toEqual(['The sum was paid by', 'The passport was kept by', 'The number called', 'The theatre was booked']);
    expect(within(group('The passport was kept by')).getAllByRole('radio')).toHaveLength(3);
    for (const each of screen.getAllByRole('group')) expect(each).not.toHaveTextContent(/receipt|ledger/);
    expect(screen.getByText('You may ask 3 more times.')).toBeInTheDocument();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('are confirmed together where enough are right, and stand as they were confirmed', async () => {
    const host = playingHost(deduceCase, ...atFull);
    const { user } = renderPlayer(host);
    await user.click(mark('The sum was paid by', 'the brother'));
    await user.click(mark('The passport was kept by', 'the driver'));
    await user.click(mark('The number called', 'the shop'));
    await user.click(ask());
    expect(host.sent.map(({ event }) => event)).toEqual([put({ payer: 'brother', keeper: 'driver', caller: 'shop' })]);
    expect(told()).toBe('2 are confirmed. You may ask 2 more times.');
    expect(screen.queryByRole('group', { name: 'The sum was paid by' })).toBeNull();
    expect(screen.getByText('The sum was paid by').closest('div')).toHaveTextContent(/The sum was paid by\s*Confirmed the brother/);
    expect(mark('The number called', 'the shop')).toBeChecked();
    expect(ask()).toHaveFocus();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('are told nothing of where fewer are right, each time in other words', async () => {
    const host = playingHost(deduceCase, ...atFull);
    const { user } = renderPlayer(host);
    expect(told()).toBe('');
    await user.click(mark('The sum was paid by', 'the brother'));
    await user.click(mark('The passport was kept by', 'the owner'));
    await user.click(ask());
    expect(told()).toBe('Fewer than 2 of these are right. Nothing is confirmed. You may ask 2 more times.');
    expect(screen.getAllByRole('group')).toHaveLength(4);
    await user.click(mark('The passport was kept by', 'the clerk'));
    await user.click(ask());
    expect(told()).toBe('Fewer than 2 of these are right. Nothing is confirmed. You may ask 1 more time.');
  });

  it.each<[string, readonly CaseEvent[], string]>([
    ['with too few answers', atFull, 'Answer at least 2 that are not confirmed yet.'],
    ['when they were asked about as often as may be', [...atFull, ...['page', 'page', 'page'].map((payer) => put({ payer, keeper: 'clerk' }))], 'You have asked as often as you may.'],
    ['when too few are left', [...atFull, put({ payer: 'brother', keeper: 'driver', caller: 'theatre' })], 'Fewer than 2 are left. The debrief tells about those.'],
  ])('are not put forward %s', async (_, events, reason) => {
    const host = playingHost(deduceCase, ...events);
    const { user } = renderPlayer(host);
    await user.click(mark('The theatre was booked', 'before the committee'));
    await user.click(ask());
    expect(screen.getByRole('alert')).toHaveTextContent(reason);
    expect(host.sent).toEqual([]);
  });

  it('are handed in with what was confirmed', async () => {
    const host = playingHost(deduceCase, ...atFull, put({ payer: 'brother', keeper: 'driver' }));
    const { user } = renderPlayer(host);
    await user.click(mark('The number called', 'the family'));
    await user.click(mark('The theatre was booked', 'before the committee'));
    await user.click(handIn());
    expect(host.sent.map(({ event }) => event)).toEqual([{ type: 'deductions.handed-in', scene: 'follows', answers: { payer: 'brother', keeper: 'driver', caller: 'family', order: 'before' } }]);
    expect(screen.getByRole('heading', { level: 2, name: 'Done' })).toBeInTheDocument();
  });

  it('may be left blank, once that was said', async () => {
    const host = playingHost(deduceCase, ...at('short'));
    const { user } = renderPlayer(host);
    await user.click(mark('The sum was paid by', 'the page'));
    await user.click(handIn());
    expect(screen.getByRole('alert')).toHaveTextContent('1 deduction has no answer. Hand in again to leave it blank.');
    expect(host.sent).toEqual([]);
    await user.click(handIn());
    expect(host.sent.map(({ event }) => event)).toEqual([{ type: 'deductions.handed-in', scene: 'follows', answers: { payer: 'page' } }]);
  });

  it('are answered by keyboard alone', async () => {
    const host = playingHost(withDeduce({ 'confirm-in': undefined }), ...at('short'));
    const { user } = renderPlayer(host);
    expect(screen.queryByRole('button', { name: 'Ask whether these hold' })).toBeNull();
    within(group('The sum was paid by')).getAllByRole('radio')[0]?.focus();
    await user.keyboard(' {Tab} {Tab}{Enter}');
    const answers = { payer: expect.any(String), caller: expect.any(String) };
    expect(host.sent.map(({ event }) => event)).toEqual([{ type: 'deductions.handed-in', scene: 'follows', answers }]);
  });

  it('go on where the file gives grounds for none', async () => {
    const host = playingHost(deduceCase, ...at('nothing'));
    const { user } = renderPlayer(host);
    expect(screen.getByText(/does not yet hold what a deduction could follow from/)).toBeInTheDocument();
    await user.click(handIn());
    expect(host.sent).toHaveLength(1);
  });

  it('keep what is not handed in over a reload, and over a try', async () => {
    const host = playingHost(deduceCase, ...atFull);
    const { user, unmount } = renderPlayer(host);
    await user.click(mark('The sum was paid by', 'the page'));
    await user.click(mark('The number called', 'the theatre'));
    await user.click(ask());
    unmount();
    renderPlayer(host);
    expect(mark('The sum was paid by', 'the page')).toBeChecked();
    expect(mark('The number called', 'the theatre')).toBeChecked();
    expect(screen.getByText('You may ask 2 more times.')).toBeInTheDocument();
  });

  it.each(['ar', 'ckb'] as const)('are asked in %s too', async (language) => {
    await setLanguage(language);
    renderPlayer(playingHost(deduceCase, ...atFull));
    expect(screen.getAllByRole('group')).toHaveLength(4);
    expect(screen.queryByText('Ask whether these hold')).toBeNull();
    expect(await findAxeViolations()).toEqual([]);
  });
});
