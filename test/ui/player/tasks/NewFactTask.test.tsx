// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { findAxeViolations } from '../../kit/findAxeViolations.ts';
import { playingHost } from '../hosts.ts';
import { atNews, reasoningScenario } from '../reasoningScenario.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const handIn = () => screen.getByRole('button', { name: 'Hand in this answer' });

describe('a new fact', () => {
  it('stands beside the hypothesis, with five answers in figures and words', async () => {
    renderPlayer(playingHost(reasoningScenario, ...atNews));
    expect(screen.getByText('The hypothesis').parentElement).toHaveTextContent('She agreed to it.');
    expect(screen.getByText('The new fact').parentElement).toHaveTextContent('He kept her papers.');
    const answers = within(screen.getByRole('group', { name: 'Given this fact, the hypothesis is now' })).getAllByRole('radio');
    expect(answers.map((answer) => answer.closest('label')?.textContent)).toEqual([
      '\u22122 much less likely', '\u22121 less likely', '0 neither more nor less likely', '+1 more likely', '+2 much more likely',
    ]);
    expect(await findAxeViolations()).toEqual([]);
  });

  it('is answered with the exhibits it rests on, and shows feedback at once where the author does', async () => {
    const host = playingHost(reasoningScenario, ...atNews);
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('radio', { name: '\u22122 much less likely' }));
    await user.click(screen.getByRole('checkbox', { name: 'Phone' }));
    await user.click(handIn());
    expect(host.sent.map(({ event }) => event)).toEqual([{ type: 'fact.judged', scene: 'news', answer: -2, cites: ['phone'] }]);
    const feedback = screen.getByRole('complementary', { name: 'About your decision' });
    expect(feedback).toHaveTextContent('He kept her papers.');
    expect(feedback).toHaveTextContent('Because papers bind.');
  });

  it('takes neither more nor less as an answer, and no answer as none', async () => {
    const host = playingHost(reasoningScenario, ...atNews);
    const { user } = renderPlayer(host);
    await user.click(handIn());
    expect(screen.getByRole('alert')).toHaveTextContent('Choose one of the five answers.');
    expect(host.sent).toEqual([]);
    await user.click(screen.getByRole('radio', { name: /^0/ }));
    await user.click(handIn());
    expect(host.sent.at(-1)?.event).toMatchObject({ answer: 0 });
  });

  it('asks for no exhibits where the author does not', async () => {
    const scene = reasoningScenario.scenes['news'];
    if (scene?.task?.kind !== 'new-fact') throw new Error('the scene brings news');
    const { cite: _cite, ...task } = scene.task;
    const host = playingHost({ ...reasoningScenario, scenes: { ...reasoningScenario.scenes, news: { ...scene, task } } }, ...atNews);
    const { user } = renderPlayer(host);
    expect(screen.queryByRole('checkbox')).toBeNull();
    await user.click(screen.getByRole('radio', { name: /^\+1/ }));
    await user.click(handIn());
    expect(host.sent.at(-1)?.event).toEqual({ type: 'fact.judged', scene: 'news', answer: 1 });
  });

  it('keeps what is not handed in over a reload', async () => {
    const host = playingHost(reasoningScenario, ...atNews);
    const { user, unmount } = renderPlayer(host);
    await user.click(screen.getByRole('radio', { name: /^\u22121/ }));
    await user.click(screen.getByRole('checkbox', { name: 'Rumour' }));
    unmount();
    renderPlayer(host);
    expect(screen.getByRole('radio', { name: /^\u22121/ })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Rumour' })).toBeChecked();
  });
});
