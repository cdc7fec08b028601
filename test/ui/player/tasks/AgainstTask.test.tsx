// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { findAxeViolations } from '../../kit/findAxeViolations.ts';
import { playingHost } from '../hosts.ts';
import { atDoubt, atReasoningEnd, reasoningScenario } from '../reasoningScenario.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const handIn = () => screen.getByRole('button', { name: 'Hand in this answer' });
const nothing = () => screen.getByRole('checkbox', { name: 'Nothing in the file speaks against it' });

describe('the evidence against the leading hypothesis', () => {
  it('names the hypothesis with the most tokens, and every exhibit in the file', async () => {
    renderPlayer(playingHost(reasoningScenario, ...atDoubt));
    expect(screen.getByText('The leading hypothesis').parentElement).toHaveTextContent('She was taken.');
    expect(screen.getAllByRole('checkbox')).toHaveLength(4);
    expect(await findAxeViolations()).toEqual([]);
  });

  it('is handed in', async () => {
    const host = playingHost(reasoningScenario, ...atDoubt);
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('checkbox', { name: 'Rumour' }));
    await user.click(screen.getByRole('checkbox', { name: 'Call note' }));
    await user.click(handIn());
    expect(host.sent.map(({ event }) => event)).toEqual([{ type: 'counter-evidence.named', scene: 'doubt', exhibits: ['call', 'rumour'] }]);
  });

  it('may be none, said outright', async () => {
    const host = playingHost(reasoningScenario, ...atDoubt);
    const { user } = renderPlayer(host);
    await user.click(handIn());
    expect(screen.getByRole('alert')).toHaveTextContent('Mark an exhibit, or say that nothing speaks against it.');
    expect(host.sent).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: 'Rumour' }));
    await user.click(nothing());
    expect(screen.getByRole('checkbox', { name: 'Rumour' })).not.toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: 'Phone' }));
    expect(nothing()).not.toBeChecked();
    await user.click(nothing());
    await user.click(handIn());
    expect(host.sent.at(-1)?.event).toMatchObject({ exhibits: [] });
  });

  it('keeps what is not handed in over a reload', async () => {
    const host = playingHost(reasoningScenario, ...atDoubt);
    const { user, unmount } = renderPlayer(host);
    await user.click(screen.getByRole('checkbox', { name: 'Phone' }));
    unmount();
    renderPlayer(host);
    expect(screen.getByRole('checkbox', { name: 'Phone' })).toBeChecked();
  });
});

describe('the decision log', () => {
  it('tells of every task of reasoning', async () => {
    const { user } = renderPlayer(playingHost(reasoningScenario, ...atReasoningEnd));
    await user.click(screen.getByRole('button', { name: 'Log' }));
    const log = screen.getByRole('list', { name: 'Decision log' });
    expect(log).toHaveTextContent('Evidence weighed: Weigh what you have.');
    expect(log).toHaveTextContent('Exhibits weighed: Phone, Call note');
    expect(log).toHaveTextContent('Explanations kept open');
    expect(log).toHaveTextContent('6: She was taken.3: She agreed to it.1: It was lawful.');
    expect(log).toHaveTextContent('New fact judged: He kept her papers.');
    expect(log).toHaveTextContent('\u22121 less likely');
    expect(log).toHaveTextContent('Evidence against: What does not fit?');
    expect(log).toHaveTextContent('Named: Call note');
    expect(await findAxeViolations()).toEqual([]);
  });
});
