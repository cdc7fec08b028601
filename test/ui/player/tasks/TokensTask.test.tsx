// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../../../../src/ui/i18n.ts';
import { findAxeViolations } from '../../kit/findAxeViolations.ts';
import { playingHost } from '../hosts.ts';
import { atAgain, atStaking, reasoningScenario } from '../reasoningScenario.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const on = (name: string) => screen.getByRole('spinbutton', { name });
const handIn = () => screen.getByRole('button', { name: 'Hand in the tokens' });

afterEach(() => setLanguage('en'));

describe('ten tokens', () => {
  it('stand one row a hypothesis, and are placed by buttons that say where', async () => {
    const host = playingHost(reasoningScenario, ...atStaking);
    const { user } = renderPlayer(host);
    expect(screen.getAllByRole('spinbutton')).toHaveLength(3);
    expect(screen.getByText('10 tokens left to place')).toHaveAttribute('role', 'status');
    await user.click(screen.getByRole('button', { name: 'One more on She was taken.' }));
    await user.click(screen.getByRole('button', { name: 'One more on She was taken.' }));
    await user.click(screen.getByRole('button', { name: 'One less on She was taken.' }));
    expect(on('She was taken.')).toHaveAttribute('aria-valuenow', '1');
    expect(on('She was taken.')).toHaveAttribute('aria-valuetext', '1 token');
    expect(screen.getByText('9 tokens left to place')).toBeVisible();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('are placed by arrow keys, never more than ten and never fewer than none', async () => {
    const host = playingHost(reasoningScenario, ...atStaking);
    const { user } = renderPlayer(host);
    on('She was taken.').focus();
    await user.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(on('She was taken.')).toHaveAttribute('aria-valuenow', '3');
    on('It was lawful.').focus();
    await user.keyboard('{End}{ArrowUp}');
    expect(on('It was lawful.')).toHaveAttribute('aria-valuenow', '7');
    expect(screen.getByText('All ten tokens are placed')).toHaveAttribute('role', 'status');
    await user.click(screen.getByRole('button', { name: 'One more on She agreed to it.' }));
    expect(on('She agreed to it.')).toHaveAttribute('aria-valuenow', '0');
    await user.keyboard('{Tab}{Tab}');
    on('It was lawful.').focus();
    await user.keyboard('{Home}');
    expect(on('It was lawful.')).toHaveAttribute('aria-valuenow', '0');
  });

  it('are handed in once all are placed, with a figure for each hypothesis', async () => {
    const host = playingHost(reasoningScenario, ...atStaking);
    const { user } = renderPlayer(host);
    on('She agreed to it.').focus();
    await user.keyboard('{End}{ArrowDown}{ArrowDown}');
    await user.click(handIn());
    expect(screen.getByRole('alert')).toHaveTextContent('Place the 2 tokens that are left.');
    expect(host.sent).toEqual([]);
    on('She was taken.').focus();
    await user.keyboard('{End}');
    await user.click(handIn());
    expect(host.sent.map(({ event }) => event)).toEqual([{ type: 'tokens.placed', scene: 'staking', tokens: { taken: 2, agreed: 8, lawful: 0 } }]);
  });

  it('begin, asked again, where they were placed before, and say so', async () => {
    const host = playingHost(reasoningScenario, ...atAgain);
    const { user } = renderPlayer(host);
    expect(on('She was taken.')).toHaveAttribute('aria-valuenow', '6');
    const row = on('She was taken.').closest('li');
    if (!row) throw new Error('a hypothesis is a row');
    await user.click(within(row).getByRole('button', { name: /One less/ }));
    expect(row).toHaveTextContent('Before: 6');
    expect(screen.getByText('1 token left to place')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'One more on It was lawful.' }));
    await user.click(handIn());
    expect(host.sent.at(-1)?.event).toMatchObject({ tokens: { taken: 5, agreed: 3, lawful: 2 } });
  });

  it('say nothing of before the first time', () => {
    renderPlayer(playingHost(reasoningScenario, ...atStaking));
    expect(screen.queryByText(/Before:/)).toBeNull();
  });

  it('keep where they are over a reload, unless what was stored cannot be', async () => {
    const host = playingHost(reasoningScenario, ...atStaking);
    const { user, unmount } = renderPlayer(host);
    on('She was taken.').focus();
    await user.keyboard('{ArrowUp}{ArrowUp}');
    unmount();
    const again = renderPlayer(host);
    expect(on('She was taken.')).toHaveAttribute('aria-valuenow', '2');
    again.unmount();
    localStorage.setItem('proving-ground.draft.case-1.tokens', '{"visit":"staking@3","value":{"tokens":{"taken":9,"agreed":9,"lawful":-2}}}');
    renderPlayer(host);
    expect(screen.getByText('10 tokens left to place')).toBeVisible();
  });

  it('are counted in the figures of the language', async () => {
    renderPlayer(playingHost(reasoningScenario, ...atAgain));
    await setLanguage('ar');
    expect(await screen.findByText('من قبل: ٦')).toBeVisible();
    expect(on('She was taken.')).toHaveTextContent('٦');
    expect(on('She was taken.')).toHaveAttribute('aria-valuetext', '٦ قطع');
    expect(await findAxeViolations()).toEqual([]);
  });
});
