// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tinyScenario } from '../../../engine/tinyScenario.ts';
import { findAxeViolations } from '../../kit/findAxeViolations.ts';
import { playingHost } from '../hosts.ts';
import { renderPlayer } from '../renderPlayer.tsx';
import { atMap } from '../tinyMoves.ts';

describe('the proof map checkpoint', () => {
  it('sums up the map by element, and leads to it', async () => {
    const { user } = renderPlayer(playingHost(tinyScenario, ...atMap, { type: 'exhibit.linked', exhibit: 'phone', element: 'promise', verdict: 'supports' }));
    const summary = screen.getByRole('region', { name: 'Your proof map so far' });
    expect(summary).toHaveTextContent('Promise1 supporting');
    expect(summary).toHaveTextContent('Movednothing linked');
    expect(await findAxeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Work on the proof map' }));
    expect(screen.getByRole('heading', { name: 'Proof map' })).toBeVisible();
  });

  it('is handed in after a question that counts the elements without an exhibit', async () => {
    const host = playingHost(tinyScenario, ...atMap);
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('button', { name: 'Hand in the proof map' }));
    const dialog = screen.getByRole('dialog');
    expect(dialog).toHaveTextContent('2 elements have no exhibit linked to them.');
    await user.click(within(dialog).getByRole('button', { name: 'Hand in the proof map' }));
    expect(host.sent.map(({ event }) => event)).toEqual([{ type: 'proof-map.handed-in', scene: 'map' }]);
    expect(screen.getByRole('heading', { name: 'The name' })).toHaveFocus();
  });
});
