// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../../src/engine/event.ts';
import { setLanguage } from '../../../../src/ui/i18n.ts';
import { personsCase, right } from '../../../scoring/personsCase.ts';
import { findAxeViolations } from '../../kit/findAxeViolations.ts';
import { playingHost } from '../hosts.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const upTo: readonly CaseEvent[] = [{ type: 'briefing.read' }, { type: 'agencies.assigned', scene: 'who-is-told', ...right }, { type: 'proof-map.handed-in', scene: 'map' }];
const person = (name: string) => within(screen.getByRole('region', { name }));
const handIn = () => screen.getByRole('button', { name: 'Hand in the answers' });

afterEach(() => setLanguage('en'));

describe('saying what people are', () => {
  it('asks about one person after the other, with the same statuses', async () => {
    renderPlayer(playingHost(personsCase, ...upTo));
    for (const name of ['The boy of sixteen', 'The two women']) {
      expect(person(name).getAllByRole('radio').map((radio) => radio.getAttribute('value')).sort()).toEqual(['helper', 'smuggled', 'trafficked']);
    }
    expect(screen.queryByText(/He was promised school and was expected/)).toBeNull();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('hands in a status for each, with the exhibits it rests on', async () => {
    const host = playingHost(personsCase, ...upTo);
    const { user } = renderPlayer(host);
    await user.click(person('The boy of sixteen').getByRole('radio', { name: 'Trafficked' }));
    await user.click(person('The boy of sixteen').getByText('Exhibits this rests on'));
    await user.click(person('The boy of sixteen').getByRole('checkbox', { name: 'List of the kiln' }));
    await user.click(handIn());
    expect(screen.getByRole('alert')).toHaveTextContent('The two women');
    await user.click(person('The two women').getByRole('radio', { name: 'Smuggled' }));
    await user.click(handIn());
    expect(await screen.findByRole('heading', { name: 'What was done to the boy' })).toBeInTheDocument();
    expect(host.view().log.at(-1)).toMatchObject({ kind: 'identified', text: 'The boy of sixteen: Trafficked\nThe two women: Smuggled', cites: ['kiln-list'] });
  });

  it('keeps what was marked over a reload', async () => {
    const host = playingHost(personsCase, ...upTo);
    const { user, unmount } = renderPlayer(host);
    await user.click(person('The two women').getByRole('radio', { name: 'Smuggled' }));
    unmount();
    renderPlayer(host);
    expect(person('The two women').getByRole('radio', { name: 'Smuggled' })).toBeChecked();
  });
});
