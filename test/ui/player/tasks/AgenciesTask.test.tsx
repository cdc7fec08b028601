// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../../../../src/ui/i18n.ts';
import { personsCase } from '../../../scoring/personsCase.ts';
import { findAxeViolations } from '../../kit/findAxeViolations.ts';
import { playingHost } from '../hosts.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const open = () => playingHost(personsCase, { type: 'briefing.read' });
const row = (name: RegExp) => within(screen.getByRole('group', { name }));
const handIn = () => screen.getByRole('button', { name: 'Hand in the assignment' });

afterEach(() => setLanguage('en'));

describe('assigning agencies', () => {
  it('gives each agency a row of times, and settles what stands between them', async () => {
    renderPlayer(open());
    expect(row(/^Child protection office/).getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual(['Now', 'Today', 'After the hearing', 'Not yet']);
    expect(screen.getAllByRole('radio', { name: /The police, in writing/ })).toHaveLength(1);
    // No key stands on the screen.
    expect(screen.queryByText(/theirs from the first minute/)).toBeNull();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('says what is still open, and hands in once nothing is', async () => {
    const host = open();
    const { user } = renderPlayer(host);
    await user.click(row(/^Child protection office/).getByRole('radio', { name: 'Now' }));
    await user.click(handIn());
    expect(screen.getByRole('alert')).toHaveTextContent(/Border post.*The morning paper.*Who leads\?/s);
    await user.click(row(/^Border post/).getByRole('radio', { name: 'Today' }));
    await user.click(row(/^The morning paper/).getByRole('radio', { name: 'Not yet' }));
    await user.click(screen.getByRole('radio', { name: /The police, in writing/ }));
    await user.click(handIn());
    expect(await screen.findByRole('heading', { name: 'The map' })).toBeInTheDocument();
    expect(host.view().agencies.filter(({ told }) => told).map(({ id }) => id)).toEqual(['child-protection', 'border-post']);
  });

  it('keeps what was marked over a reload', async () => {
    const host = open();
    const { user, unmount } = renderPlayer(host);
    await user.click(row(/^Border post/).getByRole('radio', { name: 'Today' }));
    unmount();
    renderPlayer(host);
    expect(row(/^Border post/).getByRole('radio', { name: 'Today' })).toBeChecked();
  });
});
