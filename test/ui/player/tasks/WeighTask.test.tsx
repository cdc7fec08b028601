// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { findAxeViolations } from '../../kit/findAxeViolations.ts';
import { answeringHost, playingHost } from '../hosts.ts';
import { atWeighing, reasoningScenario } from '../reasoningScenario.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const handIn = () => screen.getByRole('button', { name: 'Hand in the weighing' });
const line = (title: string) => {
  const summary = screen.getAllByText(title).map((words) => words.closest('summary')).find((one) => one !== null);
  if (!summary) throw new Error(`${title} has a line`);
  return summary;
};
const reasonField = () => screen.getByRole('combobox', { name: 'The main reason' });

describe('weighing exhibits', () => {
  it('asks of the exhibits in the file alone, and opens the first', async () => {
    renderPlayer(playingHost(reasoningScenario, ...atWeighing));
    expect(screen.getByText('0 of 2 weighed')).toHaveAttribute('role', 'status');
    expect(line('Phone').parentElement).toHaveAttribute('open');
    expect(line('Call note').parentElement).not.toHaveAttribute('open');
    expect(screen.queryByText('Video')).toBeNull();
    const steps = within(screen.getByRole('group', { name: 'How far can it be relied on?' })).getAllByRole('radio');
    expect(steps.map((step) => step.closest('label')?.textContent)).toEqual([
      '0 Cannot be relied on', '1 Hardly reliable', '2 Partly reliable', '3 Largely reliable', '4 Fully reliable',
    ]);
    expect(await findAxeViolations()).toEqual([]);
  });

  it('goes from one to the next and hands in every rating with its reason', async () => {
    const host = playingHost(reasoningScenario, ...atWeighing);
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('radio', { name: '4 Fully reliable' }));
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    expect(screen.getByText('0 of 2 weighed')).toBeVisible();
    await user.selectOptions(reasonField(), 'It is the original');
    expect(screen.getByText('1 of 2 weighed')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Go to the next one' }));
    expect(line('Call note')).toHaveFocus();
    expect(line('Phone')).toHaveTextContent('4 Fully reliableAdmissible');
    await user.click(screen.getByRole('radio', { name: '2 Partly reliable' }));
    await user.click(screen.getByRole('radio', { name: 'Doubtful' }));
    await user.selectOptions(reasonField(), 'Its source has it from somebody else');
    expect(screen.queryByRole('button', { name: 'Go to the next one' })).toBeNull();
    await user.click(handIn());
    expect(host.sent.map(({ event }) => event)).toEqual([{
      type: 'evidence.weighed', scene: 'weighing',
      ratings: { phone: { reliability: 4, admissible: 'yes', reason: 'original' }, call: { reliability: 2, admissible: 'doubtful', reason: 'hearsay' } },
    }]);
    expect(screen.getByRole('heading', { name: 'The list' })).toHaveFocus();
  });

  it('is done by keyboard', async () => {
    const host = playingHost(reasoningScenario, ...atWeighing);
    const { user } = renderPlayer(host);
    screen.getByRole('button', { name: 'Open the document Phone' }).focus();
    await user.tab();
    await user.keyboard(' {ArrowDown}{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('radio', { name: '3 Largely reliable' })).toBeChecked();
    await user.tab();
    await user.keyboard(' {ArrowRight}{ArrowRight}');
    expect(screen.getByRole('radio', { name: 'No' })).toBeChecked();
    await user.tab();
    expect(reasonField()).toHaveFocus();
  });

  it('says which are not weighed, opens the first of them, and sends nothing', async () => {
    const host = playingHost(reasoningScenario, ...atWeighing);
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('radio', { name: '0 Cannot be relied on' }));
    await user.click(screen.getByRole('radio', { name: 'No' }));
    await user.selectOptions(reasonField(), 'Its chain of custody is broken');
    await user.click(handIn());
    expect(screen.getByRole('alert')).toHaveTextContent('Not fully weighed yet:\u2068Call note\u2069');
    expect(line('Call note').parentElement).toHaveAttribute('open');
    expect(host.sent).toEqual([]);
  });

  it('opens the document in place, notes it once, and gives the focus back', async () => {
    const host = playingHost(reasoningScenario, ...atWeighing);
    const { user } = renderPlayer(host);
    const open = screen.getByRole('button', { name: 'Open the document Phone' });
    await user.click(screen.getByRole('radio', { name: '3 Largely reliable' }));
    await user.click(open);
    const paper = screen.getByRole('dialog', { name: 'Phone' });
    expect(paper).toHaveTextContent('Ten days.');
    expect(paper).toHaveTextContent('sealed');
    expect(await findAxeViolations()).toEqual([]);
    await waitFor(() => expect(host.sent.map(({ event }) => event)).toEqual([{ type: 'exhibit.opened', exhibit: 'phone' }]));
    await user.keyboard('{Escape}');
    expect(open).toHaveFocus();
    expect(screen.getByRole('radio', { name: '3 Largely reliable' })).toBeChecked();
    await user.click(open);
    expect(host.sent).toHaveLength(1);
  });

  it('keeps what is not handed in over a reload, and goes on at the next that is not weighed', async () => {
    const host = playingHost(reasoningScenario, ...atWeighing);
    const { user, unmount } = renderPlayer(host);
    await user.click(screen.getByRole('radio', { name: '4 Fully reliable' }));
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    await user.selectOptions(reasonField(), 'It is the original');
    unmount();
    renderPlayer(host);
    expect(screen.getByText('1 of 2 weighed')).toBeVisible();
    expect(line('Phone')).toHaveTextContent('4 Fully reliable');
    expect(line('Call note').parentElement).toHaveAttribute('open');
  });

  it('leaves out of a stored draft what is no mark', () => {
    localStorage.setItem('proving-ground.draft.case-1.weigh', '{"visit":"weighing@0","value":{"marks":{"phone":{"reliability":9,"admissible":"perhaps","reason":"original"},"call":4}}}');
    renderPlayer(playingHost(reasoningScenario, ...atWeighing));
    expect(screen.getByText('0 of 2 weighed')).toBeVisible();
    expect(reasonField()).toHaveDisplayValue('It is the original');
    expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
  });

  it('says in words why a rating was refused, and keeps the marks', async () => {
    const view = playingHost(reasoningScenario, ...atWeighing).view();
    const task = view.scene?.task;
    if (!view.scene || task?.kind !== 'weigh') throw new Error('the scene weighs');
    const host = answeringHost({ ...view, scene: { ...view.scene, task: { ...task, exhibits: ['phone'] } } }, async () => ({ refused: 'rating-missing', about: 'call' }));
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('radio', { name: '4 Fully reliable' }));
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    await user.selectOptions(reasonField(), 'It is the original');
    await user.click(handIn());
    expect(await screen.findByText(/has to be weighed too/)).toBeVisible();
    expect(screen.getByRole('radio', { name: '4 Fully reliable' })).toBeChecked();
  });

  it('can be handed in where none of the exhibits is in the file', async () => {
    const scene = reasoningScenario.scenes['weighing'];
    if (scene?.task?.kind !== 'weigh') throw new Error('the scene weighs');
    const host = playingHost({ ...reasoningScenario, scenes: { ...reasoningScenario.scenes, weighing: { ...scene, task: { ...scene.task, exhibits: ['video'] } } } }, ...atWeighing);
    const { user } = renderPlayer(host);
    expect(screen.getByText(/None of the exhibits asked about/)).toBeVisible();
    await user.click(handIn());
    expect(host.sent.at(-1)?.event).toMatchObject({ ratings: {} });
  });
});
