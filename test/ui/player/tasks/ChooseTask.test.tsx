// @vitest-environment jsdom
import { act, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { paperLetters } from '../../../../src/session/paperOrder.ts';
import { OnPaper } from '../../../../src/ui/kit/onPaper.ts';
import { PlayerScreen } from '../../../../src/ui/player/PlayerScreen.tsx';
import { tinyScenario } from '../../../engine/tinyScenario.ts';
import { answeringHost, playingHost } from '../hosts.ts';
import { renderPlayer } from '../renderPlayer.tsx';
import { begun } from '../tinyMoves.ts';

const confirm = () => screen.getByRole('button', { name: 'Confirm this decision' });
const option = (name: string | RegExp) => screen.getByRole('radio', { name });

/** The tiny scenario with its first decision turned into a plain step. */
function withSteps() {
  const scene = tinyScenario.scenes['first-call'];
  if (scene?.task?.kind !== 'choose') throw new Error('the first scene is a choice');
  const { certainty: _certainty, cite: _cite, ...task } = scene.task;
  return { ...tinyScenario, scenes: { ...tinyScenario.scenes, 'first-call': { ...scene, task: { ...task, decision: false } } } };
}

describe('a decision that is read off a printed sheet', () => {
  it('has its options in the order of the sheet, each with its letter; anywhere else there are no letters', async () => {
    const host = playingHost(tinyScenario, begun);
    const { unmount } = renderPlayer(host);
    expect(screen.queryByRole('radio', { name: /^A / })).toBeNull();
    unmount();
    render(<OnPaper value><PlayerScreen host={playingHost(tinyScenario, begun)} caseId="typed" kept={false} onLeave={() => undefined} onExport={() => undefined} /></OnPaper>);
    const task = tinyScenario.scenes['first-call']?.task;
    if (task?.kind !== 'choose') throw new Error('the first scene is a choice');
    const named = screen.getAllByRole('radio').slice(0, 2).map((radio) => radio.closest('label')?.textContent ?? '');
    const letters = [...paperLetters(task, 'first-call')].slice(0, 2);
    expect(named.map((text, at) => text.startsWith(`${letters[at]?.[1]} ${task.choices[letters[at]?.[0] ?? '']?.label}`))).toEqual([true, true]);
  });
});

describe('a decision', () => {
  it('shows each option with the time it takes, and sends choice, certainty, exhibits and reason', async () => {
    const host = playingHost(tinyScenario, begun);
    const { user } = renderPlayer(host);
    expect(option('Wait for the order')).toHaveAccessibleDescription('Takes 3 hours');
    await user.click(option('Meet her'));
    await user.click(option(/^Probable/));
    await user.click(screen.getByRole('checkbox', { name: 'Call note' }));
    await user.type(screen.getByRole('textbox', { name: /Your reason/ }), ' She comes first. ');
    await user.click(confirm());
    expect(host.sent).toEqual([{
      event: { type: 'choice.made', scene: 'first-call', choice: 'meet', certainty: 'probable', cites: ['call'], reason: 'She comes first.' }, seq: 2,
    }]);
  });

  it('says what is missing, and sends nothing, until there is a choice and how sure it is', async () => {
    const host = playingHost(tinyScenario, begun);
    const { user } = renderPlayer(host);
    await user.click(confirm());
    expect(screen.getByText('Choose one of the options.').closest('[role=alert]')).toHaveTextContent('Say how sure you are.');
    await user.click(option('Meet her'));
    await user.click(confirm());
    expect(screen.queryByText('Choose one of the options.')).toBeNull();
    expect(screen.getByText('Say how sure you are.')).toBeVisible();
    expect(host.sent).toEqual([]);
  });

  it('says that the reason is never scored', () => {
    renderPlayer(playingHost(tinyScenario, begun));
    expect(screen.getByRole('textbox', { name: /Your reason/ })).toHaveAccessibleDescription('Kept for your decision log, never scored.');
  });

  it('keeps what is not confirmed over a reload, even when an exhibit was opened in between', async () => {
    const host = playingHost(tinyScenario, begun);
    const { user, unmount } = renderPlayer(host);
    await user.click(option('Meet her'));
    await user.click(option(/^Sure/));
    await user.click(screen.getByRole('checkbox', { name: 'Rumour' }));
    await user.type(screen.getByRole('textbox', { name: /Your reason/ }), 'So far');
    await user.click(screen.getByRole('button', { name: /File/ }));
    await user.click(screen.getByRole('button', { name: /Call note/ }));
    await waitFor(() => expect(host.view().seq).toBe(3));
    unmount();
    renderPlayer(host);
    expect(option('Meet her')).toBeChecked();
    expect(option(/^Sure/)).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Rumour' })).toBeChecked();
    expect(screen.getByRole('textbox', { name: /Your reason/ })).toHaveValue('So far');
  });

  it('forgets the draft once it is confirmed, and keeps it for no other case', async () => {
    const { user, unmount } = renderPlayer(playingHost(tinyScenario, begun), 'case-1');
    await user.click(option('Meet her'));
    await user.click(option(/^Sure/));
    unmount();
    const other = renderPlayer(playingHost(tinyScenario, begun), 'case-2');
    expect(option('Meet her')).not.toBeChecked();
    other.unmount();
    const again = renderPlayer(playingHost(tinyScenario, begun), 'case-1');
    await user.click(confirm());
    await screen.findByRole('heading', { name: 'The talk' });
    again.unmount();
    renderPlayer(playingHost(tinyScenario, begun), 'case-1');
    expect(option('Meet her')).not.toBeChecked();
  });

  it('starts empty where what was stored is no draft', () => {
    for (const stored of ['{', '{"visit":"first-call@0","value":{"choice":["x"],"certainty":"very","cites":"call","reason":3}}', 'null']) {
      localStorage.setItem('proving-ground.draft.case-1.choose', stored);
      const { unmount } = renderPlayer(playingHost(tinyScenario, begun));
      expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
      expect(screen.getByRole('textbox', { name: /Your reason/ })).toHaveValue('');
      unmount();
    }
  });

  it('keeps what was marked when the move is refused', async () => {
    const host = answeringHost(playingHost(tinyScenario, begun).view(), async () => ({ refused: 'stale' }));
    const { user } = renderPlayer(host);
    await user.click(option('Meet her'));
    await user.click(option(/^Sure/));
    await user.click(confirm());
    expect(screen.getByText(/moved on in another tab/)).toBeVisible();
    expect(option('Meet her')).toBeChecked();
    expect(option(/^Sure/)).toBeChecked();
  });
});

describe('a plain step', () => {
  it('is one press, with nothing to confirm', async () => {
    const host = playingHost(withSteps(), begun);
    const { user } = renderPlayer(host);
    expect(screen.queryByRole('radio')).toBeNull();
    await user.click(screen.getByRole('button', { name: /Meet her/ }));
    expect(host.sent.map(({ event }) => event)).toEqual([{ type: 'choice.made', scene: 'first-call', choice: 'meet' }]);
    expect(screen.getByRole('heading', { name: 'The talk' })).toHaveFocus();
  });

  it('is taken once, however often it is pressed while it is under way', async () => {
    let settle: () => void = () => undefined;
    const host = answeringHost(playingHost(withSteps(), begun).view(), () => new Promise((resolve) => {
      settle = () => resolve(undefined);
    }));
    const { user } = renderPlayer(host);
    await user.dblClick(screen.getByRole('button', { name: /Meet her/ }));
    await user.click(screen.getByRole('button', { name: /Book her/ }));
    await act(async () => settle());
    expect(host.sent).toHaveLength(1);
  });
});
