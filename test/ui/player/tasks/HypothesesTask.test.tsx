// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { findAxeViolations } from '../../kit/findAxeViolations.ts';
import { playingHost } from '../hosts.ts';
import { atListing, reasoningScenario } from '../reasoningScenario.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const handIn = () => screen.getByRole('button', { name: 'Hand in the list' });

describe('the long list of explanations', () => {
  it('stands in the order of the view, and says how many are kept open', async () => {
    const host = playingHost(reasoningScenario, ...atListing);
    const task = host.view().scene?.task;
    if (task?.kind !== 'hypotheses') throw new Error('the scene lists');
    const { user } = renderPlayer(host);
    expect(screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).value)).toEqual(task.hypotheses.map(({ id }) => id));
    await user.click(screen.getByRole('checkbox', { name: 'It was lawful.' }));
    expect(screen.getByText('1 of 4 kept open')).toHaveAttribute('role', 'status');
    expect(screen.getByRole('group', { name: 'What may have happened?' })).toHaveAccessibleDescription(/Marking all of them earns nothing/);
    expect(await findAxeViolations()).toEqual([]);
  });

  it('hands in those that are kept open', async () => {
    const host = playingHost(reasoningScenario, ...atListing);
    const { user } = renderPlayer(host);
    await user.click(handIn());
    expect(screen.getByRole('alert')).toHaveTextContent('Mark at least one explanation.');
    expect(host.sent).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: 'She was taken.' }));
    await user.click(handIn());
    expect(host.sent.map(({ event }) => event)).toEqual([{ type: 'hypotheses.listed', scene: 'listing', hypotheses: ['taken'] }]);
  });

  it('keeps what is not handed in over a reload, without what is not on the list', async () => {
    localStorage.setItem('proving-ground.draft.case-1.hypotheses', '{"visit":"listing@2","value":{"open":["agreed","moon"]}}');
    const host = playingHost(reasoningScenario, ...atListing);
    const { user, unmount } = renderPlayer(host);
    expect(screen.getByRole('checkbox', { name: 'She agreed to it.' })).toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: 'It was lawful.' }));
    unmount();
    renderPlayer(host);
    expect(screen.getByText('2 of 4 kept open')).toBeVisible();
  });
});
