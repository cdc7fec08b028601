// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tinyScenario } from '../../../engine/tinyScenario.ts';
import { findAxeViolations } from '../../kit/findAxeViolations.ts';
import { playingHost } from '../hosts.ts';
import { renderPlayer } from '../renderPlayer.tsx';
import { asked, atTalk } from '../tinyMoves.ts';

const told = () => {
  const item = screen.getByRole('heading', { name: 'What were you told?' }).closest('li');
  if (!item) throw new Error('an exchange is an item of the record');
  return item;
};

describe('an interview', () => {
  it('puts a question, records what the interpreter made of the answer, and goes on there', async () => {
    const host = playingHost(tinyScenario, ...atTalk);
    const { user } = renderPlayer(host);
    expect(screen.getByText('2 more questions can be asked.')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'What were you told?' }));
    await user.click(screen.getByRole('button', { name: 'Ask this question' }));
    expect(host.sent.at(-1)?.event).toEqual({ type: 'question.asked', scene: 'talk', question: 'told' });
    expect(told()).toHaveTextContent('Rendered from Arabic by Clerk');
    expect(told()).toHaveTextContent('She gave it.');
    expect(told()).not.toHaveTextContent('أخذوها');
    expect(within(told()).getByRole('heading')).toHaveFocus();
    expect(screen.getByText('1 more question can be asked.')).toBeVisible();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('asks for a question before it sends one', async () => {
    const host = playingHost(tinyScenario, ...atTalk);
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('button', { name: 'Ask this question' }));
    expect(screen.getByText('Choose a question first.')).toBeVisible();
    expect(host.sent).toEqual([]);
  });

  it('shows the words that were said once a check brings them to light, and marks the rendering', async () => {
    const host = playingHost(tinyScenario, ...atTalk, asked);
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('button', { name: /Have it read back.*Takes 5 minutes/ }));
    expect(host.sent.at(-1)?.event).toEqual({ type: 'rendering.checked', scene: 'talk', question: 'told', by: 'read-back' });
    const original = within(told()).getByText('أخذوها');
    expect(original).toHaveAttribute('lang', 'ar');
    expect(original).toHaveAttribute('dir', 'rtl');
    expect(told()).toHaveTextContent('They took it.');
    expect(within(told()).getByRole('status')).toHaveTextContent('The rendering was not what was said.');
    expect(within(told()).queryByRole('button', { name: /word for word/ })).toBeNull();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('offers a check that brought nothing to light no second time with the same interpreter', async () => {
    const { user } = renderPlayer(playingHost(tinyScenario, ...atTalk, asked));
    await user.click(screen.getByRole('button', { name: /word for word/ }));
    expect(within(told()).getByRole('status')).toHaveTextContent('stands by the rendering');
    expect(within(told()).queryByRole('button', { name: /word for word/ })).toBeNull();
    expect(within(told()).getByRole('button', { name: /read back/ })).toBeVisible();
    expect(told()).not.toHaveTextContent('They took it.');
  });

  it('replaces the interpreter by one who is open, and offers every check again', async () => {
    const host = playingHost(tinyScenario, ...atTalk, asked, { type: 'rendering.checked', scene: 'talk', question: 'told', by: 'verbatim' });
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('button', { name: 'Replace the interpreter' }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText('Takes 20 minutes')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Replace' }));
    expect(within(dialog).getByText('Choose an interpreter.')).toBeVisible();
    await user.click(within(dialog).getByRole('radio', { name: 'Sworn interpreter' }));
    await user.click(within(dialog).getByRole('button', { name: 'Replace' }));
    expect(host.sent.at(-1)?.event).toEqual({ type: 'interpreter.replaced', scene: 'talk', interpreter: 'sworn' });
    expect(screen.queryByRole('button', { name: 'Replace the interpreter' })).toBeNull();
    await user.click(within(told()).getByRole('button', { name: /word for word/ }));
    expect(told()).toHaveTextContent('They took it.');
  });

  it('says when no more questions can be asked', async () => {
    renderPlayer(playingHost(tinyScenario, ...atTalk, asked, { type: 'question.asked', scene: 'talk', question: 'agreed' }));
    expect(screen.getByText('No more questions can be asked in this interview.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ask this question' })).toBeNull();
  });

  it('ends after a second thought', async () => {
    const host = playingHost(tinyScenario, ...atTalk);
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('button', { name: 'Thank her' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Go on asking' }));
    expect(host.sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Thank her' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'End it' }));
    expect(host.sent.map(({ event }) => event)).toEqual([{ type: 'interview.ended', scene: 'talk' }]);
    expect(screen.getByRole('heading', { name: 'The map' })).toHaveFocus();
  });

  it('cannot be ended where the author says that it must go on, and says so', async () => {
    const scene = tinyScenario.scenes['talk'];
    if (scene?.task?.kind !== 'interview') throw new Error('the talk is an interview');
    const task = { ...scene.task, end: { ...scene.task.end, when: { holds: 'video' } } };
    const host = playingHost({ ...tinyScenario, scenes: { ...tinyScenario.scenes, talk: { ...scene, task } } }, ...atTalk);
    const { user } = renderPlayer(host);
    const end = screen.getByRole('button', { name: 'Thank her' });
    expect(end).toHaveAccessibleDescription('The interview cannot be ended yet.');
    await user.click(end);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
